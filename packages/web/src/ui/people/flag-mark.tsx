import type { ReactNode } from 'react';
import { useProjectorSafe } from '../projector-safe.tsx';

export interface FlagMarkProps {
  severity: 'amber' | 'red';
  /** The facts in a sentence: “No one has logged a moment with Amira for 16 school days”. */
  children: ReactNode;
  /** line: the whole sentence · tag: a word or two beside a name. */
  kind?: 'line' | 'tag';
}

const severities = { amber: 'Soon', red: 'Now' };

/** A prompt to act: a shape and words (one mark is soon, two are now), the colour only repeats them. Never drawn in projector-safe mode. */
export function FlagMark({ severity, children, kind = 'line' }: FlagMarkProps) {
  if (useProjectorSafe().safe) return null;
  return (
    <span className="flag-mark" data-severity={severity} data-kind={kind}>
      <svg className="flag-shape" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        {severity === 'amber' ? (
          <path d="M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5v5M12 16v.2" />
        ) : (
          <path d="M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3zM9.5 7.5v5M9.5 16v.2M14.5 7.5v5M14.5 16v.2" />
        )}
      </svg>
      <span>
        <strong className="flag-severity">{severities[severity]}</strong> <span>{children}</span>
      </span>
    </span>
  );
}
