import { readRoster } from '@noticed/api/import/read-roster';
import type { SourceFile } from '@noticed/api/import/source/source-file';
import { describe, expect, it } from 'vitest';
import { aPlainSchool, asOneRoster, asSdsV2, aUpn, csv, file } from '../fixtures.ts';

const text = (one: SourceFile | undefined) => new TextDecoder().decode(one?.bytes);
const changed = (files: SourceFile[], name: string, change: (text: string) => string) =>
  files.map((one) => (one.name === name ? file(name, change(text(one))) : one));
const school = (files: readonly SourceFile[]) => readRoster(files).roster.schools[0];

describe('OneRoster', () => {
  const files = () => asOneRoster(aPlainSchool(), '1.1');

  it('gives details from demographics, terms from sessions, and leaves the district aside', () => {
    const { schools } = readRoster(files()).roster;
    expect(schools.map((one) => one.name)).toEqual(['Larkrise School']);
    expect(schools[0]?.pupils[0]).toEqual({
      ref: 'p1',
      legalForename: 'Ada',
      legalSurname: 'Birch',
      admissionNumber: 'Np1',
      yearGroup: '9',
      birthDate: '2012-03-14',
      sex: 'female',
    });
    expect(schools[0]?.terms).toEqual([{ ref: 'a1', name: 'Autumn', from: '2025-09-01', to: '2025-12-19' }]);
    expect(schools[0]?.registers[0]).toMatchObject({ ref: 'r1', kind: 'teaching', subject: 'Mathematics', year: '9' });
  });

  it('takes a homeroom as a tutor group, and as a primary class where its pupils are young', () => {
    const homeroom = (grade: string) =>
      school(
        changed(
          changed(files(), 'classes.csv', (all) => all.replace('c-r1,,scheduled', 'c-r1,,homeroom')),
          'users.csv',
          (all) => all.replaceAll(',9\r', `,${grade}\r`),
        ),
      );
    expect(homeroom('9')?.registers[0]).toMatchObject({ kind: 'tutor', year: '9' });
    expect(homeroom('KG')?.registers[0]).toMatchObject({ kind: 'primary-class', year: 'R' });
    expect(homeroom('9')?.pupils[0]?.tutorGroup).toBe('9X/Ma1');
  });

  it('takes the days of an enrolment, and joins spells that overlap', () => {
    const dated = changed(
      files(),
      'enrollments.csv',
      (all) =>
        `${all.replace('p1,student,,,', 'p1,student,,2025-09-01,2025-10-24')}x9,active,,r1,o1,p1,student,,2025-10-20,2026-07-17\r\n`,
    );
    expect(school(dated)?.memberships[0]).toEqual({
      registerRef: 'r1',
      pupilRef: 'p1',
      from: '2025-09-01',
      to: '2026-07-17',
    });
  });

  it('leaves out what is marked to be deleted, and counts it', () => {
    const roster = readRoster(
      changed(files(), 'users.csv', (all) => all.replace('p4,active', 'p4,tobedeleted')),
    ).roster;
    expect(roster.schools[0]?.pupils.map((pupil) => pupil.ref)).toEqual(['p1', 'p2', 'p3']);
    expect(roster.notices).toEqual([expect.objectContaining({ kind: 'removed', file: 'users.csv', line: 5 })]);
  });

  it('ends nothing by absence where the manifest says that only changes are sent', () => {
    const delta = changed(files(), 'manifest.csv', (all) => all.replace('file.users,bulk', 'file.users,delta'));
    expect(school(delta)?.whole).toEqual({
      staff: false,
      pupils: false,
      registers: [],
      memberships: false,
      teaching: false,
    });
    expect(school(files())?.whole).toEqual({
      staff: true,
      pupils: true,
      registers: ['teaching'],
      memberships: true,
      teaching: true,
    });
  });

  it('finds a UPN among the ids of a user, or as the identifier', () => {
    const heading = 'sourcedId,status,dateLastModified,orgSourcedIds,role,userIds,identifier,givenName,familyName\r\n';
    const row = (ids: string, identifier: string) =>
      changed(files(), 'users.csv', () => `${heading}p1,active,,o1,student,${ids},${identifier},Ada,Birch\r\n`);
    expect(school(row(`"{LDAP:x},{UPN:${aUpn(7)}}"`, '421'))?.pupils[0]).toMatchObject({
      upn: aUpn(7),
      admissionNumber: '421',
    });
    expect(school(row('', aUpn(8)))?.pupils[0]).toMatchObject({ upn: aUpn(8) });
    expect(school(row('', aUpn(8)))?.pupils[0]).not.toHaveProperty('admissionNumber');
  });

  it('leaves parents out, and takes aides and administrators as staff', () => {
    const added = changed(
      files(),
      'users.csv',
      (all) =>
        `${all}g1,active,,o1,parent,g1,Gil,Birch,,,\r\na1,active,,o1,administrator,a1,Hal,Head,,h@larkrise.example,\r\nb1,active,,o1,aide,b1,Ivy,Aide,,,\r\n`,
    );
    expect(school(added)?.staff.map((one) => one.ref)).toEqual(['a1', 'b1', 't1', 't2', 't3']);
    expect(school(added)?.staff.slice(0, 2)).toMatchObject([
      { forename: 'Hal', surname: 'Head', email: 'h@larkrise.example', post: 'office' },
      { surname: 'Aide', post: 'support' },
    ]);
    expect(school(added)?.staff[2]).not.toHaveProperty('post');
  });

  it('puts a pupil of two schools on the roll of both, and says who belongs to none', () => {
    const two = changed(
      changed(files(), 'orgs.csv', (all) => `${all}o2,active,,Otter School,school,5002,d1\r\n`),
      'users.csv',
      (all) =>
        `${all.replace('p1,active,2025-10-01T09:00:00.000Z,o1', 'p1,active,2025-10-01T09:00:00.000Z,"o1,o2"')}d9,active,,d1,administrator,d9,Ina,Trust,,,\r\n`,
    );
    const { schools, notices } = readRoster(two).roster;
    expect(schools.map((one) => one.pupils.filter((pupil) => pupil.ref === 'p1').length)).toEqual([1, 1]);
    expect(notices.map((notice) => notice.message)).toEqual(['Ina Trust belongs to no school in the files.']);
  });

  it('prefers the preferred names of 1.2', () => {
    const preferred = changed(asOneRoster(aPlainSchool(), '1.2'), 'users.csv', (all) =>
      all.replace('p1,active,2025-10-01T09:00:00.000Z,,', 'p1,active,2025-10-01T09:00:00.000Z,Addy,'),
    );
    expect(school(preferred)?.pupils[0]).toMatchObject({ legalForename: 'Ada', preferredForename: 'Addy' });
  });

  it('refuses a bundle without pupils, and names files that are missing or strange', () => {
    const nobody = changed(files(), 'users.csv', (all) => all.replaceAll(',student,', ',teacher,'));
    expect(() => readRoster(nobody)).toThrow(/^users\.csv: It holds no pupil/);
    const { notices } = readRoster([
      ...files().filter((one) => one.name !== 'enrollments.csv'),
      file('menu.csv', 'Meal,Price\r\nSoup,2\r\n'),
      file('results.csv', 'sourcedId,score\r\n1,2\r\n'),
    ]).roster;
    expect(notices.map((notice) => [notice.file, notice.kind])).toEqual([
      ['enrollments.csv', 'missing-file'],
      ['menu.csv', 'file-not-used'],
    ]);
  });
});

describe('School Data Sync 2', () => {
  it('takes a college with its departments as one school, and the ministry above as none', () => {
    const orgs = csv([
      ['sourcedId', 'name', 'type', 'parentSourcedId'],
      ['m', 'Ministry', 'ministryOfEducation', ''],
      ['o1', 'Elm College', 'college', 'm'],
      ['o9', 'Physics', 'department', 'o1'],
    ]);
    const files = changed(
      changed(asSdsV2(aPlainSchool()), 'orgs.csv', () => orgs),
      'roles.csv',
      (all) => all.replace('t1,o1', 't1,o9').replace('t2,o1', 't2,m'),
    );
    const { schools, notices } = readRoster(files).roster;
    expect(schools.map((one) => [one.name, one.staff.map((adult) => adult.ref)])).toEqual([
      ['Elm College', ['t1', 't3']],
    ]);
    expect(notices.map((notice) => notice.message)).toContain('Pia Stone belongs to no school in the files.');
  });

  it('survives organisations that contain one another', () => {
    const orgs = csv([
      ['sourcedId', 'name', 'type', 'parentSourcedId'],
      ['o1', 'Elm', 'college', 'o2'],
      ['o2', 'Oak', 'college', 'o1'],
    ]);
    expect(school(changed(asSdsV2(aPlainSchool()), 'orgs.csv', () => orgs))?.pupils).toHaveLength(4);
  });

  it('reads version 2, where the role stands with the user', () => {
    const users = csv([
      ['sourcedId', 'orgSourcedIds', 'givenName', 'familyName', 'username', 'role', 'grade'],
      ['p1', 'o1', 'Ada', 'Birch', 'a', 'Student', '6'],
      ['t1', 'o1', 'Olu', 'Marsh', 'o', 'Professor', ''],
    ]);
    const files = changed(asSdsV2(aPlainSchool()), 'users.csv', () => users).filter((one) => one.name !== 'roles.csv');
    expect(school(files)).toMatchObject({ pupils: [{ ref: 'p1', yearGroup: '6' }], staff: [{ ref: 't1' }] });
  });
});
