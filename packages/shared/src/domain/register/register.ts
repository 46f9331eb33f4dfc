import type { RegisterKind } from '../facts.ts';
import { Fault } from '../fault.ts';

/** School days in a fortnight: what a register's meetings are counted against. */
export const daysAFortnight = 10;

export const registerKindNames: Record<RegisterKind, string> = {
  tutor: 'tutor group',
  'primary-class': 'primary class',
  teaching: 'teaching class',
  custom: 'custom group',
};

/** Meetings a fortnight when neither an import nor a person has said otherwise: every day for a form or primary class (domain.md section 1). */
export const defaultMeetings: Record<RegisterKind, number> = { tutor: 10, 'primary-class': 10, teaching: 4, custom: 2 };

/** The meetings of a register, checked. @throws Fault `bad-count` unless it is a whole number from 1 to 50 a fortnight. */
export function meetingsOf(kind: RegisterKind, stated: number | null): number {
  if (stated === null) return defaultMeetings[kind];
  if (!Number.isInteger(stated) || stated < 1 || stated > 50)
    throw new Fault('bad-count', 'A register meets a whole number of times a fortnight, from 1 to 50.');
  return stated;
}

/** Whether clocks on the register run in meetings instead of school days (domain.md section 4). */
export function runsInMeetings(kind: RegisterKind): boolean {
  return kind === 'teaching';
}

/** Whose pupils the register's adults look after all day: a tutor's or primary class teacher's. */
export function isPastoral(kind: RegisterKind): boolean {
  return kind === 'tutor' || kind === 'primary-class';
}
