import type { Day } from '../calendar/day.ts';
import { inSpell } from '../calendar/spell.ts';
import type { DayRange } from '../calendar/term.ts';
import type { StopFact } from '../facts.ts';
import { daysSince, type Person, personOf } from '../flags/person.ts';
import { unseenSince } from '../flags/raise/unseen.ts';
import { sceneOf } from '../flags/scene.ts';
import { buildLedger } from '../ledger/change.ts';
import { type Ledger, type Relationship, under } from '../ledger/ledger.ts';
import type { LedgerRows, TallyRow } from '../ledger/rows.ts';
import { isCovered } from '../relationship/coverage.ts';
import type { Standing } from '../relationship/phase.ts';
import type { Step } from '../relationship/relationship.ts';
import type { Settings } from '../settings.ts';
import { type FigureRows, figuresOf, type PupilFigures } from './figures.ts';
import type { Repair } from './repair.ts';

/** What is known of the pupils of a school or of a part of it, dated, so that any day can be looked at as it then was. */
export interface Chronicle
  extends Pick<LedgerRows, 'school' | 'calendar' | 'practices' | 'adults' | 'pupils' | 'registers' | 'closures'> {
  settings: Settings;
  memberships: LedgerRows['memberships'];
  teaching: LedgerRows['teaching'];
  /** What every adult says now; a pair whose steps are given is read from those. */
  standings: readonly { adultId: string; pupilId: string; phase: Standing }[];
  /** The steps of every pair that moved on or after the first day to be looked at, and may be of others. */
  steps: readonly { adultId: string; pupilId: string; steps: readonly Pick<Step, 'to' | 'on'>[] }[];
  tallies: readonly TallyRow[];
  /** When each pupil was last noticed, as far as the tallies do not tell it. */
  noticed: readonly { pupilId: string; day: Day }[];
  /** Days on which adults logged anything. */
  logged: readonly { adultId: string; day: Day }[];
  champions: FigureRows['champions'];
  stops: readonly StopFact[];
  repairs: readonly (Repair & { pupilId: string; heldOn: Day })[];
}

/** A chronicle made ready to be looked at on many days. */
export interface Almanac {
  chronicle: Chronicle;
  ledger: Ledger;
  phases: ReadonlyMap<string, readonly { adultId: string; phaseOn: (day: Day) => Standing }[]>;
}

export function almanacOf(chronicle: Chronicle): Almanac {
  const nothing = { relationships: [], noticed: [], tallies: [], logged: [], reviews: [], sessions: [], snoozes: [] };
  const ledger = buildLedger({ ...chronicle, ...nothing, champions: [], stops: [] });
  return { chronicle, ledger, phases: phasesOf(chronicle) };
}

type PhaseOn = { adultId: string; phaseOn: (day: Day) => Standing };

function phasesOf({ standings, steps }: Chronicle): Map<string, PhaseOn[]> {
  const found = new Map<string, PhaseOn[]>();
  const told = new Set<string>();
  for (const pair of steps) {
    told.add(`${pair.pupilId} ${pair.adultId}`);
    const phaseOn = (day: Day) => pair.steps.findLast((step) => step.on <= day)?.to ?? 'unsorted';
    under(found, pair.pupilId, () => []).push({ adultId: pair.adultId, phaseOn });
  }
  for (const { adultId, pupilId, phase } of standings)
    if (!told.has(`${pupilId} ${adultId}`)) under(found, pupilId, () => []).push({ adultId, phaseOn: () => phase });
  return found;
}

/**
 * The figures of every pupil over a window as they stood at the end of its last day: whom they met then, where those
 * adults said that it stood, and whether silence about them meant anything. Later facts do not show.
 * @param repairs the stretch whose held sessions count; none without it
 * @throws Fault `bad-day`.
 */
export function figuresAsOf(almanac: Almanac, window: DayRange, repairs: DayRange | null = null): PupilFigures[] {
  const { chronicle } = almanac;
  const day = window.to;
  const people = peopleOn(almanac, day);
  const stopped = new Set(
    chronicle.stops.filter((stop) => stop.adultId === null && inSpell(stop, day)).map(({ pupilId }) => pupilId),
  );
  const { invisibleAmber } = chronicle.settings.limits;
  const invisible = new Map(
    people
      .filter((one) => !stopped.has(one.pupil.id) && isCovered(one))
      .map((one) => [one.pupil.id, daysSince(one, unseenSince(one)) >= invisibleAmber]),
  );
  const rows: FigureRows = {
    ...{ pupils: chronicle.pupils, tallies: chronicle.tallies, champions: chronicle.champions, invisible },
    relationships: people.flatMap(({ pupil, pairs }) =>
      pairs.map(({ adultId, phase }) => ({ adultId, pupilId: pupil.id, phase })),
    ),
    repairs: chronicle.repairs.filter(({ heldOn }) => repairs && repairs.from <= heldOn && heldOn <= repairs.to),
  };
  return figuresOf(rows, chronicle.calendar, window);
}

/** Everyone on roll on a day who did not object, with whom they met then and when they had last been noticed. */
function peopleOn({ chronicle, ledger, phases }: Almanac, day: Day): Person[] {
  const relationships = new Map<string, Map<string, Relationship>>();
  for (const [pupilId, pairs] of phases)
    relationships.set(
      pupilId,
      new Map(pairs.map(({ adultId, phaseOn }) => [adultId, { ...untouched, phase: phaseOn(day) }])),
    );
  const then: Ledger = {
    ...ledger,
    relationships,
    noticed: noticedBy(chronicle, day),
    logged: loggedBy(chronicle, day),
  };
  const scene = sceneOf(then, chronicle.settings, day);
  return chronicle.pupils.flatMap(({ id }) => personOf(scene, id) ?? []);
}

const untouched: Relationship = { phase: 'unsorted', phaseSince: null, last: null, tallies: [] };

function noticedBy({ noticed, tallies, repairs }: Chronicle, day: Day): Ledger['noticed'] {
  const last = new Map<string, Day>();
  const see = (pupilId: string, on: Day) => {
    if (on <= day && on > (last.get(pupilId) ?? '')) last.set(pupilId, on);
  };
  for (const one of noticed) see(one.pupilId, one.day);
  for (const one of tallies) if (one.noticings > 0) see(one.pupilId, one.day);
  for (const one of repairs) see(one.pupilId, one.heldOn);
  // Only the day is asked of these moments; who and how belongs to sentences.
  const moment = (on: Day) => ({ day: on, adultId: '', practiceId: '', recordedAt: '' });
  return new Map([...last].map(([pupilId, on]) => [pupilId, { pupilId, last: moment(on), lastRemoteOn: null }]));
}

function loggedBy({ logged }: Chronicle, day: Day): Ledger['logged'] {
  const last: Ledger['logged'] = new Map();
  for (const one of logged) {
    const known = last.get(one.adultId)?.get('') ?? '';
    if (one.day <= day && one.day > known) last.set(one.adultId, new Map([['', one.day]]));
  }
  return last;
}
