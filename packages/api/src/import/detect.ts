import { bundleHeadings } from './bundle/rows.ts';
import { isBundle, isOneRoster } from './bundle/tables.ts';
import { fieldOf } from './column/fields.ts';
import { ReadFailure } from './failure.ts';
import type { ReadOptions } from './reading.ts';
import type { RosterFormat } from './roster.ts';
import { sdsHeadings } from './sds/rows.ts';
import { isSdsV1 } from './sds/tables.ts';
import type { Table } from './source/table.ts';

const fixedHeadings = (formats: Record<string, Record<string, readonly string[]>>) =>
  Object.values(formats).flatMap((file) => Object.values(file).flat());
const fixed = new Set([...fixedHeadings(sdsHeadings), ...fixedHeadings(bundleHeadings)]);

/** Whether a folded heading is known to any format: by this the heading row is told from the title rows above it. */
export function isKnownHeading(folded: string): boolean {
  return folded !== '' && (fixed.has(folded) || fieldOf(folded) !== null);
}

/** What a person asked for, or else the format that the files' names and headings show. @throws ReadFailure when they are not what was asked for */
export function formatOf(
  tables: readonly Table[],
  xml: readonly { file: string }[],
  asked: ReadOptions['format'] = 'auto',
): RosterFormat {
  const found = detected(tables, xml);
  const wanted = asked === 'sds' ? (found === 'sds-v2' ? 'sds-v2' : 'sds-v1') : asked;
  if (wanted === 'auto' || wanted === found) return found;
  const bundles = (wanted === 'oneroster' || wanted === 'sds-v2') && isBundle(tables);
  if (bundles || (wanted === 'csv' && tables.length > 0)) return wanted;
  throw new ReadFailure({
    file: tables[0]?.file ?? xml[0]?.file ?? 'upload',
    message: `This is not ${names[wanted]}: ${names[found]} is what it looks like.`,
    remedy: 'Let the format be found by itself, or choose the right files.',
  });
}

const names: Record<RosterFormat, string> = {
  'sds-v1': 'a School Data Sync export (School, Section, Student, Teacher, StudentEnrollment, TeacherRoster)',
  'sds-v2': 'a School Data Sync 2 export (orgs, users, roles, classes, enrollments)',
  oneroster: 'a OneRoster export (orgs, users, classes, enrollments)',
  ctf: 'a Common Transfer File',
  csv: 'a list of pupils',
};

function detected(tables: readonly Table[], xml: readonly unknown[]): RosterFormat {
  if (isBundle(tables)) return isOneRoster(tables) ? 'oneroster' : 'sds-v2';
  if (isSdsV1(tables)) return 'sds-v1';
  return xml.length > 0 ? 'ctf' : 'csv';
}
