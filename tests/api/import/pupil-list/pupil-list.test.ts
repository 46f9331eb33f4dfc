import { readRoster } from '@noticed/api/import/read-roster';
import type { ReadOptions } from '@noticed/api/import/reading';
import type { SourceFile } from '@noticed/api/import/source/source-file';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aUpn, csv, file } from '../fixtures.ts';

const list = (...rows: string[][]) => file('list.csv', csv(rows));
const school = (files: SourceFile[], options: ReadOptions = {}) => readRoster(files, options).roster.schools[0];
const notices = (files: SourceFile[]) =>
  readRoster(files).roster.notices.map((notice) => [notice.kind, notice.severity, notice.line]);

describe('pupils of a list', () => {
  it('are one pupil however many rows they have, by any id that rows share', () => {
    const rows = [
      ['UPN', 'Adno', 'Name', 'Class'],
      [aUpn(1), '', 'Elm, Ada', '9x/Ma1'],
      ['', '421', 'Elm, Ada', '9x/En1'],
      [aUpn(1).toLowerCase(), '421', 'Elm, Ada', '9x/Sc1'],
    ];
    expect(school([list(...rows)])?.pupils).toEqual([
      expect.objectContaining({ ref: '421', upn: aUpn(1), admissionNumber: '421' }),
    ]);
    expect(school([list(...rows)])?.memberships).toHaveLength(3);
  });

  it('are told apart without ids by name and date of birth', () => {
    const rows = [
      ['Name', 'DOB', 'Form'],
      ['Elm, Ada', '14/03/2012', '9X'],
      ['Elm, Ada', '15/03/2012', '9Y'],
      ['ELM, Ada', '14/03/2012', '9X'],
    ];
    expect(school([list(...rows)])?.pupils.map((pupil) => [pupil.birthDate, pupil.tutorGroup])).toEqual([
      ['2012-03-14', '9X'],
      ['2012-03-15', '9Y'],
    ]);
  });

  it('get their classes from a second file that knows them by UPN alone', () => {
    const names = list(['UPN', 'Forename', 'Surname', 'Reg Group'], [aUpn(1), 'Ada', 'Elm', '9X']);
    const classes = file(
      'classes.csv',
      csv([
        ['UPN', 'Class', 'Teacher', 'Subject', 'Staff Code', 'Period'],
        [aUpn(1), '9x/Ma1', 'Mrs A Patel', 'Maths', 'APA', 'Mon:1'],
        [aUpn(1), '9x/Ma1', 'Mrs A Patel', 'Maths', 'APA', 'Thu:2'],
      ]),
    );
    const both = school([names, classes]);
    expect(both?.pupils).toEqual([expect.objectContaining({ legalForename: 'Ada' })]);
    expect(both?.registers).toEqual([
      { ref: 'class:9x/ma1', name: '9x/Ma1', kind: 'teaching', subject: 'Maths', meetings: 4 },
      { ref: 'form:9x', name: '9X', kind: 'tutor' },
    ]);
    expect(both?.staff).toEqual([{ ref: 'APA', code: 'APA', title: 'Mrs', forename: 'A', surname: 'Patel' }]);
    expect(both?.teaching).toEqual([{ registerRef: 'class:9x/ma1', staffRef: 'APA' }]);
    expect(school([classes])?.pupils).toEqual([
      expect.objectContaining({ nameless: true, legalForename: '', legalSurname: '' }),
    ]);
  });

  it('have their labels read, and a blank as the importer chooses', () => {
    const rows = [
      ['Name', 'SEN', 'PP', 'FSM', 'Ever 6', 'EAL', 'LAC', 'Sex', 'Year'],
      ['Ada Elm', 'SEN Support', 'T', '', '1', 'Refused', 'No', 'F', 'Yr 9'],
    ];
    expect(school([list(...rows)])?.pupils[0]).toMatchObject({
      sen: 'K',
      pupilPremium: 'yes',
      fsm: 'unknown',
      everFsm6: 'yes',
      eal: 'refused',
      lookedAfter: 'no',
      sex: 'female',
      yearGroup: '9',
    });
    expect(school([list(...rows)], { blankMeans: 'no' })?.pupils[0]?.fsm).toBe('no');
    expect(school([list(['Name', 'Form'], ['Ada Elm', '9X'])])?.pupils[0]).not.toHaveProperty('fsm');
  });

  it('take SEN from two columns of one name where they agree, and neither where they do not', () => {
    const rows = (code: string) => [list(['Name', 'SEN status', 'SEN status'], ['Lee, Ann', 'SEN Support', code])];
    expect(school(rows('K'))?.pupils[0]?.sen).toBe('K');
    expect(school(rows('E'))?.pupils[0]?.sen).toBe('unknown');
    expect(notices(rows('E'))).toEqual([
      ['duplicate-column', 'look-at', 1],
      ['contradiction', 'look-at', 2],
    ]);
  });

  it('are called by a preferred name, and by the legal one where the column is blank', () => {
    const rows = [
      ['Legal Forename', 'Legal Surname', 'Preferred Forename'],
      ['Benedict', 'Elm', 'Ben'],
      ['Ada', 'Elm', ''],
    ];
    expect(school([list(...rows)])?.pupils.map((pupil) => pupil.preferredForename)).toEqual(['Ada', 'Ben']);
  });

  it('keep what looks like a formula as the text it is', () => {
    const rows = [
      ['Forename', 'Surname'],
      ['=HYPERLINK("http://127.0.0.1","x")', 'Lee'],
      ['+44 Bo', 'Ng'],
      ['-Cy', '@SUM(1)'],
    ];
    const names = school([list(...rows)])?.pupils.map((pupil) => `${pupil.legalForename} ${pupil.legalSurname}`);
    expect(names?.sort()).toEqual(
      rows
        .slice(1)
        .map((row) => row.join(' '))
        .sort(),
    );
  });

  it('are split by school where a trust’s list has a column for it', () => {
    const rows = [
      ['School', 'Name', 'Form'],
      ['Otter', 'Ada Elm', '9X'],
      ['Lark', 'Bo Fir', '9X'],
    ];
    expect(readRoster([list(...rows)]).roster.schools.map((one) => [one.name, one.pupils.length])).toEqual([
      ['Lark', 1],
      ['Otter', 1],
    ]);
  });

  it('keep the days on which they joined and leave', () => {
    const rows = [
      ['Name', 'Form', 'Admission date', 'Leaving date'],
      ['Ada Elm', '9X', '01/09/2023', '17/07/2026'],
    ];
    expect(school([list(...rows)])?.pupils[0]).toMatchObject({ joinedOn: '2023-09-01', leftOn: '2026-07-17' });
  });
});

describe('registers of a list', () => {
  it('are primary classes where the pupils are young, and take the teacher where no class is named', () => {
    const one = school([
      list(['Name', 'Year', 'Form', 'Teacher'], ['Ada Elm', 'Reception', 'Acorns', 'Mrs A Patel and Mr J Doe']),
    ]);
    expect(one?.registers).toEqual([{ ref: 'form:acorns', name: 'Acorns', kind: 'primary-class', year: 'R' }]);
    expect(one?.staff.map((adult) => adult.surname)).toEqual(['Doe', 'Patel']);
    expect(one?.teaching).toHaveLength(2);
  });

  it('may stand several in a cell', () => {
    expect(school([list(['Name', 'Courses/classes'], ['Ada Elm', '9x/Ma1, 9x/En2; 9x/Sc1'])])?.registers).toHaveLength(
      3,
    );
  });

  it('of a pupil who changed form are the last of “this academic year”', () => {
    expect(
      school([list(['Name', 'Registration form(s) this academic year'], ['Ada Elm', '9X, 9Y'])])?.registers.map(
        (one) => one.name,
      ),
    ).toEqual(['9Y']);
  });
});

describe('adults of a list', () => {
  it('are one adult under a code, an id, an email or, where only one has it, the name', () => {
    const rows = [
      ['Name', 'Class', 'Teacher', 'Staff Code', 'Staff ID'],
      ['Ada Elm', '9x/Ma1', 'Mrs A Patel', 'APA', '100'],
      ['Ada Elm', '9x/Ma2', 'Mrs A Patel', '', ''],
      ['Ada Elm', '9x/Ma3', 'APA', 'APA', ''],
    ];
    const one = school([list(...rows)]);
    expect(one?.staff).toEqual([{ ref: '100', code: 'APA', title: 'Mrs', forename: 'A', surname: 'Patel' }]);
    expect(one?.teaching).toHaveLength(3);
  });

  it('get their full names from a staff list beside it, which makes the staff whole', () => {
    const staff = file(
      'staff.csv',
      csv([
        ['Title', 'Preferred Forename', 'Legal Surname', 'Staff Code', 'ID'],
        ['Mrs', 'Asha', 'Patel', 'APA', '100'],
        ['Mr', 'Kit', 'Vale', 'KVA', '101'],
      ]),
    );
    const one = school([list(['Name', 'Form', 'Tutor'], ['Ada Elm', '9X', 'APA']), staff]);
    expect(one?.staff).toEqual([
      { ref: '100', code: 'APA', title: 'Mrs', forename: 'Asha', surname: 'Patel' },
      { ref: '101', code: 'KVA', title: 'Mr', forename: 'Kit', surname: 'Vale' },
    ]);
    expect(one?.teaching).toEqual([{ registerRef: 'form:9x', staffRef: '100' }]);
    expect(one?.whole.staff).toBe(true);
  });
});

describe('what a list gives in full', () => {
  it('is its pupils and the kinds of register it has, and never what a report leaves out', () => {
    expect(school([list(['Name', 'Form'], ['Ada Elm', '9X'])])?.whole).toEqual({
      staff: false,
      pupils: true,
      registers: ['tutor'],
      memberships: true,
      teaching: false,
    });
    expect(school([list(['Name', 'Form', 'SEN Need'], ['Ada Elm', '9X', 'ASD'])])?.whole.pupils).toBe(false);
    expect(school([list(['Name', 'SEN'], ['Ada Elm', 'K'])])?.whole.pupils).toBe(false);
  });
});

describe('rows that are odd', () => {
  it('are taken and named: too short, too long, one name', () => {
    expect(notices([file('a.csv', 'Year,Forename,Surname\r\n9,Ann\r\n9,Bo,Ng,extra\r\n\r\n9,Cy,Li\r\n')])).toEqual([
      ['short-row', 'look-at', 2],
      ['one-name', 'look-at', 2],
      ['long-row', 'look-at', 3],
    ]);
  });

  it('are left out and named: a total, a row of nobody', () => {
    const rows = [
      ['Form', 'Forename', 'Surname'],
      ['9X', 'Ann', 'Lee'],
      ['9X', '', ''],
      ['Total: 1', '', ''],
      ['9X', '', '-'],
    ];
    expect(school([list(...rows)])?.pupils).toHaveLength(1);
    expect(notices([list(...rows)])).toEqual([
      ['no-name', 'refused', 3],
      ['no-name', 'refused', 4],
      ['no-name', 'refused', 5],
    ]);
  });

  it('are taken as far as they are sound after a spreadsheet has been at them', () => {
    const rows = [
      ['Forename', 'Surname', 'DOB', 'Form'],
      ['Ann', 'Lee', '40982', '9-Mar'],
      ['Bo', 'Ng', '03/14/2012', '9E5'],
      ['Cy', 'TRUE', '#REF!', '1.20E+12'],
    ];
    expect(school([list(...rows)])?.pupils).toEqual([
      { ref: 'name:lee|ann|2012-03-14', legalForename: 'Ann', legalSurname: 'Lee', birthDate: '2012-03-14' },
      {
        ref: 'name:ng|bo|2012-03-14',
        legalForename: 'Bo',
        legalSurname: 'Ng',
        birthDate: '2012-03-14',
        tutorGroup: '9E5',
      },
      { ref: 'name:true|cy|', legalForename: 'Cy', legalSurname: 'TRUE' },
    ]);
    expect(notices([list(...rows)])).toEqual([
      ['mangled', 'look-at', 2],
      ['mangled', 'look-at', 4],
      ['bad-date', 'look-at', 4],
      ['mangled', 'look-at', 4],
    ]);
  });

  it('with dates written both ways round lose only the dates that could be two days', () => {
    const rows = [
      ['Name', 'DOB'],
      ['Ada Elm', '14/03/2012'],
      ['Bo Fir', '03/15/2012'],
      ['Cy Oak', '04/03/2012'],
      ['Di Yew', '5/5/2012'],
    ];
    const born = Object.fromEntries(
      (school([list(...rows)])?.pupils ?? []).map((pupil) => [pupil.legalForename, pupil.birthDate]),
    );
    expect(born).toEqual({ Ada: '2012-03-14', Bo: '2012-03-15', Cy: undefined, Di: '2012-05-05' });
    expect(
      school([list(...rows)], { dateOrder: 'day-first' })?.pupils.find((pupil) => pupil.legalForename === 'Cy')
        ?.birthDate,
    ).toBe('2012-03-04');
  });
});

it('columns that are not used are listed once, and can be mapped', () => {
  const file1 = list(['Name', 'Band', 'Room'], ['Ada Elm', '9X', 'R1']);
  expect(readRoster([file1]).roster.notices.map((notice) => notice.message)).toEqual(['Not used: Band, Room.']);
  expect(school([file1], { mapping: { Band: 'tutorGroup', Room: null } })?.registers.map((one) => one.name)).toEqual([
    '9X',
  ]);
});

it('a block pasted from a spreadsheet is read as it comes', () => {
  expect(school([file('pasted', 'Name\tForm\nElm, Ada\t9X\n')])?.pupils[0]).toMatchObject({
    legalSurname: 'Elm',
    tutorGroup: '9X',
  });
});

it('the order of rows makes no difference to what a list gives, contradictions and all', () => {
  const row = fc.tuple(
    fc.constantFrom('', aUpn(1), aUpn(2)),
    fc.constantFrom('', '421', '422'),
    fc.constantFrom('Ada Elm', 'Elm, Ada', 'Bo Fir', ''),
    fc.constantFrom('9X', '9Y', ''),
    fc.constantFrom('9x/Ma1', '9x/En1, 9x/Sc1', ''),
    fc.constantFrom('Mrs A Patel', 'APA', 'Patel, A; Doe, J', ''),
    fc.constantFrom('APA', 'JDO', ''),
    fc.constantFrom('K', 'E', ''),
  );
  const headings = ['UPN', 'Adno', 'Name', 'Form', 'Class', 'Teacher', 'Staff Code', 'SEN'];
  const outcome = (rows: string[][]) => {
    const { notices: _, ...rest } = school([list(headings, ['', '1', 'Zed Ash', '', '', '', '', ''], ...rows)]) ?? {
      notices: [],
    };
    return rest;
  };
  fc.assert(
    fc.property(
      fc
        .array(row, { maxLength: 8 })
        .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
      ([rows, shuffled]) => {
        expect(outcome(shuffled)).toEqual(outcome(rows));
      },
    ),
    { numRuns: 200 },
  );
});
