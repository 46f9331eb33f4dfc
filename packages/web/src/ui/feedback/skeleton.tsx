import type { ReactNode } from 'react';

export interface SkeletonProps {
  /** What is coming, for who cannot see the grey lines: “Loading 9B”. */
  label: string;
  /** How many lines will stand there, so that nothing jumps when they do. */
  lines?: number;
  kind?: 'text' | 'list' | 'cards';
}

/** Holds the place of what is on its way. It shows itself only after a moment, so that a quick answer never flickers. */
export function Skeleton({ label, lines = 3, kind = 'text' }: SkeletonProps): ReactNode {
  return (
    <div className="skeleton" data-kind={kind} role="status">
      <span className="visually-hidden">{label}</span>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <span key={line} className="skeleton-line" aria-hidden="true" />
      ))}
    </div>
  );
}
