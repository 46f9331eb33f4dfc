import type { ReactNode } from 'react';
import { Button } from '../actions/button.tsx';
import { AlertIcon } from '../icons.tsx';

export interface ErrorStateProps {
  title?: ReactNode;
  children?: ReactNode;
  /** Tries the same again. */
  onRetry?: () => void;
  retrying?: boolean;
  /** Another way on, such as a link to Today. */
  action?: ReactNode;
  /** The request's id, to quote to whoever runs the server. */
  reference?: string | undefined;
}

/** Something failed; nothing is lost without saying so, and there is always a way on. */
export function ErrorState({
  title = 'This did not load',
  children,
  onRetry,
  retrying,
  action,
  reference,
}: ErrorStateProps) {
  return (
    <div className="empty" data-kind="error" role="alert">
      <span className="empty-icon">
        <AlertIcon />
      </span>
      <p className="empty-title">{title}</p>
      {children ? <div className="empty-text">{children}</div> : null}
      <div className="cluster">
        {onRetry ? (
          <Button kind="primary" busy={retrying} onClick={onRetry}>
            Try again
          </Button>
        ) : null}
        {action}
      </div>
      {reference ? (
        <p className="empty-reference">
          Reference <code>{reference}</code>
        </p>
      ) : null}
    </div>
  );
}
