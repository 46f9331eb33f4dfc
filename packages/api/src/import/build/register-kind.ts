import type { RosterRegister } from '../roster.ts';

type Kind = RosterRegister['kind'];

const formWords = /\b(tutor(ial)?s?( group)?|form( time| group)?|reg(istration)?|home ?room|mentor group)\b/i;

/** Whether a register meets as a form by what its subject or name says. @example isForm('7A Tutor', '') // true */
export function isForm(name: string, subject: string): boolean {
  return formWords.test(subject) || formWords.test(name);
}

/** Nursery, Reception and Years 1 to 6, whose form is a primary class. */
export function isPrimaryYear(year: string): boolean {
  return ['N', 'R', '1', '2', '3', '4', '5', '6'].includes(year);
}

/** A form is a primary class where all its pupils are of primary years, and a tutor group otherwise. */
export function formKind(years: readonly string[]): Kind {
  return years.length > 0 && years.every(isPrimaryYear) ? 'primary-class' : 'tutor';
}

/**
 * The kind of a “class” of which a file says no more: a class with a subject or a set name is a teaching class; without either, and if it is
 * its pupils' only one, it is their form.
 * @example classKind({ name: '9X/Ma1', subject: '', years: ['9'], only: true }) // 'teaching'
 */
export function classKind(register: { name: string; subject: string; years: readonly string[]; only: boolean }): Kind {
  if (isForm(register.name, register.subject)) return formKind(register.years);
  const set = /[/\\]|[A-Za-z]{2}\d$/.test(register.name);
  return register.only && register.subject === '' && !set ? formKind(register.years) : 'teaching';
}
