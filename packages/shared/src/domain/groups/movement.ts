import type { DayRange } from '../calendar/term.ts';
import { type Standing, standings } from '../relationship/phase.ts';
import type { Story } from '../relationship/relationship.ts';

/** How many relationships went from one standing to another over a window; the diagonal stayed. */
export type Movement = Record<Standing, Record<Standing, number>>;

/**
 * The from→to matrix of a window: each relationship once, by where it stood before the window's first day and at the end of
 * its last. What happened and was undone in between does not show; for that, look at the trend.
 */
export function movementOf(stories: Iterable<Pick<Story, 'steps'>>, window: DayRange): Movement {
  const movement = empty();
  for (const { steps } of stories) {
    const from = steps.findLast((step) => step.on < window.from)?.to ?? 'unsorted';
    const to = steps.findLast((step) => step.on <= window.to)?.to ?? 'unsorted';
    movement[from][to] += 1;
  }
  return movement;
}

/** A matrix with nothing in it: a row for every standing, in it a count for every standing. */
function empty(): Movement {
  const row = () => ({ unsorted: 0, establish: 0, maintain: 0, restore: 0 });
  return { unsorted: row(), establish: row(), maintain: row(), restore: row() };
}

/** How many relationships a matrix holds, and how many of them moved. */
export function movedOf(movement: Movement): { relationships: number; moved: number } {
  const sum = (keep: (from: Standing, to: Standing) => boolean) =>
    standings.reduce(
      (all, from) => standings.reduce((some, to) => some + (keep(from, to) ? movement[from][to] : 0), all),
      0,
    );
  return { relationships: sum(() => true), moved: sum((from, to) => from !== to) };
}
