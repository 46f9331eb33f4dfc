import { stem } from '../source/source-file.ts';
import { columnOf, type Table } from '../source/table.ts';

export const sdsTableNames = ['school', 'section', 'student', 'teacher', 'studentEnrollment', 'teacherRoster'] as const;
export type SdsTableName = (typeof sdsTableNames)[number];
export type SdsTables = Record<SdsTableName, Table[]>;

const endings: [RegExp, SdsTableName][] = [
  [/studentenroll?ments?$/, 'studentEnrollment'],
  [/teacherrosters?$/, 'teacherRoster'],
  [/students?$/, 'student'],
  [/teachers?$/, 'teacher'],
  [/sections?$/, 'section'],
  [/schools?$/, 'school'],
];

/** Sorts tables into the six of School Data Sync version 1: by file name, else by their headings. Null for what is none of them. */
export function sdsTableName(table: Table): SdsTableName | null {
  const looks = looksLike(table);
  const named = endings.find(([ending]) => ending.test(stem(table.file.replace(/ › .*$/, ''))))?.[1] ?? null;
  return looks === null ? null : (named ?? looks);
}

/** US headings say “SIS ID”, UK ones “ID” and “DfE Number”; a section is “Section SIS ID” or “Section ID”. */
function looksLike(table: Table): SdsTableName | null {
  const has = (...spellings: string[]) => columnOf(table, ...spellings) >= 0;
  const id = has('sisid', 'id');
  const ofSchool = has('schoolsisid', 'schooldfenumber', 'schoolid');
  if (id && has('sectionsisid', 'sectionid')) return 'studentEnrollment';
  if (id && ofSchool && has('sectionname')) return 'section';
  if (id && ofSchool && has('teachernumber', 'qualification')) return 'teacher';
  if (id && ofSchool && has('firstname', 'username', 'studentnumber')) return 'student';
  if (has('sisid', 'dfenumber') && has('name', 'schoolname') && !ofSchool) return 'school';
  return null;
}

/** Whether these tables are a School Data Sync version 1 bundle: pupils and at least one table more of it. */
export function isSdsV1(tables: readonly Table[]): boolean {
  const names = tables.map(sdsTableName);
  return (
    names.includes('student') &&
    names.some((name) => name === 'section' || name === 'school' || name === 'studentEnrollment')
  );
}

export function sdsTables(tables: readonly Table[]): SdsTables {
  const sorted: SdsTables = {
    school: [],
    section: [],
    student: [],
    teacher: [],
    studentEnrollment: [],
    teacherRoster: [],
  };
  for (const table of tables) {
    const name = sdsTableName(table);
    if (name) sorted[name].push(table);
  }
  return sorted;
}
