import type { Day } from '../calendar/day.ts';
import type { Relation } from '../people/staff.ts';
import { relationTargets, wholeSchool } from '../people/staff.ts';

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
  pupil?: PupilScope | undefined;
  register?: RegisterScope | undefined;
  cohort?: CohortScope | undefined;
  session?: SessionScope | undefined;
  text?: TextScope | undefined;
}

/** What a row of the table is about. */
export type About = 'pupil' | 'session' | 'text' | 'register' | 'cohort' | 'school';

/**
 * The part of a subject that a row about this kind of thing looks at: to teach one pupil of a register opens neither the
 * register nor its year. A register asked about in trends stands for itself, not for the cohort named beside it.
 */
export function lookedAt({ pupil, register, cohort, session, text }: Subject, about: About): Subject {
  if (about === 'school') return {};
  if (about === 'register') return { register };
  if (about === 'cohort') return register ? { register } : { cohort };
  return { pupil, session, text };
}

/** Whether a relation points at a subject: by its register, year, house, key stage, SEN list, pupil or session. */
export function pointsAt({ kind, target }: Pick<Relation, 'kind' | 'target'>, subject: Subject): boolean {
  const { pupil, register, cohort, session } = subject;
  switch (relationTargets[kind]) {
    case 'register':
      return register?.registerId === target || pupil?.registerIds.includes(target) === true;
    case 'year':
      return pupil?.year === target || register?.year === target || cohort?.year === target;
    case 'house':
      return pupil?.house === target || cohort?.house === target;
    case 'key-stage':
      return pupil?.keyStage === target || cohort?.keyStage === target;
    case 'sen':
      return pupil?.sen === target;
    case 'pupil':
      return pupil?.pupilId === target;
    case 'session':
      return session?.sessionId === target;
    case 'school':
      return target === wholeSchool;
  }
}

/** Every pupil that a subject is about: a conflict with any of them denies. */
export function pupilsOf({ pupil, session }: Subject): string[] {
  return [...(pupil ? [pupil.pupilId] : []), ...(session?.pupilIds ?? [])];
}
