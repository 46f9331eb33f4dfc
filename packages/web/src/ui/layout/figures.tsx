import type { ReactNode } from 'react';
import '../styles/figures.css';

export interface Figure {
  label: string;
  value: ReactNode;
}

/** A few numbers that say how large a thing is. Sizes only: never a score of anybody. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="figures">
      {figures.map(({ label, value }) => (
        <div key={label} className="figure">
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
