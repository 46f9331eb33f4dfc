import { contract, type Operation } from '@noticed/shared/contract/contract';
import type { Day } from '@noticed/shared/domain/calendar/day';
import { type Act, actsAfter } from '../../store/audit/events.ts';
import type { Scope } from '../../store/database.ts';
import type { SchoolRow } from '../../store/people/schools.ts';
import type { World } from '../../world.ts';
import type { UnderWay } from './share.ts';

/** Whether a later act changed nothing of an answer. */
export type Spares = (act: Act) => boolean;

interface Kept {
  answer: unknown;
  spares: Spares;
}

/** What was worked out of a school, good up to the number of an event. */
export interface Shelf {
  sequence: number;
  /** The day and the settings that everything on it was worked out for. */
  about: string;
  answers: Map<string, Kept>;
  /** What somebody is working out at this moment. */
  underWay: Map<string, UnderWay>;
}

const shelves = new WeakMap<World['database'], Map<string, Shelf>>();
/** Readers' screens, not a school's history: the oldest gives way. */
const mostAnswers = 200;
const mostSchools = 16;

/** Of a school's shelf, if it is good at this number. */
export function shelfNow({ database }: World, school: SchoolRow, today: Day, sequence: number): Shelf | null {
  const known = shelves.get(database)?.get(school.id);
  return known?.sequence === sequence && known.about === aboutOf(school, today) ? known : null;
}

/**
 * The shelf as of a snapshot: what acts since left as it was stays on it. Null for a snapshot older than the shelf, in which
 * an answer is nobody else's.
 */
export async function shelfAt(
  scope: Scope,
  world: World,
  school: SchoolRow,
  today: Day,
  sequence: number,
): Promise<Shelf | null> {
  const about = aboutOf(school, today);
  const known = shelves.get(world.database)?.get(school.id);
  if (known?.about !== about) return newShelf(world, school.id, sequence, about);
  const from = known.sequence;
  if (from < sequence) {
    const acts = await scope.all(actsAfter, { after: from });
    // Another request may have gone over them meanwhile.
    if (known.sequence === from) goOver(known, acts, sequence);
  }
  return known.sequence === sequence ? known : null;
}

const aboutOf = ({ settings }: SchoolRow, today: Day) => `${today} ${JSON.stringify(settings)}`;

function newShelf({ database }: World, schoolId: string, sequence: number, about: string): Shelf {
  const shelf = { sequence, about, answers: new Map(), underWay: new Map() };
  const schools = shelves.get(database) ?? new Map<string, Shelf>();
  shelves.set(database, schools);
  schools.delete(schoolId);
  const [oldest] = schools.keys();
  if (schools.size >= mostSchools && oldest !== undefined) schools.delete(oldest);
  schools.set(schoolId, shelf);
  return shelf;
}

export function putOn({ answers }: Shelf, key: string, kept: Kept): void {
  const [oldest] = answers.keys();
  if (answers.size >= mostAnswers && oldest !== undefined) answers.delete(oldest);
  answers.set(key, kept);
}

/** Takes off what any of these acts may have changed: everything, where not each of them is known. */
function goOver(shelf: Shelf, acts: readonly Act[], sequence: number): void {
  const telling = acts.filter((one) => !changesNothing(one));
  const allKnown = acts.length === sequence - shelf.sequence;
  for (const [key, { spares }] of shelf.answers)
    if (!allKnown || !telling.every((one) => spares(one))) shelf.answers.delete(key);
  shelf.sequence = sequence;
}

/** People coming and going. */
const comings: ReadonlySet<string> = new Set<Operation>([
  'signIn',
  'signOut',
  'signInByPasskey',
  'finishOidc',
  'stepUp',
]);
const reads: ReadonlySet<string> = new Set(
  Object.entries(contract).flatMap(([name, { method }]) => (method === 'GET' ? [name] : [])),
);

/** What no kept answer shows: a read that left an event, a sign-in, an act that was refused. */
function changesNothing({ action, detail }: Act): boolean {
  return (
    reads.has(action) || comings.has(action) || (typeof detail === 'object' && detail !== null && 'refused' in detail)
  );
}
