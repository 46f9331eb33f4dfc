import { foremostPost, type StaffPost } from '@noticed/shared/domain/people/first-role';
import { refused } from '../build/notice-book.ts';
import type { Placed, SchoolDraft } from '../build/school-draft.ts';
import { put } from '../build/school-draft.ts';
import { dateOf } from '../cell/date.ts';
import { upnOf, yearOf } from '../cell/meaning.ts';
import { readSexCell } from '../cell/pupil-cells.ts';
import { namesOf } from '../cell/pupil-names.ts';
import type { ReadContext } from '../reading.ts';
import type { RosterPupil, RosterStaff } from '../roster.ts';
import { type BundleRow, listIn } from './rows.ts';
import type { BundleSchools } from './schools.ts';

/** Whom a role makes of a user. Guardians, parents and relatives are no part of a roster. */
export type Part = 'pupil' | 'staff' | null;

export function partOf(role: string): Part {
  const said = role.trim().toLowerCase();
  if (said === '' || /^(guardian|parent|relative|other|proxy|emergency)/.test(said)) return null;
  return /^(student|learner|pupil)$/.test(said) ? 'pupil' : 'staff';
}

/** What a role of staff is in a school, in the words of OneRoster and of School Data Sync. */
export function postOf(role: string): StaffPost {
  if (/teach|faculty|instructor|lecturer|professor|adjunct|tutor/i.test(role)) return 'teaching';
  return /aide|assistant|para|proctor|librarian|nurse|coach|mentor|support/i.test(role) ? 'support' : 'office';
}

/** One user in one organisation. */
export interface Post {
  user: string;
  org: string;
  part: Part;
  role: string;
  grade: string;
}

/** Who is what where: from roles.csv where there is one (1.2, 2.1), else from the users themselves (1.1, 2). */
export function postsOf(users: readonly BundleRow<'users'>[], roles: readonly BundleRow<'roles'>[]): Post[] {
  const fromRoles = roles.map((row) => ({
    user: row.user,
    org: row.org,
    part: partOf(row.role),
    role: row.role,
    grade: row.grade,
  }));
  const told = new Set(fromRoles.map((post) => post.user));
  const fromUsers = users
    .filter((user) => !told.has(user.ref))
    .flatMap((user) =>
      listIn(user.orgs).map((org) => ({
        user: user.ref,
        org,
        part: partOf(user.role),
        role: user.role,
        grade: user.grade,
      })),
    );
  return [...fromRoles, ...fromUsers];
}

interface People {
  users: readonly BundleRow<'users'>[];
  demographics: readonly BundleRow<'demographics'>[];
  posts: readonly Post[];
}

/** Makes pupils and staff of the users, and puts each into every school that they have a post in. */
export function addPeople(schools: BundleSchools, { users, demographics, posts }: People, context: ReadContext): void {
  const details = new Map(demographics.map((row) => [row.ref, row]));
  const postsOfUser = Map.groupBy(posts, (post) => post.user);
  for (const user of users) {
    const own = (postsOfUser.get(user.ref) ?? []).filter((post) => post.part !== null);
    const postsIn = (school: SchoolDraft) =>
      own.flatMap(({ org, part, role }) => (part === 'staff' && schools.of(org) === school ? [postOf(role)] : []));
    const placed = own.flatMap((post) => {
      const school = schools.of(post.org);
      if (school && post.part === 'pupil')
        put(school.pupils, pupilOf(user, post.grade || user.grade, details.get(user.ref), context));
      if (school && post.part === 'staff') put(school.staff, staffOf(user, postsIn(school)));
      return school ? [school] : [];
    });
    if (own.length > 0 && placed.length === 0) context.notices.add(homeless(user));
  }
}

function homeless(user: BundleRow<'users'>) {
  const name = `${user.forename} ${user.surname}`.trim();
  return refused(
    'stranger',
    user.place,
    `${name || 'Somebody'} belongs to no school in the files.`,
    'Nothing, for staff of a trust; else give them a school.',
  );
}

export function pupilOf(
  user: BundleRow<'users'>,
  grade: string,
  detail: BundleRow<'demographics'> | undefined,
  context: ReadContext,
): Placed<RosterPupil> {
  const upn = upnOf(/\{\s*upn\s*:\s*([^}]+)\}/i.exec(user.ids)?.[1] ?? '') ?? upnOf(user.identifier);
  const yearGroup = yearOf(listIn(grade).at(-1) ?? '');
  const birthDate = dateOf(detail?.birthDate ?? '', context.options.dateOrder ?? 'day-first');
  const reader = { notices: context.notices, place: detail?.place ?? user.place, blank: 'unknown' as const };
  return {
    ref: user.ref,
    ...namesOf({
      legalForename: user.forename,
      legalSurname: user.surname,
      ...(user.preferredForename ? { preferredForename: user.preferredForename } : {}),
      ...(user.preferredSurname ? { preferredSurname: user.preferredSurname } : {}),
    }),
    ...(upn ? { upn } : {}),
    ...(user.identifier && !upnOf(user.identifier) ? { admissionNumber: user.identifier } : {}),
    ...(yearGroup ? { yearGroup } : {}),
    ...(birthDate ? { birthDate } : {}),
    ...(detail ? { sex: readSexCell(reader, detail.sex) } : {}),
    place: user.place,
  };
}

export function staffOf(user: BundleRow<'users'>, posts: readonly StaffPost[]): Placed<RosterStaff> {
  const post = foremostPost(posts);
  const email = [user.email, user.username].find((one) => one.includes('@'));
  return {
    ref: user.ref,
    forename: user.preferredForename || user.forename,
    surname: user.preferredSurname || user.surname || user.username || user.ref,
    ...(email ? { email } : {}),
    ...(user.identifier ? { code: user.identifier } : {}),
    ...(post && post !== 'teaching' ? { post } : {}),
    place: user.place,
  };
}
