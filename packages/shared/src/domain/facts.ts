import type { Day, Instant } from './calendar/day.ts';
import type { Standing } from './relationship/phase.ts';

/** What is known: the plain facts that every rule reads. Ids are opaque text; `from` and `to` days are both inclusive, `to: null` is open. */
export interface Spell {
  from: Day;
  to: Day | null;
}

export const registerKinds = ['tutor', 'primary-class', 'teaching', 'custom'] as const;
/** Tutor group (form), primary class, teaching class, custom group (coaching, nurture, club). */
export type RegisterKind = (typeof registerKinds)[number];

export const schoolKinds = ['secondary', 'primary', 'special', 'all-through', 'sixth-form'] as const;
export type SchoolKind = (typeof schoolKinds)[number];

/** A register that adults and pupils meet on. `meetings` is how many a school fortnight (10 school days). */
export interface RegisterFact {
  id: string;
  name: string;
  kind: RegisterKind;
  meetings: number;
  year: string | null;
}

/** A pupil on roll. `offSite` spells are alternative provision, dual registration, part-time timetable or long absence. */
export interface PupilFact {
  id: string;
  /** The name that screens and sentences use: preferred forename. */
  name: string;
  year: string | null;
  joinedOn: Day | null;
  leftOn: Day | null;
  offSite: Spell[];
  /** An objection honoured: on roll, unplaced, unflagged. */
  objected: boolean;
}

/** A pupil's spell on a register. */
export interface MembershipFact extends Spell {
  pupilId: string;
  registerId: string;
}

/** An adult's spell with a register. */
export interface TeachingFact extends Spell {
  adultId: string;
  registerId: string;
}

/** One act of putting a relationship in a phase. Append-only: a mistake carries `retractedAt`. */
export interface PlacementFact {
  id: string;
  adultId: string;
  pupilId: string;
  to: Standing;
  happenedOn: Day;
  recordedAt: Instant;
  retractedAt: Instant | null;
}

export const tones = ['positive', 'neutral', 'corrective'] as const;
export type Tone = (typeof tones)[number];
export const reaches = ['individual', 'whole-group'] as const;
export type Reach = (typeof reaches)[number];
export const channels = [
  'in-person',
  'lesson',
  'corridor',
  'note-home',
  'phone',
  'message',
  'video',
  'letter',
] as const;
export type Channel = (typeof channels)[number];

/** One logged moment of contact of an adult with one or more pupils. */
export interface CheckInFact {
  id: string;
  adultId: string;
  pupilIds: string[];
  practiceId: string;
  tone: Tone;
  reach: Reach;
  channel: Channel;
  happenedOn: Day;
  recordedAt: Instant;
  retractedAt: Instant | null;
}

/** An adult went over a register and said “this is how it stands”. */
export interface ReviewFact {
  adultId: string;
  registerId: string;
  happenedOn: Day;
}

export const stages = ['planned', 'deferred', 'held', 'followed-up', 'closed', 'declined', 'cancelled'] as const;
export type Stage = (typeof stages)[number];

/** The dates and stage of a restorative session: what the clocks and flags need, none of its words. */
export interface SessionFact {
  id: string;
  adultId: string;
  pupilId: string;
  facilitatorId: string;
  stage: Stage;
  createdOn: Day;
  plannedOn: Day | null;
  heldOn: Day | null;
  followUpOn: Day | null;
  /** Open agreement items only: who owes what by when. */
  openItems: { id: string; ownerId: string | null; dueOn: Day }[];
}

/** An adult named for a pupil as their person. */
export interface ChampionFact extends Spell {
  pupilId: string;
  adultId: string;
}

/** A prompt set aside until a day, with its reason; `adultId` is whose list it is snoozed on. */
export interface SnoozeFact {
  kind: string;
  pupilId: string | null;
  registerId: string | null;
  adultId: string;
  until: Day;
}

/** Every prompt about a pupil (`adultId` null) or about one relationship, stopped at once. No reason is kept. */
export interface StopFact {
  pupilId: string;
  adultId: string | null;
  from: Day;
  to: Day | null;
}

export const closureScopes = ['school', 'year', 'register', 'pupil'] as const;
/** Days on which pupils could not be met, scoped. `scopeId` is null for the school, a year label, a register id or a pupil id. */
export interface ClosureFact {
  scope: (typeof closureScopes)[number];
  scopeId: string | null;
  from: Day;
  to: Day;
  /** However short, a pupil who comes back from this is welcomed back (a suspension). Why is never kept. */
  welcomeBack?: boolean;
}

/** A term with its half-terms and INSET days, all inclusive. */
export interface TermFact {
  name: string;
  from: Day;
  to: Day;
}

/** What the calendar is built from. `bankHolidays` are the nation's own days, edited by the school. */
export interface CalendarFacts {
  timeZone: string;
  terms: TermFact[];
  /** Half-terms, INSET days and any other day the whole school is shut, as spells. */
  closedDays: { from: Day; to: Day }[];
  bankHolidays: Day[];
}
