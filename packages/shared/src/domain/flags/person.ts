import { type ClosedSpan, joined, spanAt, spansOf, without } from '../calendar/closed-spans.ts';
import type { Day } from '../calendar/day.ts';
import { inSpell, later } from '../calendar/spell.ts';
import type { ClosureFact, PupilFact, Spell, StopFact } from '../facts.ts';
import { closureKey, type Ledger, type Relationship } from '../ledger/ledger.ts';
import { compare } from '../order.ts';
import { elapsed } from '../relationship/noticing.ts';
import { onRoll, type Tie } from '../relationship/relationship.ts';
import type { Scene } from './scene.ts';

/** An adult who meets the pupil today, the registers on which they do, and where their relationship stands. */
export interface Pair extends Relationship {
  adultId: string;
  ties: [Tie, ...Tie[]];
}

/** A pupil on one day: whom they meet, and the clock that runs for them. */
export interface Person {
  readonly scene: Scene;
  readonly pupil: PupilFact;
  /** The registers that the pupil is on today, and since when. */
  readonly registers: readonly Tie[];
  readonly pairs: readonly Pair[];
  /** Those of the pairs whose own flags are wanted. */
  readonly judged: readonly Pair[];
  /** Every relationship of the pupil, those with adults who no longer meet them included. */
  readonly known: ReadonlyMap<string, Relationship>;
  /** School days on which the pupil could not be met. */
  readonly closed: readonly ClosedSpan[];
  readonly stops: readonly StopFact[];
}

const nobody: ReadonlyMap<string, Relationship> = new Map();
const untouched: Relationship = { phase: 'unsorted', phaseSince: null, last: null, tallies: [] };

/** The pupil as prompts may speak of them; null when they are not on roll, objected, or every prompt is stopped. */
export function personOf(scene: Scene, pupilId: string): Person | null {
  const { ledger, today } = scene;
  const pupil = ledger.pupils.get(pupilId);
  if (!pupil || pupil.objected || !onRoll(pupil, today)) return null;
  const stops = current(ledger.stops.get(pupilId), today);
  if (stops.some((stop) => stop.adultId === null)) return null;
  const registers = registersOf(ledger, pupilId, today);
  const known = ledger.relationships.get(pupilId) ?? nobody;
  const closed = closedSpans(scene, pupil, registers);
  const pairs = pairsOf(scene, registers, known);
  const { onlyAdultId } = scene;
  const judged = onlyAdultId === null ? pairs : pairs.filter((pair) => pair.adultId === onlyAdultId);
  return { scene, pupil, registers, pairs, judged, known, closed, stops };
}

/** Those spells of a list that are open on a day; the list itself when all are. */
export function current<T extends Spell>(spells: readonly T[] | undefined, day: Day): readonly T[] {
  if (!spells) return [];
  return spells.every((spell) => inSpell(spell, day)) ? spells : spells.filter((spell) => inSpell(spell, day));
}

/** The first day of some ties; today when there are none. */
export function tiedSince({ today }: Scene, ties: readonly Tie[]): Day {
  let first = today;
  for (const { from } of ties) if (from < first) first = from;
  return first;
}

/** School days since a day, without those on which the pupil could not be met. */
export function daysSince({ scene, closed }: Person, day: Day): number {
  return elapsed(scene.ledger.calendar.ordinal(day), scene.now, closed);
}

/** Whether the pupil can be met today: not on a school day on which they are away. */
export function isAway({ scene, closed }: Person): boolean {
  return scene.isSchoolDay && spanAt(closed, scene.now) !== undefined;
}

/** Whether prompts about this one relationship are stopped. */
export function isStopped(person: Person, adultId: string): boolean {
  return person.stops.some((stop) => stop.adultId === adultId);
}

function registersOf(ledger: Ledger, pupilId: string, today: Day): Tie[] {
  const ties: Tie[] = [];
  for (const membership of ledger.memberships.get(pupilId) ?? []) {
    const register = ledger.registers.get(membership.registerId);
    if (register && inSpell(membership, today)) addTie(ties, { register, from: membership.from });
  }
  return ties.length > 1 ? ties.sort((a, b) => compare(a.register.id, b.register.id)) : ties;
}

/** Two rows for one register are one tie, from the earlier. */
function addTie(ties: Tie[], tie: Tie): void {
  const same = ties.find(({ register }) => register.id === tie.register.id);
  if (!same) ties.push(tie);
  else if (tie.from < same.from) same.from = tie.from;
}

function pairsOf(scene: Scene, registers: readonly Tie[], known: ReadonlyMap<string, Relationship>): Pair[] {
  const pairs: Pair[] = [];
  for (const { register, from } of registers)
    for (const teaching of scene.adultsOf(register.id)) {
      const tie = { register, from: later(from, teaching.from) };
      const pair = pairs.find((one) => one.adultId === teaching.adultId);
      if (pair) addTie(pair.ties, tie);
      else pairs.push(pairOf(teaching.adultId, tie, known.get(teaching.adultId) ?? untouched));
    }
  return pairs;
}

function pairOf(adultId: string, tie: Tie, { phase, phaseSince, last, tallies }: Relationship): Pair {
  return { adultId, ties: [tie], phase, phaseSince, last, tallies };
}

/**
 * While a pupil is off site their days count, although year, register and pupil are shut for them: remote contact can
 * notice them. A day on which the school itself is shut counts for nobody (domain.md section 4).
 */
function closedSpans(scene: Scene, pupil: PupilFact, registers: readonly Tie[]): readonly ClosedSpan[] {
  const { ledger } = scene;
  const own: Spell[] = [...(ledger.closures.get(closureKey({ scope: 'pupil', scopeId: pupil.id })) ?? [])];
  for (const { register, from } of registers)
    for (const closure of ledger.closures.get(closureKey({ scope: 'register', scopeId: register.id })) ?? [])
      own.push(clipped(closure, from));
  const shared = scene.closedFor(pupil.year);
  if (own.length === 0 && pupil.offSite.length === 0) return shared;
  const spans = joined([...shared, ...spansOf(ledger.calendar, own)]);
  const school = scene.closedFor(null);
  return joined([...without(spans, spansOf(ledger.calendar, pupil.offSite)), ...school]);
}

/** A register's closure concerns a pupil from the day they joined it. */
function clipped({ from, to }: ClosureFact, joinedOn: Day): Spell {
  return { from: from > joinedOn ? from : joinedOn, to };
}
