import { dayOf, plusDays } from '@noticed/shared/domain/calendar/day';
import { oneOf } from '../chance.ts';
import type { Course } from './fernhill.ts';

/** A day near today; in the past mostly, unless it is said how many days on. */
export function dayNear({ pair, random }: Pick<Course, 'pair' | 'random'>, on = [0, 0, 0, -1, -3, -12, 1]): string {
  return plusDays(dayOf(pair.now(), 'Europe/London'), oneOf(on, random));
}

/** Some pupils; the first few more often, so that things come together on them. */
export function pupilsOf({ school, random }: Course, count: number): string[] {
  const few = ['p0', 'p1', 'p2', 'p3'];
  const all = Object.keys(school.pupils);
  const refs = Array.from({ length: count }, () => oneOf(random() < 0.7 ? few : all, random));
  return [...new Set(refs)].map((ref) => school.pupils[ref] ?? '');
}

const reasons = [
  'Ça va — “well” done',
  "it's 50%_fine\\",
  'Zoë & ångström',
  '👋🏽',
  'İ ß ﬁ',
  'a\nb\tc',
  'plain words',
  ' ',
];

/** Words that an engine might spell, fold or sort in its own way. */
export const reasonOf = (random: () => number) => oneOf(reasons, random);
