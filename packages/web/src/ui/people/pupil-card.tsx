import type { ReactNode } from 'react';

export interface PupilCardProps {
  /** A PupilName. */
  name: ReactNode;
  /** A PhaseMark, a tick, a menu. */
  end?: ReactNode;
  /** When last noticed, how long in this phase. */
  detail?: ReactNode;
}

/** One pupil on a board. No photograph: a name, and what helps to act. */
export function PupilCard({ name, end, detail }: PupilCardProps) {
  return (
    <div className="pupil-card">
      <span>{name}</span>
      {end ? <span>{end}</span> : null}
      {detail ? <div className="pupil-card-detail">{detail}</div> : null}
    </div>
  );
}
