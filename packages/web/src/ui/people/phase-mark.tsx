import type { Standing } from '@noticed/shared/domain/relationship/phase';
import { useProjectorSafe } from '../projector-safe.tsx';
import { standingWords } from '../words.ts';

export interface PhaseMarkProps {
  standing: Standing;
  /** Writes the word beside the mark; without it the word is only read aloud. */
  word?: boolean;
  size?: 'small' | 'medium' | 'large';
}

/** A phase is a letter, a shape and a colour, never one of them alone. Not drawn at all while projector-safe is on. */
export function PhaseMark({ standing, word = false, size = 'medium' }: PhaseMarkProps) {
  if (useProjectorSafe().safe) return null;
  const words = standingWords[standing];
  return (
    <span className="phase-mark" data-standing={standing} data-size={size}>
      <PhaseShape standing={standing} />
      <span className={word ? 'phase-word' : 'visually-hidden'}>{words.word}</span>
    </span>
  );
}

/** The drawing alone, for where the word stands anyway. */
export function PhaseShape({ standing }: { standing: Standing }) {
  return (
    <svg className="phase-shape" data-standing={standing} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      {shapes[standing]}
      <text x="16" y="21.4" textAnchor="middle">
        {standingWords[standing].letter}
      </text>
    </svg>
  );
}

// Round, square, pointed, and an open ring: told apart at arm's length and in grey.
const shapes = {
  establish: <circle cx="16" cy="16" r="13.5" />,
  maintain: <rect x="3.5" y="3.5" width="25" height="25" rx="5" />,
  restore: (
    <path d="M14 2.6a2.8 2.8 0 0 1 4 0L29.4 14a2.8 2.8 0 0 1 0 4L18 29.4a2.8 2.8 0 0 1-4 0L2.6 18a2.8 2.8 0 0 1 0-4z" />
  ),
  unsorted: <circle cx="16" cy="16" r="13" />,
};
