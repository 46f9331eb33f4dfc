import { aPupil } from './builders.ts';

/** An invented School Data Sync export (v1, US headings) of one school: one form of thirty, met by a tutor and by a maths teacher. */
export function sdsFiles(): { name: string; mimeType: string; buffer: Buffer }[] {
  const table = (name: string, rows: string[][]) => ({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(rows.map((row) => row.join(',')).join('\r\n')),
  });
  const pupils = Array.from({ length: 30 }, (_, place) => aPupil(place));
  const sections = [
    ['s1', '9B Tutor', 'Tutor'],
    ['s2', '9B Maths', 'Maths'],
    ['s3', '9Z Art', 'Art'],
  ];
  const on = (section: string) => pupils.map((pupil) => [section, pupil.ref]);
  const apart = { ref: 'p99', legalForename: 'Zeno', legalSurname: 'Apart' };
  return [
    table('School.csv', [
      ['SIS ID', 'Name'],
      ['1', 'Fernhill School'],
    ]),
    table('Section.csv', [
      ['SIS ID', 'School SIS ID', 'Section Name', 'Course Subject'],
      ...sections.map(([id = '', name = '', subject = '']) => [id, '1', name, subject]),
    ]),
    table('Student.csv', [
      ['SIS ID', 'School SIS ID', 'First Name', 'Last Name', 'Grade'],
      ...[...pupils, apart].map((one) => [one.ref, '1', one.legalForename, one.legalSurname, '9']),
    ]),
    table('Teacher.csv', [
      ['SIS ID', 'School SIS ID', 'First Name', 'Last Name'],
      ['t1', '1', 'Kwame', 'Osei'],
      ['t2', '1', 'Lena', 'Lark'],
      ['t3', '1', 'Sol', 'Stone'],
    ]),
    table('StudentEnrollment.csv', [['Section SIS ID', 'SIS ID'], ...on('s1'), ...on('s2'), ['s3', 'p99']]),
    table('TeacherRoster.csv', [
      ['Section SIS ID', 'SIS ID'],
      ['s1', 't1'],
      ['s2', 't2'],
      ['s3', 't3'],
    ]),
  ];
}
