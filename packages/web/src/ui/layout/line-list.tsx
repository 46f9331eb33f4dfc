import type { ReactNode } from 'react';

/** People or things, one a line, with the next act beside each. */
export function LineList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className="lines" aria-label={label}>
      {children}
    </ul>
  );
}

export interface LineProps {
  /** A mark before the name. */
  lead?: ReactNode;
  title: ReactNode;
  /** Why it stands here. */
  detail?: ReactNode;
  /** Small words at the end: a form, a date. */
  meta?: ReactNode;
  actions?: ReactNode;
}

export function Line({ lead, title, detail, meta, actions }: LineProps) {
  return (
    <li className="line">
      {lead ? <span className="line-lead">{lead}</span> : null}
      <div className="line-words">
        <p className="line-title">
          {title}
          {meta ? <span className="line-meta">{meta}</span> : null}
        </p>
        {detail ? <div className="line-detail">{detail}</div> : null}
      </div>
      {actions ? <div className="line-actions cluster">{actions}</div> : null}
    </li>
  );
}
