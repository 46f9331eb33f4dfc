import type { ReactNode } from 'react';

export interface EmptyStateProps {
  title: ReactNode;
  /** What to do next, or what is true: “Nobody is due today.” */
  children?: ReactNode;
  action?: ReactNode;
  icon?: ReactNode;
}

/** An empty screen says what to do next. */
export function EmptyState({ title, children, action, icon }: EmptyStateProps) {
  return (
    <div className="empty">
      {icon ? <span className="empty-icon">{icon}</span> : null}
      <p className="empty-title">{title}</p>
      {children ? <div className="empty-text">{children}</div> : null}
      {action ? <div className="cluster">{action}</div> : null}
    </div>
  );
}
