import type { Day } from '@noticed/shared/domain/calendar/day';
import type { Scope } from '../../store/database.ts';
import { lastEvent } from '../../store/groups/snapshots.ts';
import type { SchoolRow } from '../../store/people/schools.ts';
import type { World } from '../../world.ts';
import { byAnother, share } from './share.ts';
import { putOn, type Spares, shelfAt } from './shelf.ts';

/** Says which later acts leave as it is what is being worked out; until it is said, none does. */
export type Spare = (spares: Spares) => void;

/**
 * Works something out once for as long as nothing changes. Every change of a school appends an event in its own
 * transaction, so an answer is good while the number of the last event stands still, and is read in the same snapshot.
 * Many who ask the same in one instant wait for the first of them.
 */
export async function remembered<T>(
  call: { scope: Scope; world: World; school: SchoolRow; today: Day },
  key: string,
  work: (spare: Spare) => Promise<T>,
  keeps: (answer: T) => boolean = () => true,
): Promise<T> {
  const { scope, world, school, today } = call;
  const sequence = (await scope.first(lastEvent))?.sequence ?? 0;
  const shelf = await shelfAt(scope, world, school, today, sequence);
  const known = shelf?.answers.get(key);
  if (known) return known.answer as T; // the key names what the work answers
  const other = shelf && byAnother(shelf, sequence, key);
  const shared = other && (await other);
  if (shared) return shared.answer as T; // as above
  let spares: Spares = () => false;
  const made = () =>
    work((say) => {
      spares = say;
    });
  const answer = await (shelf ? share(shelf, sequence, key, made) : made());
  // The shelf may have gone on while this was worked out.
  if (shelf?.sequence === sequence && keeps(answer)) putOn(shelf, key, { answer, spares });
  return answer;
}

/** An answer of which weeks are missing yet is asked for again. */
export const isWhole = ({ pending }: { pending: number }) => pending === 0;
