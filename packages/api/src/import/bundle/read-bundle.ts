import { lookAt } from '../build/notice-book.ts';
import { nothingWhole, type SchoolDraft, type Whole } from '../build/school-draft.ts';
import { ReadFailure } from '../failure.ts';
import type { ReadContext } from '../reading.ts';
import { cellAt, type Table } from '../source/table.ts';
import { addClasses, addEnrolments } from './classes.ts';
import { addPeople, postsOf } from './people.ts';
import { bundleRows } from './rows.ts';
import { bundleSchools } from './schools.ts';
import { type BundleTable, bundleTables } from './tables.ts';
import { addTerms } from './terms.ts';

/** OneRoster 1.1 and 1.2, and School Data Sync 2 and 2.1: files whose rows point at one another by sourced ids. */
export function readBundle(tables: readonly Table[], context: ReadContext): SchoolDraft[] {
  const named = bundleTables(tables);
  noteMissing(named, context);
  const users = bundleRows(named, 'users', context);
  const classes = bundleRows(named, 'classes', context);
  const posts = postsOf(users, bundleRows(named, 'roles', context));
  refuseWithoutPupils(named, posts);
  const holding = new Set([
    ...posts.filter((post) => post.part === 'pupil').map((post) => post.org),
    ...classes.map((row) => row.school),
  ]);
  const schools = bundleSchools(bundleRows(named, 'orgs', context), holding);
  addPeople(schools, { users, posts, demographics: bundleRows(named, 'demographics', context) }, context);
  const homes = addClasses(schools, classes, bundleRows(named, 'courses', context), context);
  addEnrolments(homes, bundleRows(named, 'enrollments', context), context);
  addTerms(schools, bundleRows(named, 'academicsessions', context), classes);
  return schools.all.map((school) => ({ ...school, whole: wholeOf(named) }));
}

function refuseWithoutPupils(named: Record<BundleTable, Table[]>, posts: readonly { part: string | null }[]): void {
  if (posts.some((post) => post.part === 'pupil')) return;
  throw new ReadFailure({
    file: named.users[0]?.file ?? 'users.csv',
    message: 'It holds no pupil: nobody in users.csv or roles.csv has the role “student”.',
    remedy: 'Export again with users, their roles, classes and enrolments.',
  });
}

function noteMissing(named: Record<BundleTable, Table[]>, context: ReadContext): void {
  for (const name of ['orgs', 'classes', 'enrollments'] as const)
    if (named[name].length === 0)
      context.notices.add(
        lookAt(
          'missing-file',
          { file: `${name}.csv` },
          `There is no ${name}.csv: what it would say is unknown.`,
          'Add it to the export if you have it.',
        ),
      );
}

/** A OneRoster manifest says “delta” of a file that holds changes only. */
function partial(named: Record<BundleTable, Table[]>): boolean {
  return named.manifest.some((table) =>
    table.rows.some((row) => /^file\./i.test(cellAt(row, 0)) && /^delta$/i.test(cellAt(row, 1))),
  );
}

function wholeOf(named: Record<BundleTable, Table[]>): Whole {
  if (partial(named)) return nothingWhole;
  const registers = named.classes.length > 0;
  const links = registers && named.enrollments.length > 0;
  return { staff: true, pupils: true, registers, memberships: links, teaching: links };
}
