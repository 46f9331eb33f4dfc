import type { RegisterPupil } from '@noticed/shared/contract/registers/registers';
import { memo } from 'react';
import { type Stands, standsOf, Tile } from './tile.tsx';
import type { Work } from './work.ts';

/** About so many are drawn as one list. A form is one; a whole school is many, and what happens in one leaves the rest alone. */
const together = 60;

export interface TilesProps {
  work: Work;
  pupils: readonly RegisterPupil[];
  label: string;
  /** In as many columns as there is room for; left out, in one. */
  look?: 'names' | 'list';
}

/** Some pupils, one below the other. */
export function Tiles({ work, pupils, label, look }: TilesProps) {
  const reachable = work.shown.find((one) => one.id === work.selection.current) ?? work.shown[0];
  const parts = pupils.length <= 2 * together ? 1 : Math.ceil(pupils.length / together);
  const size = Math.ceil(pupils.length / parts);
  return Array.from({ length: parts }, (_, part) => {
    const from = part * size;
    const some = pupils.slice(from, from + size);
    return (
      <Part
        key={part}
        pupils={some}
        stands={some.map((pupil) => standsOf(pupil, work, reachable))}
        label={parts === 1 ? label : `${label}, ${from + 1} to ${from + some.length}`}
        look={look}
        long={parts > 1}
        today={work.page.today}
        hand={work.hand}
      />
    );
  });
}

interface PartProps extends Pick<Work, 'hand'> {
  pupils: readonly RegisterPupil[];
  /** How each of them stands, in the same order. */
  stands: readonly Stands[];
  label: string;
  look: TilesProps['look'];
  /** One of several: out of sight it is not laid out. */
  long: boolean;
  today: string;
}

const Part = memo(function Part({ pupils, stands, label, look, long, today, hand }: PartProps) {
  return (
    <ul className="tiles" data-look={look} data-long={long || undefined} aria-label={label}>
      {pupils.map((pupil, at) => {
        const stand = stands[at];
        return stand ? <Tile key={pupil.id} pupil={pupil} today={today} hand={hand} {...stand} /> : null;
      })}
    </ul>
  );
}, isSame);

/** Whether nothing that is drawn has changed: the lists are made anew each time, what is in them is not. */
function isSame(before: PartProps, now: PartProps): boolean {
  const { pupils, stands, ...rest } = before;
  return (
    Object.entries(rest).every(([name, value]) => now[name as keyof typeof rest] === value) && // the keys of `rest`
    pupils.length === now.pupils.length &&
    pupils.every((one, at) => one === now.pupils[at]) &&
    stands.every((one, at) => isSameStand(one, now.stands[at]))
  );
}

function isSameStand(before: Stands, now: Stands | undefined): boolean {
  return (
    before.standing === now?.standing &&
    before.chosen === now.chosen &&
    before.waits === now.waits &&
    before.reachable === now.reachable
  );
}
