import type { Day } from '@noticed/shared/domain/calendar/day';
import type { Scope } from '../../store/database.ts';
import { lastEvent } from '../../store/groups/snapshots.ts';
import type { SchoolRow } from '../../store/people/schools.ts';
import type { World } from '../../world.ts';

/** What was worked out of a school since its last event. */
interface Shelf {
  mark: string;
  answers: Map<string, unknown>;
}

const shelves = new WeakMap<World['database'], Map<string, Shelf>>();
/** A reader's screens, not a school's history: the oldest gives way. */
const mostAnswers = 200;
const mostSchools = 16;

/**
 * Works something out once for as long as nothing changes. Every change of a school appends an event in its own
 * transaction, so an answer is good while the number of the last event stands still, and is read in the same snapshot.
 */
export async function remembered<T>(
  call: { scope: Scope; world: World; school: SchoolRow; today: Day },
  key: string,
  work: () => Promise<T>,
  keeps: (answer: T) => boolean = () => true,
): Promise<T> {
  const { scope, world, school, today } = call;
  const head = await scope.first(lastEvent);
  const shelf = shelfOf(world, school.id, `${head?.sequence ?? 0} ${today} ${JSON.stringify(school.settings)}`);
  // The key names what the work answers.
  if (shelf.answers.has(key)) return shelf.answers.get(key) as T;
  const answer = await work();
  if (!keeps(answer)) return answer;
  const [oldest] = shelf.answers.keys();
  if (shelf.answers.size >= mostAnswers && oldest !== undefined) shelf.answers.delete(oldest);
  shelf.answers.set(key, answer);
  return answer;
}

/** An answer of which weeks are missing yet is asked for again. */
export const isWhole = ({ pending }: { pending: number }) => pending === 0;

function shelfOf({ database }: World, schoolId: string, mark: string): Shelf {
  const schools = shelves.get(database) ?? new Map<string, Shelf>();
  shelves.set(database, schools);
  const known = schools.get(schoolId);
  if (known?.mark === mark) return known;
  const shelf = { mark, answers: new Map() };
  schools.delete(schoolId);
  const [oldest] = schools.keys();
  if (schools.size >= mostSchools && oldest !== undefined) schools.delete(oldest);
  schools.set(schoolId, shelf);
  return shelf;
}
