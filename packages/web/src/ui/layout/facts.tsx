import type { ReactNode } from 'react';
import '../styles/facts.css';

export interface Fact {
  label: string;
  /** Left out when there is nothing to say. */
  value: ReactNode;
}

/** What is known of a thing, each under its name. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ label, value }) =>
        value === null || value === undefined || value === '' ? null : (
          <div key={label} className="fact">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
