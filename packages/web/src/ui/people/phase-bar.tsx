import type { Standing } from '@noticed/shared/domain/relationship/phase';
import { useId } from 'react';
import { useProjectorSafe } from '../projector-safe.tsx';
import { standingOrder, standingWords } from '../words.ts';
import { PhaseShape } from './phase-mark.tsx';

export interface PhaseBarProps {
  counts: Readonly<Record<Standing, number>>;
  /** What the bar is of: “9B, your view”. */
  label: string;
  /** Leaves the words to a table that stands beside it. */
  legend?: boolean;
}

// Establish first in a bar: it reads as a road, with what has no answer yet at its end.
const order: readonly Standing[] = [...standingOrder.slice(1), 'unsorted'];

/** How many stand where: a bar that reads in grey, by its patterns, and the counts in words. Hidden in projector-safe mode. */
export function PhaseBar({ counts, label, legend = true }: PhaseBarProps) {
  const id = useId();
  if (useProjectorSafe().safe) return null;
  const total = order.reduce((sum, standing) => sum + counts[standing], 0);
  const words = order.map((standing) => `${counts[standing]} ${standingWords[standing].word}`).join(', ');
  return (
    <figure className="phase-bar">
      <figcaption className={legend ? 'phase-bar-label' : 'visually-hidden'}>{label}</figcaption>
      <svg className="phase-bar-drawing" role="img" aria-label={words}>
        <Patterns id={id} />
        {total > 0
          ? segments(counts, total).map((part) => (
              <Segment key={part.standing} {...part} fill={`${id}-${part.standing}`} />
            ))
          : null}
      </svg>
      {legend ? <Legend counts={counts} /> : null}
    </figure>
  );
}

interface Part {
  standing: Standing;
  from: number;
  share: number;
}

function segments(counts: PhaseBarProps['counts'], total: number): Part[] {
  let from = 0;
  return order
    .map((standing) => {
      const part = { standing, from, share: counts[standing] / total };
      from += part.share;
      return part;
    })
    .filter((part) => part.share > 0);
}

function Segment({ standing, from, share, fill }: Part & { fill: string }) {
  return (
    <rect
      className="phase-bar-part"
      data-standing={standing}
      x={`${from * 100}%`}
      width={`${share * 100}%`}
      height="100%"
      fill={`url(#${fill})`}
    />
  );
}

/** Plain, dotted, striped, empty: the same four in every bar, so that a photocopy still tells them apart. */
function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern
        id={`${id}-establish`}
        width="10"
        height="10"
        patternUnits="userSpaceOnUse"
        className="phase-fill"
        data-standing="establish"
      >
        <rect width="10" height="10" className="ground" />
        <circle cx="3" cy="3" r="1.3" className="figure" />
        <circle cx="8" cy="8" r="1.3" className="figure" />
      </pattern>
      <pattern
        id={`${id}-maintain`}
        width="10"
        height="10"
        patternUnits="userSpaceOnUse"
        className="phase-fill"
        data-standing="maintain"
      >
        <rect width="10" height="10" className="ground" />
      </pattern>
      <pattern
        id={`${id}-restore`}
        width="8"
        height="8"
        patternUnits="userSpaceOnUse"
        className="phase-fill"
        data-standing="restore"
      >
        <rect width="8" height="8" className="ground" />
        <path d="M-2 2l4-4M0 8l8-8M6 10l4-4" className="figure" />
      </pattern>
      <pattern
        id={`${id}-unsorted`}
        width="10"
        height="10"
        patternUnits="userSpaceOnUse"
        className="phase-fill"
        data-standing="unsorted"
      >
        <rect width="10" height="10" className="ground" />
      </pattern>
    </defs>
  );
}

function Legend({ counts }: Pick<PhaseBarProps, 'counts'>) {
  return (
    <ul className="phase-bar-legend">
      {order.map((standing) => (
        <li key={standing}>
          <PhaseShape standing={standing} />
          <strong>{counts[standing]}</strong> {standingWords[standing].word}
        </li>
      ))}
    </ul>
  );
}
