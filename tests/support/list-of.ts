import { readRoster } from '@noticed/api/import/read-roster';
import type { RosterSchool } from '@noticed/api/import/roster';

/** A pupil list of some length as the reader gives it. */
export function aListOf(pupils: number): RosterSchool {
  const rows = Array.from(
    { length: pupils },
    (_, at) => `${1000 + at},Pupil,Rowan ${at},9,9${'ABCDEF'[at % 6]},9/Ma${at % 8}`,
  );
  const text = ['Admission number,Forename,Surname,Year,Tutor group,Class', ...rows].join('\n');
  const [school] = readRoster([{ name: 'pupils.csv', bytes: new TextEncoder().encode(text) }]).roster.schools;
  if (!school) throw new Error('The list was read as no school.');
  return school;
}
