import { type ReactNode, useId } from 'react';

export interface CardProps {
  title?: ReactNode;
  /** A line under the title. */
  lede?: ReactNode;
  actions?: ReactNode;
  /** Nothing around its inside: for a list or a table that reaches the edges. */
  flush?: boolean;
  children: ReactNode;
}

/** One thing on a quiet ground. With a title it is a region that can be jumped to. */
export function Card({ title, lede, actions, flush = false, children }: CardProps) {
  const id = useId();
  const head = title ? (
    <header className="card-head">
      <div>
        <h2 id={id}>{title}</h2>
        {lede ? <p>{lede}</p> : null}
      </div>
      {actions ? <div className="cluster">{actions}</div> : null}
    </header>
  ) : null;
  return (
    <section className="card" data-flush={flush || undefined} aria-labelledby={title ? id : undefined}>
      {head}
      {children}
    </section>
  );
}
