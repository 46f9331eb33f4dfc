import { readRoster } from '@noticed/api/import/read-roster';
import type { SourceFile } from '@noticed/api/import/source/source-file';
import { describe, expect, it } from 'vitest';
import { aPlainSchool, asSdsV1, aUpn, csv, file } from '../fixtures.ts';

const files = () => asSdsV1(aPlainSchool(), 'us');
const school = (upload: readonly SourceFile[]) => readRoster(upload).roster.schools[0];
const without = (name: string) => files().filter((one) => one.name !== name);
/** The bundle with one file's text changed. */
const changed = (name: string, change: (text: string) => string) =>
  files().map((one) => (one.name === name ? file(name, change(new TextDecoder().decode(one.bytes))) : one));

describe('School Data Sync version 1', () => {
  it('gives what it says of a pupil, an adult, a register and a term', () => {
    expect(school(files())).toMatchObject({
      ref: '5001',
      nation: 'england',
      terms: [{ ref: 'T1', name: 'Autumn', from: '2025-09-01', to: '2025-12-19' }],
      whole: { staff: true, pupils: true, memberships: true, teaching: true, registers: ['teaching'] },
    });
    expect(school(files())?.pupils[0]).toEqual({
      ref: 'p1',
      legalForename: 'Ada',
      legalSurname: 'Birch',
      admissionNumber: 'Np1',
      yearGroup: '9',
      birthDate: '2012-03-14',
    });
    expect(school(files())?.staff[0]).toEqual({
      ref: 't1',
      title: 'Dr',
      forename: 'Olu',
      surname: 'Marsh',
      code: 'Ct1',
      email: 't1@larkrise.example',
    });
    expect(school(files())?.registers[1]).toEqual({ ref: 'r2', name: '10Y/En2', kind: 'teaching', subject: 'English' });
  });

  it('reads the dates of either edition: 9/30/2011 and 30/09/2011', () => {
    const uk = school(asSdsV1(aPlainSchool(), 'uk'));
    expect(uk?.pupils.map((pupil) => pupil.birthDate)).toEqual(school(files())?.pupils.map((pupil) => pupil.birthDate));
  });

  it('keeps two schools of one upload apart, each with its own', () => {
    const other = asSdsV1({ ...aPlainSchool(), name: 'Otter School' }, 'us', '5002').map((one) => {
      const text = new TextDecoder().decode(one.bytes).replace(/\b([ptr])(\d)\b/g, '$1$20');
      return file(`second/${one.name}`, text);
    });
    const { schools } = readRoster([...files(), ...other]).roster;
    expect(schools.map((one) => [one.name, one.pupils.length, one.memberships.length])).toEqual([
      ['Larkrise School', 4, 4],
      ['Otter School', 4, 4],
    ]);
  });

  it('takes a section that is a form as a tutor group, and gives its pupils that form', () => {
    const form = school(
      changed('Section.csv', (text) => text.replace('Library', '9X Tutor').replace('Reading', 'Registration')).concat(
        file('StudentEnrollment2/StudentEnrollment.csv', 'Section SIS ID,SIS ID\r\nr3,p1\r\n'),
      ),
    );
    expect(form?.registers.find((one) => one.ref === 'r3')).toMatchObject({ kind: 'tutor', year: '9' });
    expect(form?.pupils[0]?.tutorGroup).toBe('9X Tutor');
  });

  it('uses a State ID as UPN only where it is one', () => {
    const row = (state: string) => [
      file(
        'Student.csv',
        csv([
          ['SIS ID', 'School SIS ID', 'First Name', 'Last Name', 'State ID'],
          ['p1', '5001', 'Ada', 'Birch', state],
        ]),
      ),
      ...without('Student.csv'),
    ];
    expect(school(row(aUpn(5)))?.pupils[0]?.upn).toBe(aUpn(5));
    expect(school(row('WA'))?.pupils[0]).not.toHaveProperty('upn');
  });

  it('leaves out and names what points nowhere: an unknown school, section or pupil', () => {
    const lost = changed('StudentEnrollment.csv', (text) => `${text}r1,p9\r\nr9,p1\r\n`);
    const { roster } = readRoster([
      ...lost,
      file('more/Student.csv', 'SIS ID,School SIS ID,First Name,Last Name\r\np7,9999,Eve,Lost\r\n'),
    ]);
    const refused = [...roster.notices, ...(roster.schools[0]?.notices ?? [])].filter(
      (notice) => notice.severity === 'refused',
    );
    expect(refused.map((notice) => [notice.file, notice.line, notice.message])).toEqual([
      ['StudentEnrollment.csv', 7, 'Section “r9” is not in Section.csv.'],
      ['more/Student.csv', 2, 'School “9999” is not in School.csv.'],
      ['StudentEnrollment.csv', 6, 'A pupil on “9X/Ma1” is not among the pupils of this school.'],
    ]);
  });

  it('leaves out those who are marked as not active', () => {
    const roster = readRoster(changed('Student.csv', (text) => text.replace('7,Active', '7,Inactive'))).roster;
    expect(roster.schools[0]?.pupils.map((pupil) => pupil.ref)).toEqual(['p1', 'p2', 'p3']);
    expect(roster.notices).toContainEqual(
      expect.objectContaining({ kind: 'removed', severity: 'refused', file: 'Student.csv', line: 5 }),
    );
  });

  it('does without School.csv, Teacher.csv or rosters, says so, and then ends nothing by their absence', () => {
    const { roster } = readRoster(files().filter((one) => /Student|Section/.test(one.name)));
    expect(roster.schools[0]).toMatchObject({
      ref: '5001',
      name: '',
      staff: [],
      whole: { staff: false, teaching: false, memberships: true },
    });
    expect(roster.notices.filter((notice) => notice.kind === 'missing-file').map((notice) => notice.file)).toEqual([
      'School.csv',
      'Teacher.csv',
      'TeacherRoster.csv',
    ]);
  });

  it('keeps one of two rows that share an id and differ, the same one in either order, and says so', () => {
    const rows = ['p1,5001,Ada,Birch', 'p1,5001,Adah,Birch'];
    const read = (lines: string[]) =>
      readRoster([
        file('Student.csv', ['SIS ID,School SIS ID,First Name,Last Name', ...lines, ''].join('\r\n')),
        ...without('Student.csv'),
      ]).roster;
    expect(read(rows).schools[0]?.pupils).toEqual(read(rows.toReversed()).schools[0]?.pupils);
    expect(read(rows).notices.map((notice) => notice.kind)).toContain('contradiction');
  });

  it('takes ids without names, as the least that Microsoft asks for, for matching only', () => {
    const bare = [
      file('Student.csv', 'SIS ID,School SIS ID,Username\r\np1,5001,abirch\r\n'),
      ...without('Student.csv'),
    ];
    expect(school(bare)?.pupils).toEqual([{ ref: 'p1', legalForename: '', legalSurname: '', nameless: true }]);
  });
});
