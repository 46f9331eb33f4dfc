import type { SourceFile } from '@noticed/api/import/source/source-file';
import { readUpn } from '@noticed/shared/domain/people/upn';

/** An invented school, small enough to count by eye, and the same school as each format writes it. */
export interface PlainSchool {
  name: string;
  pupils: { ref: string; forename: string; surname: string; year: string; born: string }[];
  staff: { ref: string; forename: string; surname: string }[];
  registers: { ref: string; name: string; subject: string }[];
  memberships: [register: string, pupil: string][];
  teaching: [register: string, adult: string][];
}

/** Four pupils, three adults and three registers: Library has neither adult nor pupils, Dot Ember is on no register. */
export function aPlainSchool(): PlainSchool {
  return {
    name: 'Larkrise School',
    pupils: [
      { ref: 'p1', forename: 'Ada', surname: 'Birch', year: '9', born: '2012-03-14' },
      { ref: 'p2', forename: 'Zoë', surname: "O'Fern", year: '9', born: '2011-09-30' },
      { ref: 'p3', forename: 'Cai', surname: 'Heath, Jr', year: '10', born: '2011-01-05' },
      { ref: 'p4', forename: 'Dot', surname: 'Ember', year: '7', born: '2014-02-28' },
    ],
    staff: [
      { ref: 't1', forename: 'Olu', surname: 'Marsh' },
      { ref: 't2', forename: 'Pia', surname: 'Stone' },
      { ref: 't3', forename: 'Quinn', surname: 'Vale' },
    ],
    registers: [
      { ref: 'r1', name: '9X/Ma1', subject: 'Mathematics' },
      { ref: 'r2', name: '10Y/En2', subject: 'English' },
      { ref: 'r3', name: 'Library', subject: 'Reading' },
    ],
    memberships: [
      ['r1', 'p1'],
      ['r1', 'p2'],
      ['r2', 'p2'],
      ['r2', 'p3'],
    ],
    teaching: [
      ['r1', 't1'],
      ['r2', 't1'],
      ['r2', 't2'],
    ],
  };
}

export function file(name: string, content: string | Uint8Array): SourceFile {
  return { name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content };
}

/** Delimited text with a line end after each row, quoted where it must be. */
export function csv(rows: readonly (readonly string[])[], separator = ','): string {
  const cell = (text: string) =>
    /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => `${row.map(cell).join(separator)}\r\n`).join('');
}

/** A UPN with the right check letter, worked out and never written down. @param serial 0 to 999 */
export function aUpn(serial: number): string {
  const body = `9990000${String(serial).padStart(5, '0')}`;
  const letter = [...'ABCDEFGHJKLMNPQRTUVWXYZ'].find((one) => readUpn(one + body).is === 'upn');
  if (!letter) throw new Error('every body has a check letter');
  return letter + body;
}

const slashed = (day: string) => `${Number(day.slice(5, 7))}/${Number(day.slice(8))}/${day.slice(0, 4)}`;

/** School Data Sync version 1, with the headings and the date order of either edition. */
export function asSdsV1(school: PlainSchool, edition: 'us' | 'uk', schoolRef = '5001'): SourceFile[] {
  const id = edition === 'us' ? 'SIS ID' : 'ID';
  const home = edition === 'us' ? 'School SIS ID' : 'School DfE Number';
  const section = edition === 'us' ? 'Section SIS ID' : 'Section ID';
  const born = (day: string) =>
    edition === 'us' ? slashed(day) : `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
  const table = (name: string, headings: string[], rows: string[][]) => file(`${name}.csv`, csv([headings, ...rows]));
  return [
    table(
      'School',
      [edition === 'us' ? 'SIS ID' : 'DfE Number', 'Name', 'Country'],
      [[schoolRef, school.name, 'England']],
    ),
    table(
      'Section',
      [
        id,
        home,
        'Section Name',
        'Course Subject',
        'Term SIS ID',
        'Term Name',
        'Term StartDate',
        'Term EndDate',
        'Status',
      ],
      school.registers.map((one) => [
        one.ref,
        schoolRef,
        one.name,
        one.subject,
        'T1',
        'Autumn',
        born('2025-09-01'),
        born('2025-12-19'),
        'Active',
      ]),
    ),
    table(
      'Student',
      [id, home, 'First Name', 'Last Name', 'Password', 'Student Number', 'Grade', 'Status', 'Birthdate'],
      school.pupils.map((one) => [
        one.ref,
        schoolRef,
        one.forename,
        one.surname,
        'hunter2',
        `N${one.ref}`,
        one.year,
        'Active',
        born(one.born),
      ]),
    ),
    table(
      'Teacher',
      [id, home, 'First Name', 'Last Name', 'Username', 'Teacher Number', 'Title'],
      school.staff.map((one) => [
        one.ref,
        schoolRef,
        one.forename,
        one.surname,
        `${one.ref}@larkrise.example`,
        `C${one.ref}`,
        'Dr',
      ]),
    ),
    table(
      'StudentEnrollment',
      [section, id],
      school.memberships.map((pair) => [...pair]),
    ),
    table(
      'TeacherRoster',
      [section, id],
      school.teaching.map((pair) => [...pair]),
    ),
  ];
}

/** OneRoster as 1.1 writes it, or as 1.2 does: roles in a file of their own, and preferred names. */
export function asOneRoster(school: PlainSchool, version: '1.1' | '1.2'): SourceFile[] {
  const stamp = ['active', '2025-10-01T09:00:00.000Z'];
  const table = (name: string, headings: string[], rows: string[][]) =>
    file(
      `${name}.csv`,
      csv([
        ['sourcedId', 'status', 'dateLastModified', ...headings],
        ...rows.map(([id = '', ...rest]) => [id, ...stamp, ...rest]),
      ]),
    );
  const people = [
    ...school.pupils.map((one) => ({ ...one, role: 'student' })),
    ...school.staff.map((one) => ({ ...one, role: 'teacher', year: '', born: '' })),
  ];
  const inUsers = version === '1.1';
  return [
    file(
      'manifest.csv',
      csv([
        ['propertyName', 'value'],
        ['oneroster.version', version],
        ['file.users', 'bulk'],
      ]),
    ),
    table(
      'orgs',
      ['name', 'type', 'identifier', 'parentSourcedId'],
      [
        ['o1', school.name, 'school', '5001', 'd1'],
        ['d1', 'Larkrise Trust', 'district', '', ''],
      ],
    ),
    table(
      'academicSessions',
      ['title', 'type', 'startDate', 'endDate', 'parentSourcedId', 'schoolYear'],
      [
        ['y1', '2025-26', 'schoolYear', '2025-09-01', '2026-07-17', '', '2026'],
        ['a1', 'Autumn', 'term', '2025-09-01', '2025-12-19', 'y1', '2026'],
      ],
    ),
    table(
      'users',
      [
        ...(inUsers ? ['orgSourcedIds', 'role'] : ['preferredFirstName']),
        'username',
        'givenName',
        'familyName',
        'identifier',
        'email',
        'grades',
      ],
      people.map((one) => [
        one.ref,
        ...(inUsers ? ['o1', one.role] : ['']),
        one.ref,
        one.forename,
        one.surname,
        `N${one.ref}`,
        '',
        one.year,
      ]),
    ),
    ...(inUsers
      ? []
      : [
          table(
            'roles',
            ['userSourcedId', 'roleType', 'role', 'orgSourcedId'],
            people.map((one) => [`${one.ref}-role`, one.ref, 'primary', one.role, 'o1']),
          ),
        ]),
    table(
      'courses',
      ['title', 'subjects'],
      school.registers.map((one) => [`c-${one.ref}`, one.subject, '']),
    ),
    table(
      'classes',
      ['title', 'grades', 'courseSourcedId', 'classCode', 'classType', 'schoolSourcedId', 'termSourcedIds', 'subjects'],
      school.registers.map((one) => [one.ref, one.name, '', `c-${one.ref}`, '', 'scheduled', 'o1', 'a1', one.subject]),
    ),
    table(
      'enrollments',
      ['classSourcedId', 'schoolSourcedId', 'userSourcedId', 'role', 'primary', 'beginDate', 'endDate'],
      [
        ...school.memberships.map(([register, pupil], index) => [
          `m${index}`,
          register,
          'o1',
          pupil,
          'student',
          '',
          '',
          '',
        ]),
        ...school.teaching.map(([register, adult], index) => [
          `h${index}`,
          register,
          'o1',
          adult,
          'teacher',
          'true',
          '',
          '',
        ]),
      ],
    ),
    table(
      'demographics',
      ['birthDate', 'sex'],
      school.pupils.map((one) => [one.ref, one.born, 'female']),
    ),
  ];
}

/** School Data Sync 2.1, whose role names come in any case. */
export function asSdsV2(school: PlainSchool): SourceFile[] {
  const table = (name: string, rows: string[][]) => file(`${name}.csv`, csv(rows));
  return [
    table('orgs', [
      ['sourcedId', 'name', 'type', 'parentSourcedId'],
      ['o1', school.name, 'school', ''],
    ]),
    table('users', [
      ['sourcedId', 'username', 'givenName', 'familyName', 'password'],
      ...[...school.pupils, ...school.staff].map((one) => [
        one.ref,
        `${one.ref}@larkrise.example`,
        one.forename,
        one.surname,
        'hunter2',
      ]),
    ]),
    table('roles', [
      ['userSourcedId', 'orgSourcedId', 'role', 'sessionSourcedId', 'grade'],
      ...school.pupils.map((one) => [one.ref, 'o1', 'Student', '', one.year]),
      ...school.staff.map((one) => [one.ref, 'o1', 'Faculty', '', '']),
    ]),
    table('classes', [
      ['sourcedId', 'orgSourcedId', 'title', 'sessionSourcedIds', 'courseSourcedId'],
      ...school.registers.map((one) => [one.ref, 'o1', one.name, '', '']),
    ]),
    table('enrollments', [
      ['classSourcedId', 'userSourcedId', 'role'],
      ...school.memberships.map(([register, pupil]) => [register, pupil, 'student']),
      ...school.teaching.map(([register, adult]) => [register, adult, 'Teacher']),
    ]),
  ];
}
