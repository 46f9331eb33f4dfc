import type { Day } from '../calendar/day.ts';
import { byUrgency, type Flag } from '../flags/flag.ts';
import { flagsFor } from '../flags/flags-for.ts';
import { isAway, isStopped, type Person, personOf } from '../flags/person.ts';
import { ended, type Scene, sceneOf } from '../flags/scene.ts';
import { pupilsIn } from '../flags/scope.ts';
import { adultName } from '../flags/sentence.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Moment } from '../ledger/rows.ts';
import type { Settings } from '../settings.ts';
import { candidateOf, wasDueToday } from './candidate.ts';
import { byNeed, byOwn, type Candidate, rotatingPlaces, roundOf } from './need.ts';

/** One of the day's five: a pupil to notice today, and why. */
export interface Offer {
  pupilId: string;
  flag: Flag | null;
  sentence: string;
  practices: readonly string[];
}

/**
 * The day's five of an adult: whom to notice today, of all whom they meet on a register. It always offers, flag or no
 * flag. A pupil whom anyone noticed today leaves it; what this adult did today counts towards the five, so that the
 * list gets shorter and never fills up again.
 * @param flags those for this adult, when they are at hand.
 */
export function fiveFor(
  ledger: Ledger,
  settings: Settings,
  today: Day,
  adultId: string,
  flags: readonly Flag[] = flagsFor(ledger, settings, today, { adultId }),
): Offer[] {
  const scene = sceneOf(ledger, settings, today);
  const met = people(scene, pupilsIn(scene, { adultId })).filter(
    (person) => person.pairs.some((pair) => pair.adultId === adultId) && !isStopped(person, adultId),
  );
  return offers(scene, adultId, met, flags);
}

/** The day's five of a head of year: of all pupils of the years they lead, whether or not they meet them. */
export function fiveForYears(
  ledger: Ledger,
  settings: Settings,
  today: Day,
  leader: { adultId: string; years: readonly string[] },
): Offer[] {
  const scene = sceneOf(ledger, settings, today);
  const met = leader.years.flatMap((year) => people(scene, pupilsIn(scene, { year })));
  const flags = leader.years.flatMap((year) => flagsFor(ledger, settings, today, { year }));
  const own = met.filter((person) => !isStopped(person, leader.adultId));
  return offers(scene, leader.adultId, own, flags);
}

function people(scene: Scene, pupilIds: Iterable<string>): Person[] {
  return [...pupilIds].map((pupilId) => personOf(scene, pupilId)).filter((person) => person !== null);
}

function offers(scene: Scene, adultId: string, met: readonly Person[], flags: readonly Flag[]): Offer[] {
  const five = scene.settings.limits.five;
  const round = roundOf(met.length, five);
  const done = met.filter((person) => wasDueToday(person, adultId, round)).length;
  const places = Math.max(0, five - done);
  const first = firstFlags(flags);
  const able = met.filter((person) => !isAway(person) && !noticedToday(person));
  const candidates = able.map((person) => candidateOf(person, adultId, round, first.get(person.pupil.id) ?? null));
  const people = new Map(able.map((person) => [person.pupil.id, person]));
  return chosen(candidates, places, rotatingPlaces(met.length, five, scene.now)).map((candidate) =>
    // Every candidate was made from one of these people.
    offerOf(people.get(candidate.pupilId) as Person, candidate, adultId),
  );
}

function firstFlags(flags: readonly Flag[]): Map<string | null, Flag> {
  const first = new Map<string | null, Flag>();
  for (const flag of [...flags].sort(byUrgency)) if (!first.has(flag.pupilId)) first.set(flag.pupilId, flag);
  return first;
}

/** The neediest, but for the places that go to whoever was noticed longest ago. */
function chosen(candidates: readonly Candidate[], places: number, rotating: number): Candidate[] {
  const needy = [...candidates].sort(byNeed).slice(0, Math.max(0, places - rotating));
  const others = candidates.filter((one) => !needy.includes(one)).sort(byOwn);
  return [...needy, ...others.slice(0, places - needy.length)];
}

function noticedToday({ scene, pupil }: Person): boolean {
  return scene.ledger.noticed.get(pupil.id)?.last?.day === scene.today;
}

function offerOf(person: Person, { flag }: Candidate, adultId: string): Offer {
  const { scene, pupil, known, pairs } = person;
  // A leader who has no bond of their own is not to mend somebody else's, nor to learn from a suggestion that it frayed.
  const phase = pairs.find((one) => one.adultId === adultId)?.phase ?? 'unsorted';
  const last = known.get(adultId)?.last;
  const meets = last || pairs.some((one) => one.adultId === adultId);
  return {
    pupilId: pupil.id,
    flag,
    sentence: flag?.sentence ?? (meets ? ofOwn(person, last) : ofAnybody(person)),
    practices: flag?.practices.length ? flag.practices : scene.suggested(phase),
  };
}

function ofOwn({ scene, pupil }: Person, last: Moment | null | undefined): string {
  return last
    ? `Your last moment with ${pupil.name}: ${ended(scene, last)}`
    : `You have not logged a moment with ${pupil.name} yet`;
}

/** For a leader who does not meet the pupil: nobody asks why they logged nothing themselves. */
function ofAnybody({ scene, pupil }: Person): string {
  const last = scene.ledger.noticed.get(pupil.id)?.last;
  return last
    ? `The last moment with ${pupil.name}: ${adultName(scene.ledger, last.adultId)}, ${ended(scene, last)}`
    : `No one has logged a moment with ${pupil.name} yet`;
}
