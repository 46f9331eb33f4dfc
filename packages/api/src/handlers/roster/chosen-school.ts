import { problem } from '@noticed/shared/contract/problem';
import type { RosterReading } from '../../import/reading.ts';
import type { RosterSchool } from '../../import/roster.ts';

const sameName = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * Which of a file's schools is meant: the one named, the one this school was made from or is called, or the only one.
 * @throws invalid with the schools to choose from
 */
export function chosenSchool(
  reading: RosterReading,
  school: { name: string; sourceRef: string | null },
  asked: string | undefined,
): RosterSchool {
  const { schools } = reading.roster;
  const named = (name: string) =>
    schools.find((one) => one.ref === name) ?? schools.find((one) => sameName(one.name, name));
  const chosen =
    asked === undefined
      ? ((school.sourceRef === null ? undefined : named(school.sourceRef)) ??
        named(school.name) ??
        (schools.length === 1 ? schools[0] : undefined))
      : named(asked);
  if (chosen) return chosen;
  const names = schools.map((one) => one.name || 'a list that names no school');
  const message = asked
    ? `This file holds no school called “${asked}”. It holds: ${names.join(', ')}.`
    : `This file holds ${names.length} schools: ${names.join(', ')}. Choose one.`;
  throw problem('invalid', message, {
    fields: [{ path: 'school', message }],
    current: schools.map(({ ref, name }) => ({ ref, name: name || 'No school named' })),
  });
}
