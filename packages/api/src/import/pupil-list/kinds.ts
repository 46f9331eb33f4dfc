import type { Columns } from '../column/columns.ts';
import { fold } from '../source/source-file.ts';
import type { Table } from '../source/table.ts';

export type ListKind = 'pupils' | 'staff' | 'neither';

const aboutPupils = [
  'upn',
  'admissionNumber',
  'birthDate',
  'yearGroup',
  'tutorGroup',
  'register',
  'sen',
  'pupilPremium',
  'fsm',
  'eal',
  'house',
] as const;
const names = ['legalForename', 'legalSurname', 'preferredForename', 'preferredSurname', 'fullName'] as const;

/** Whether a table lists pupils, or staff, as its columns show. */
export function listKind(columns: Columns): ListKind {
  const has = (field: keyof Columns) => columns[field] !== undefined;
  const named = names.some(has);
  const ofPupils = aboutPupils.some(has);
  if (named && !ofPupils && (has('teacherCode') || has('teacherRef') || has('title'))) return 'staff';
  const identified = has('upn') || has('admissionNumber') || has('pupilRef');
  return named || (identified && ofPupils) ? 'pupils' : 'neither';
}

const ofReports = new Set([
  'senneed',
  'needtype',
  'needtypecode',
  'sendescription',
  'senneedranking',
  'fundedhours',
  'behaviour',
  'mark',
  'markdate',
]);

/** Whether a table can be the school's whole list: it names pupils and where they belong, and is no report on some of them. */
export function isWholeList(table: Table, columns: Columns): boolean {
  const named = names.some((field) => columns[field] !== undefined);
  const placed = (['yearGroup', 'tutorGroup', 'register'] as const).some((field) => columns[field] !== undefined);
  return !table.cutShort && named && placed && !table.headings.some((heading) => ofReports.has(fold(heading)));
}
