import type { ReactNode } from 'react';

/** A word about a thing: a role, a state, a count. Never a phase (PhaseMark) and never a flag (FlagMark). */
export function Badge({
  tone = 'neutral',
  icon,
  children,
}: {
  tone?: 'neutral' | 'accent' | 'amber' | 'red';
  icon?: ReactNode;
  children: ReactNode;
}) {
  return (
    <span className="badge" data-tone={tone}>
      {icon}
      {children}
    </span>
  );
}
