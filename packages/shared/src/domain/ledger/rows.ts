import type { Day, Instant } from '../calendar/day.ts';
import type { SchoolCalendar } from '../calendar/school-calendar.ts';
import type {
  ChampionFact,
  ClosureFact,
  MembershipFact,
  PupilFact,
  RegisterFact,
  ReviewFact,
  SchoolKind,
  SessionFact,
  SnoozeFact,
  StopFact,
  TeachingFact,
} from '../facts.ts';
import type { Standing } from '../relationship/phase.ts';
import type { Practice } from '../relationship/practice.ts';

/**
 * The last time that a pupil was noticed: an individual, non-corrective check-in, or a held session (which notices on
 * behalf of its adult and its facilitator, see `noticeHeld`).
 */
export interface Moment {
  day: Day;
  adultId: string;
  practiceId: string;
  /** Decides between two moments of one day, so that the order in which facts arrive does not matter. */
  recordedAt: Instant;
}

/** An adult and the name that sentences use, e.g. “Mr Osei”. `leftOn` is their last day at the school. */
export interface AdultRow {
  id: string;
  name: string;
  leftOn: Day | null;
}

/** One relationship, folded: where it stands and when this adult last noticed this pupil. Absent means unsorted and never. */
export interface RelationshipRow {
  adultId: string;
  pupilId: string;
  phase: Standing;
  /** First day of the present, unbroken stay in this phase; null while unsorted. */
  phaseSince: Day | null;
  /** The last moment of this adult with this pupil. */
  last: Moment | null;
}

/** One pupil, folded over all adults. Absent means never. */
export interface PupilRow {
  pupilId: string;
  /** The last moment of any adult with this pupil. */
  last: Moment | null;
  /** The last moment by letter, call, video, message or note home. */
  lastRemoteOn: Day | null;
}

/** The individual check-ins of one relationship on one day. Days without any have no row. */
export interface TallyRow {
  adultId: string;
  pupilId: string;
  day: Day;
  /** Individual and not corrective. */
  noticings: number;
  positive: number;
  corrective: number;
}

/**
 * The last day on which an adult logged anything at all (any tone, any reach): about any pupil (`registerId` null), and
 * about a pupil who was that day on a register which the adult then had.
 */
export interface LoggedRow {
  adultId: string;
  registerId: string | null;
  /** Null when all that was logged was taken back; a row that is absent says the same. */
  lastOn: Day | null;
}

/**
 * What the flags are computed from: the folded rows of a school, or of a part of it. `foldFacts` makes them from raw
 * facts; the store keeps the same rows and reads them without replaying a single check-in.
 *
 * A part is chosen by its pupils: those of one register, one adult's registers, one year, or one pupil. For these pupils
 * give every membership, relationship, pupil, tally, session, champion, stop and snooze row, and every closure that
 * touches them; then all registers they are on, everyone teaching those, and those adults' names, logged rows and
 * reviews. Flags about the chosen pupils are then the same as in the ledger of the whole school.
 *
 * For one adult's own flags, the relationships and tallies of other adults may be left out while single-thread,
 * new-joiner and back-today are off: nothing else that an adult sees looks at them.
 *
 * Memberships, teaching, champions, stops and snoozes that ended before today may be left out; closures and off-site
 * spells may not, for clocks look back over them. Retracted placements and check-ins are folded away before. Order is free; at most one
 * row a key (relationship: adult and pupil; tally: also day; logged and review: adult and register, the latest day).
 */
export interface LedgerRows {
  school: { kind: SchoolKind /** The school's first day in Noticed. */; firstDay: Day };
  calendar: SchoolCalendar;
  practices: readonly Practice[];
  adults: readonly AdultRow[];
  pupils: readonly PupilFact[];
  registers: readonly RegisterFact[];
  memberships: readonly MembershipFact[];
  teaching: readonly TeachingFact[];
  relationships: readonly RelationshipRow[];
  noticed: readonly PupilRow[];
  /** Those of the last {@link keptDays} school days; older ones do no harm. */
  tallies: readonly TallyRow[];
  logged: readonly LoggedRow[];
  reviews: readonly ReviewFact[];
  /** Those not yet closed, declined or cancelled, and all that were created or held in the last {@link keptDays} school days or since the pair went into Restore. */
  sessions: readonly SessionFact[];
  champions: readonly ChampionFact[];
  snoozes: readonly SnoozeFact[];
  stops: readonly StopFact[];
  closures: readonly ClosureFact[];
}

/** How many school days of tallies, sessions and absences the flags may look back on: the longest window that a setting allows. */
export const keptDays = 60;
