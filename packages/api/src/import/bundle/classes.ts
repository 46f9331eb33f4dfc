import { refused } from '../build/notice-book.ts';
import { isForm } from '../build/register-kind.ts';
import { put, type SchoolDraft } from '../build/school-draft.ts';
import { openSpell } from '../build/spells.ts';
import { dateOf } from '../cell/date.ts';
import { yearOf } from '../cell/meaning.ts';
import type { ReadContext } from '../reading.ts';
import { partOf } from './people.ts';
import { type BundleRow, listIn } from './rows.ts';
import type { BundleSchools } from './schools.ts';

/** Makes registers of classes: a homeroom is a form, any other a teaching class unless its name says form. Returns the school of each. */
export function addClasses(
  schools: BundleSchools,
  classes: readonly BundleRow<'classes'>[],
  courses: readonly BundleRow<'courses'>[],
  context: ReadContext,
): Map<string, SchoolDraft> {
  const courseOf = new Map(courses.map((course) => [course.ref, course]));
  const homes = new Map<string, SchoolDraft>();
  for (const row of classes) {
    const school = schools.of(row.school);
    if (school) {
      homes.set(row.ref, school);
      addClass(school, row, courseOf.get(row.course));
    } else
      context.notices.add(
        refused(
          'stranger',
          row.place,
          `Class “${row.title}” belongs to no school in the files.`,
          'Export all files at the same time.',
        ),
      );
  }
  return homes;
}

function addClass(school: SchoolDraft, row: BundleRow<'classes'>, course: BundleRow<'courses'> | undefined): void {
  const subject =
    [listIn(row.subject)[0], listIn(course?.subject ?? '')[0], course?.title].find(
      (text) => text && !/^\d+$/.test(text),
    ) ?? '';
  const form = /^homeroom$/i.test(row.type) || isForm(row.title, subject);
  const grades = listIn(row.grade);
  const year = grades.length === 1 ? yearOf(grades[0] ?? '') : null;
  put(school.registers, {
    ref: row.ref,
    name: row.title || row.code || row.ref,
    kind: form ? 'form' : 'teaching',
    ...(subject && !form ? { subject } : {}),
    ...(year ? { year } : {}),
    place: row.place,
  });
}

/** Links pupils and staff to their classes, each in the class's own school. */
export function addEnrolments(
  homes: ReadonlyMap<string, SchoolDraft>,
  rows: readonly BundleRow<'enrollments'>[],
  context: ReadContext,
): void {
  rows.forEach((row, index) => {
    const home = homes.get(row.class);
    const part = partOf(row.role);
    const spell = openSpell(dateOf(row.from, 'day-first'), dateOf(row.to, 'day-first'));
    if (!home)
      context.notices.add(
        refused(
          'stranger',
          row.place,
          `Class “${row.class}” is not in the files.`,
          'Export all files at the same time.',
        ),
      );
    else if (part === 'pupil')
      home.memberships.push({ registerRef: row.class, pupilRef: row.user, ...spell, place: row.place });
    else if (part === 'staff')
      home.teaching.push({ registerRef: row.class, staffRef: row.user, ...spell, place: row.place });
    if (index % 5_000 === 0) context.progress(index / rows.length);
  });
}
