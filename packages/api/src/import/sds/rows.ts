import { isForm } from '../build/register-kind.ts';
import type { Place, SchoolDraft } from '../build/school-draft.ts';
import { put } from '../build/school-draft.ts';
import { openSpell } from '../build/spells.ts';
import { type DateOrder, dateOf } from '../cell/date.ts';
import { namedNation, upnOf, yearOf } from '../cell/meaning.ts';
import { namesOf } from '../cell/pupil-names.ts';

/** The folded headings of School Data Sync version 1, US first and UK second. */
export const sdsHeadings = {
  school: { ref: ['sisid', 'dfenumber', 'id'], name: ['name', 'schoolname'], country: ['country'] },
  section: {
    ref: ['sisid', 'id'],
    school: ['schoolsisid', 'schooldfenumber', 'schoolid'],
    status: ['status'],
    name: ['sectionname'],
    subject: ['coursesubject'],
    course: ['coursename'],
    termRef: ['termsisid', 'termid'],
    termName: ['termname'],
    termFrom: ['termstartdate'],
    termTo: ['termenddate'],
  },
  student: {
    ref: ['sisid', 'id'],
    school: ['schoolsisid', 'schooldfenumber', 'schoolid'],
    status: ['status'],
    forename: ['firstname'],
    surname: ['lastname'],
    number: ['studentnumber'],
    stateId: ['stateid'],
    grade: ['grade'],
    birthDate: ['birthdate'],
  },
  teacher: {
    ref: ['sisid', 'id'],
    school: ['schoolsisid', 'schooldfenumber', 'schoolid'],
    status: ['status'],
    forename: ['firstname'],
    surname: ['lastname'],
    title: ['title'],
    code: ['teachernumber'],
    username: ['username'],
    email: ['secondaryemail'],
  },
  studentEnrollment: { ref: ['sisid', 'id'], section: ['sectionsisid', 'sectionid'] },
  teacherRoster: { ref: ['sisid', 'id'], section: ['sectionsisid', 'sectionid'] },
} as const;

export type SdsRow<Name extends keyof typeof sdsHeadings> = Record<keyof (typeof sdsHeadings)[Name], string>;

export function addSection(
  school: SchoolDraft,
  row: SdsRow<'section'>,
  place: Place,
  order: DateOrder | null,
): boolean {
  const subject = row.subject || row.course;
  const kind = isForm(row.name, subject) ? 'form' : 'teaching';
  const contradicted = put(school.registers, {
    ref: row.ref,
    name: row.name || row.ref,
    kind,
    ...(subject ? { subject } : {}),
    place,
  });
  const { from, to } = openSpell(dateOf(row.termFrom, order), dateOf(row.termTo, order));
  const ref = row.termRef || row.termName;
  if (ref && from && to) school.terms.set(ref, { ref, name: row.termName || ref, from, to });
  return contradicted;
}

export function addStudent(
  school: SchoolDraft,
  row: SdsRow<'student'>,
  place: Place,
  order: DateOrder | null,
): boolean {
  const upn = upnOf(row.stateId);
  const yearGroup = yearOf(row.grade);
  const birthDate = dateOf(row.birthDate, order);
  return put(school.pupils, {
    ref: row.ref,
    ...namesOf({ legalForename: row.forename, legalSurname: row.surname }),
    ...(upn ? { upn } : {}),
    ...(row.number ? { admissionNumber: row.number } : {}),
    ...(yearGroup ? { yearGroup } : {}),
    ...(birthDate ? { birthDate } : {}),
    place,
  });
}

export function addTeacher(school: SchoolDraft, row: SdsRow<'teacher'>, place: Place): boolean {
  const email = [row.email, row.username].find((one) => one.includes('@'));
  return put(school.staff, {
    ref: row.ref,
    forename: row.forename,
    surname: row.surname || row.username || row.ref,
    ...(row.title ? { title: row.title } : {}),
    ...(row.code ? { code: row.code } : {}),
    ...(email ? { email } : {}),
    place,
  });
}

export function nationOf(row: SdsRow<'school'>): Pick<SchoolDraft, 'nation'> {
  const nation = namedNation(row.country);
  return nation ? { nation } : {};
}
