import { lookAt, refused } from '../build/notice-book.ts';
import { type Place, type SchoolDraft, schoolDraft, type Whole } from '../build/school-draft.ts';
import { type DateOrder, orderOf } from '../cell/date.ts';
import { dateNotice } from '../cell/date-notice.ts';
import { ReadFailure } from '../failure.ts';
import type { ReadContext } from '../reading.ts';
import { pick } from '../source/pick.ts';
import { cellAt, columnOf, type Table } from '../source/table.ts';
import { addSection, addStudent, addTeacher, nationOf, type SdsRow, sdsHeadings } from './rows.ts';
import { type SdsTableName, type SdsTables, sdsTables } from './tables.ts';

/** Microsoft School Data Sync version 1, with US headings (SIS ID) or UK ones (ID, DfE Number). */
export function readSdsV1(tables: readonly Table[], context: ReadContext): SchoolDraft[] {
  const named = sdsTables(tables);
  refuseWithoutPupils(named);
  noteMissing(named, context);
  const schools = readSchools(named, context);
  const order = dateOrder(named, context);
  each(named, 'section', context, (row, place) =>
    inSchool(schools, row, place, context, (school) => addSection(school, row, place, order)),
  );
  each(named, 'student', context, (row, place) =>
    inSchool(schools, row, place, context, (school) => {
      dateNotice(context.notices, place, 'date of birth', row.birthDate, order);
      return addStudent(school, row, place, order);
    }),
  );
  each(named, 'teacher', context, (row, place) =>
    inSchool(schools, row, place, context, (school) => addTeacher(school, row, place)),
  );
  readRosters(named, schools, context);
  return [...schools.values()].map((school) => ({ ...school, whole: wholeOf(named) }));
}

function refuseWithoutPupils(named: SdsTables): void {
  const [student] = named.student;
  if (student && student.rows.length > 0) return;
  throw new ReadFailure({
    file: student?.file ?? 'Student.csv',
    message: student ? 'It has headings and no pupils.' : 'This School Data Sync export has no Student.csv.',
    remedy: 'Export again, with all six files: School, Section, Student, Teacher, StudentEnrollment and TeacherRoster.',
  });
}

function noteMissing(named: SdsTables, context: ReadContext): void {
  const files = {
    school: 'School',
    section: 'Section',
    teacher: 'Teacher',
    studentEnrollment: 'StudentEnrollment',
    teacherRoster: 'TeacherRoster',
  };
  // The keys are those of the constant above.
  for (const [name, file] of Object.entries(files))
    if (named[name as keyof typeof files].length === 0)
      context.notices.add(
        lookAt(
          'missing-file',
          { file: `${file}.csv` },
          `There is no ${file}.csv: what it would say is unknown.`,
          'Add it to the export if you have it.',
        ),
      );
}

function wholeOf(named: SdsTables): Whole {
  const has = (name: SdsTableName) => named[name].length > 0;
  const registers = has('section');
  return {
    staff: has('teacher'),
    pupils: true,
    registers,
    memberships: registers && has('studentEnrollment'),
    teaching: registers && has('teacherRoster'),
  };
}

function readSchools(named: SdsTables, context: ReadContext): Map<string, SchoolDraft> {
  const schools = new Map<string, SchoolDraft>();
  each(named, 'school', context, (row) => {
    schools.set(row.ref, { ...schoolDraft(row.ref, row.name), ...nationOf(row) });
    return false;
  });
  return schools;
}

type Use<Name extends SdsTableName> = (row: SdsRow<Name>, place: Place) => boolean;

/** Walks a table's rows, leaving out those that are marked as no longer active, and those without an id. */
function each<Name extends SdsTableName>(named: SdsTables, name: Name, context: ReadContext, use: Use<Name>): void {
  for (const table of named[name]) {
    const read = pick(table, sdsHeadings[name] as Record<string, readonly string[]>) as (
      row: Table['rows'][number],
    ) => SdsRow<Name>; // the headings of that name
    const status = columnOf(table, 'status');
    for (const row of table.rows) {
      const place = { file: table.file, line: row.line };
      const fields = read(row);
      if (!/^(active|)$/i.test(cellAt(row, status)))
        context.notices.add(refused('removed', place, 'Marked as not active.', 'Nothing to do if they have left.'));
      else if ((fields as Record<string, string>).ref === '')
        context.notices.add(refused('stranger', place, 'The row has no id.', 'Export the file again.'));
      else if (use(fields, place)) context.notices.add(contradiction(place));
    }
  }
}

function contradiction(place: Place) {
  return lookAt(
    'contradiction',
    place,
    'This id stands in the file twice, with different details.',
    'Put it right in the MIS; one of the two was taken.',
  );
}

/** Without School.csv a school is known by its number alone; with it, a number that it lacks is a mistake. */
function inSchool(
  schools: Map<string, SchoolDraft>,
  row: { school: string },
  place: Place,
  context: ReadContext,
  use: (school: SchoolDraft) => boolean,
): boolean {
  let school = schools.get(row.school);
  const listed = [...schools.values()].some((one) => one.name !== '');
  if (!school && listed) {
    context.notices.add(
      refused(
        'stranger',
        place,
        `School “${row.school}” is not in School.csv.`,
        'Add the school to School.csv, or correct its number here.',
      ),
    );
    return false;
  }
  if (!school) {
    school = schoolDraft(row.school, '');
    schools.set(row.school, school);
  }
  return use(school);
}

function dateOrder(named: SdsTables, context: ReadContext): DateOrder | null {
  const texts = [...named.student, ...named.section].flatMap((table) => {
    const columns = [columnOf(table, 'birthdate'), columnOf(table, 'termstartdate'), columnOf(table, 'termenddate')];
    return table.rows.flatMap((row) => columns.map((column) => cellAt(row, column)));
  });
  const american = named.student.some((table) => columnOf(table, 'sisid') >= 0);
  return context.options.dateOrder ?? orderOf(texts, american ? 'month-first' : 'day-first');
}

/** A roster names the section alone, and so belongs to the section's school. */
function readRosters(named: SdsTables, schools: Map<string, SchoolDraft>, context: ReadContext): void {
  const homes = new Map(
    [...schools.values()].flatMap((school) => [...school.registers.keys()].map((ref) => [ref, school] as const)),
  );
  const homeOf = (row: { section: string }, place: Place) => {
    const home = homes.get(row.section);
    if (!home)
      context.notices.add(
        refused(
          'stranger',
          place,
          `Section “${row.section}” is not in Section.csv.`,
          'Export all files at the same time.',
        ),
      );
    return home;
  };
  each(named, 'studentEnrollment', context, (row, place) => {
    homeOf(row, place)?.memberships.push({ registerRef: row.section, pupilRef: row.ref, place });
    return false;
  });
  each(named, 'teacherRoster', context, (row, place) => {
    homeOf(row, place)?.teaching.push({ registerRef: row.section, staffRef: row.ref, place });
    return false;
  });
}
