import type { ReactNode } from 'react';
import { ChevronIcon } from '../icons.tsx';
import '../styles/disclosure.css';

/** What few need, one press away. The browser's own: it works before anything else does, and in a search of the page. */
export function Disclosure({
  summary,
  open = false,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details className="disclosure" open={open}>
      <summary>
        <ChevronIcon />
        <span>{summary}</span>
      </summary>
      <div className="disclosure-body">{children}</div>
    </details>
  );
}
