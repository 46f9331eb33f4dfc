import type { Day } from '../day.ts';
import type { TargetKind } from '../staff.ts';
import { wholeSchool } from '../staff.ts';

/** What must be known of a pupil to decide who may see them: today's registers and today's labels. */
export interface PupilScope {
  pupilId: string;
  registerIds: readonly string[];
  year: string | null;
  house: string | null;
  keyStage: string | null;
  /** SEN provision N, K or E; null when unknown. */
  sen: string | null;
}

export interface RegisterScope {
  registerId: string;
  year: string | null;
}

/** A set of pupils asked about as one, as in trends: a year, a house, a key stage; all null is the whole school. */
export interface CohortScope {
  year: string | null;
  house: string | null;
  keyStage: string | null;
}

export interface SessionScope {
  sessionId: string;
  /** The adult of the relationship; null when the repair is between two pupils. */
  adultId: string | null;
  facilitatorId: string;
  /** Every pupil the session is kept under. */
  pupilIds: readonly string[];
  /** Ticked by the author, on unless they untick it: those who lead the pupil's year may read the text. */
  leadsMayRead: boolean;
  /** An opening by break-glass of this viewer that has not run out: see break-glass.ts. */
  glassBroken: boolean;
}

/** A piece of writing: who wrote it, and when. */
export interface TextScope {
  authorId: string;
  writtenOn: Day;
}

/** What a question of access is about. Name everything that is known: what is not named grants nothing. */
export interface Subject {
  pupil?: PupilScope;
  register?: RegisterScope;
  cohort?: CohortScope;
  session?: SessionScope;
  text?: TextScope;
}

const known = (...labels: (string | null | undefined)[]): string[] => labels.filter((one) => one != null);

/** What a row of the table is about. */
export type About = 'pupil' | 'session' | 'text' | 'register' | 'cohort' | 'school';

/**
 * The part of a subject that a row about this kind of thing looks at: to teach one pupil of a register opens neither the
 * register nor its year. A register asked about in trends stands for itself, not for the cohort named beside it.
 */
export function lookedAt({ pupil, register, cohort, session, text }: Subject, about: About): Subject {
  if (about === 'school') return {};
  if (about === 'register' || (about === 'cohort' && register)) return register ? { register } : {};
  if (about === 'cohort') return cohort ? { cohort } : {};
  return { ...(pupil && { pupil }), ...(session && { session }), ...(text && { text }) };
}

/** The ids and labels by which relations can point at a subject. */
export function pointersTo({ pupil, register, cohort, session }: Subject): Record<TargetKind, readonly string[]> {
  return {
    register: [...(pupil?.registerIds ?? []), ...known(register?.registerId)],
    year: known(pupil?.year, register?.year, cohort?.year),
    house: known(pupil?.house, cohort?.house),
    'key-stage': known(pupil?.keyStage, cohort?.keyStage),
    sen: known(pupil?.sen),
    pupil: known(pupil?.pupilId),
    session: known(session?.sessionId),
    school: [wholeSchool],
  };
}

/** Every pupil that a subject is about: a conflict with any of them denies. */
export function pupilsOf({ pupil, session }: Subject): string[] {
  return [...known(pupil?.pupilId), ...(session?.pupilIds ?? [])];
}
