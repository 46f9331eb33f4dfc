import { refused } from '../build/notice-book.ts';
import type { Place } from '../build/school-draft.ts';
import type { ReadContext } from '../reading.ts';
import { pick } from '../source/pick.ts';
import { cellAt, columnOf, type Table } from '../source/table.ts';
import type { BundleTable } from './tables.ts';

/** The folded headings of OneRoster 1.1 and 1.2, then those of School Data Sync 2 and 2.1. */
export const bundleHeadings = {
  orgs: { ref: ['sourcedid'], name: ['name'], type: ['type'], parent: ['parentsourcedid'] },
  users: {
    ref: ['sourcedid'],
    orgs: ['orgsourcedids', 'orgsourcedid'],
    role: ['role'],
    forename: ['givenname'],
    surname: ['familyname'],
    preferredForename: ['preferredfirstname', 'preferredgivenname'],
    preferredSurname: ['preferredlastname', 'preferredfamilyname'],
    username: ['username'],
    identifier: ['identifier'],
    ids: ['userids'],
    email: ['email'],
    grade: ['grades', 'grade'],
  },
  roles: { user: ['usersourcedid'], org: ['orgsourcedid'], role: ['role'], grade: ['grade'] },
  classes: {
    ref: ['sourcedid'],
    school: ['schoolsourcedid', 'orgsourcedid'],
    title: ['title'],
    code: ['classcode', 'code'],
    type: ['classtype'],
    grade: ['grades', 'grade'],
    course: ['coursesourcedid'],
    terms: ['termsourcedids', 'sessionsourcedids'],
    subject: ['subjects', 'subject'],
  },
  courses: { ref: ['sourcedid'], title: ['title'], subject: ['subjects', 'subject'] },
  enrollments: {
    class: ['classsourcedid'],
    user: ['usersourcedid'],
    role: ['role'],
    from: ['begindate', 'startdate'],
    to: ['enddate'],
  },
  demographics: { ref: ['usersourcedid', 'sourcedid'], birthDate: ['birthdate', 'birthday'], sex: ['sex', 'gender'] },
  academicsessions: {
    ref: ['sourcedid'],
    title: ['title'],
    type: ['type'],
    from: ['startdate'],
    to: ['enddate'],
    parent: ['parentsourcedid'],
  },
} as const;

export type BundleHeadings = typeof bundleHeadings;
export type BundleRow<Name extends keyof BundleHeadings> = Record<keyof BundleHeadings[Name], string> & {
  place: Place;
};

/** The rows of one file of a bundle, without those marked as deleted. */
export function bundleRows<Name extends keyof BundleHeadings>(
  tables: Record<BundleTable, Table[]>,
  name: Name,
  context: ReadContext,
): BundleRow<Name>[] {
  return tables[name].flatMap((table) => {
    const read = pick(table, bundleHeadings[name] as Record<string, readonly string[]>); // the headings of that name
    const status = columnOf(table, 'status');
    return table.rows.flatMap((row) => {
      const place = { file: table.file, line: row.line };
      if (!/^tobedeleted$/i.test(cellAt(row, status))) return [{ ...read(row), place } as BundleRow<Name>]; // picked by its own headings
      context.notices.add(
        refused('removed', place, 'The file marks this row as deleted.', 'Nothing: what it was is taken as ended.'),
      );
      return [];
    });
  });
}

/** A list in one cell. @example listIn('a, b') // ['a', 'b'] */
export function listIn(cell: string): string[] {
  return cell
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
