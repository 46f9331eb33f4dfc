import type { Day } from '../calendar/day.ts';
import type { SchoolCalendar } from '../calendar/school-calendar.ts';
import type {
  ChampionFact,
  ClosureFact,
  MembershipFact,
  PupilFact,
  RegisterFact,
  SessionFact,
  SnoozeFact,
  StopFact,
  TeachingFact,
} from '../facts.ts';
import type { Standing } from '../relationship/phase.ts';
import type { Practice } from '../relationship/practice.ts';
import type { AdultRow, LedgerRows, Moment, PupilRow, TallyRow } from './rows.ts';

/** The individual check-ins of one day. */
export type Tally = Omit<TallyRow, 'adultId' | 'pupilId'>;

/** One adult and one pupil, as the ledger holds them. Tallies are in order of day. */
export interface Relationship {
  phase: Standing;
  phaseSince: Day | null;
  last: Moment | null;
  tallies: Tally[];
}

/**
 * The rows that flags are computed from, indexed by who they are about. It is the one mutable thing of the domain:
 * `apply` changes it in place, so that a school of thousands costs what one change touches.
 */
export interface Ledger {
  readonly school: LedgerRows['school'];
  readonly calendar: SchoolCalendar;
  readonly practices: Map<string, Practice>;
  readonly adults: Map<string, AdultRow>;
  readonly pupils: Map<string, PupilFact>;
  readonly registers: Map<string, RegisterFact>;
  /** By pupil, and the same by register. */
  readonly memberships: Map<string, MembershipFact[]>;
  readonly members: Map<string, MembershipFact[]>;
  /** By adult, and the same by register. */
  readonly teaching: Map<string, TeachingFact[]>;
  readonly teachers: Map<string, TeachingFact[]>;
  /** By pupil, then by adult. */
  readonly relationships: Map<string, Map<string, Relationship>>;
  readonly noticed: Map<string, PupilRow>;
  /** By adult, then by register; under `''` the last day on which they logged anything about anyone. */
  readonly logged: Map<string, Map<string, Day>>;
  /** By adult, then by register. */
  readonly reviews: Map<string, Map<string, Day>>;
  /** All by pupil. */
  readonly sessions: Map<string, SessionFact[]>;
  readonly champions: Map<string, ChampionFact[]>;
  readonly stops: Map<string, StopFact[]>;
  /** By pupil or by register. */
  readonly snoozes: Map<string, SnoozeFact[]>;
  /** By {@link closureKey}. */
  readonly closures: Map<string, ClosureFact[]>;
}

/** A ledger that knows the school and its calendar, and nothing about anyone yet. */
export function emptyLedger({ school, calendar }: Pick<LedgerRows, 'school' | 'calendar'>): Ledger {
  return {
    school,
    calendar,
    practices: new Map(),
    adults: new Map(),
    pupils: new Map(),
    registers: new Map(),
    memberships: new Map(),
    members: new Map(),
    teaching: new Map(),
    teachers: new Map(),
    relationships: new Map(),
    noticed: new Map(),
    logged: new Map(),
    reviews: new Map(),
    sessions: new Map(),
    champions: new Map(),
    stops: new Map(),
    snoozes: new Map(),
    closures: new Map(),
  };
}

/** The list or map under a key, made when it is missing. */
export function under<V>(map: Map<string, V>, key: string, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

/** Where closures of one scope are kept. @example closureKey({ scope: 'year', scopeId: '9' }) // 'year|9' */
export function closureKey({ scope, scopeId }: Pick<ClosureFact, 'scope' | 'scopeId'>): string {
  return `${scope}|${scopeId ?? ''}`;
}

/** The relationship of a pair; one that nobody ever touched is unsorted and never noticed. */
export function relationshipOf(ledger: Ledger, adultId: string, pupilId: string): Relationship {
  return under(
    under(ledger.relationships, pupilId, () => new Map()),
    adultId,
    () => ({
      phase: 'unsorted',
      phaseSince: null,
      last: null,
      tallies: [],
    }),
  );
}
