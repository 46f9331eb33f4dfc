import type { ReactNode } from 'react';
import { Mark } from '../../ui/layout/mark.tsx';
import '../../ui/styles/doorstep.css';

/** The narrow page before anybody is signed in. */
export function Doorstep({ children }: { children: ReactNode }) {
  return (
    <div className="doorstep">
      <header>
        <p className="wordmark">
          <Mark />
          Noticed
        </p>
      </header>
      <main id="main" className="stack" data-gap="loose">
        {children}
      </main>
    </div>
  );
}
