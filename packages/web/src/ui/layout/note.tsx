import type { ReactNode } from 'react';
import '../styles/note.css';

/** A quieter line beside a thing: what a button will do, why a list is short. */
export function Note({ children }: { children: ReactNode }) {
  return <p className="note">{children}</p>;
}

/** What must be read before going on, set apart by a bar and not by colour alone. */
export function Callout({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="callout">
      <p className="callout-title">{title}</p>
      {children}
    </div>
  );
}
