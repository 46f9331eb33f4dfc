import { ReadFailure } from '@noticed/api/import/failure';
import { readRoster } from '@noticed/api/import/read-roster';
import type { ReadOptions } from '@noticed/api/import/reading';
import type { Roster, RosterSchool } from '@noticed/api/import/roster';
import type { SourceFile } from '@noticed/api/import/source/source-file';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCtf, aWorkbook, aZip } from './fixture-files.ts';
import { aPlainSchool, asOneRoster, asSdsV1, asSdsV2, aUpn, csv, file, type PlainSchool } from './fixtures.ts';

const bundles: [string, (school: PlainSchool) => SourceFile[]][] = [
  ['School Data Sync with US headings', (school) => asSdsV1(school, 'us')],
  ['School Data Sync with UK headings', (school) => asSdsV1(school, 'uk')],
  ['School Data Sync 2.1', asSdsV2],
  ['OneRoster 1.1', (school) => asOneRoster(school, '1.1')],
  ['OneRoster 1.2', (school) => asOneRoster(school, '1.2')],
  ['OneRoster 1.1 in a zip', (school) => [file('oneroster.zip', aZip(asOneRoster(school, '1.1')))]],
];

/** Who is on what, whatever the format: its own details are tested beside its reader. */
function outline(school: RosterSchool) {
  return {
    name: school.name,
    pupils: school.pupils.map(({ ref, legalForename, legalSurname, yearGroup }) => ({
      ref,
      legalForename,
      legalSurname,
      yearGroup,
    })),
    staff: school.staff.map(({ ref, forename, surname }) => ({ ref, forename, surname })),
    registers: school.registers.map(({ ref, name, kind }) => ({ ref, name, kind })),
    memberships: school.memberships.map(({ registerRef, pupilRef }) => [registerRef, pupilRef]),
    teaching: school.teaching.map(({ registerRef, staffRef }) => [registerRef, staffRef]),
  };
}

const sorted = <Thing extends { ref: string }>(things: readonly Thing[]) =>
  [...things].sort((a, b) => (a.ref < b.ref ? -1 : 1));
const sortedPairs = (pairs: readonly [string, string][]) =>
  [...pairs].sort((a, b) => (a.join('\n') < b.join('\n') ? -1 : 1));

function expected(school: PlainSchool) {
  return {
    name: school.name,
    pupils: sorted(school.pupils).map((one) => ({
      ref: one.ref,
      legalForename: one.forename,
      legalSurname: one.surname,
      yearGroup: one.year,
    })),
    staff: sorted(school.staff),
    registers: sorted(school.registers).map(({ ref, name }) => ({ ref, name, kind: 'teaching' })),
    memberships: sortedPairs(school.memberships),
    teaching: sortedPairs(school.teaching),
  };
}

function onlySchool(files: readonly SourceFile[], options: ReadOptions = {}): RosterSchool {
  const { schools } = readRoster(files, options).roster;
  expect(schools).toHaveLength(1);
  return schools[0] as RosterSchool; // its length is checked above
}

function withoutNotices({ schools }: Roster) {
  return schools.map(({ notices: _, ...school }) => school);
}

function refusal(files: readonly SourceFile[], options: ReadOptions = {}): string {
  try {
    readRoster(files, options);
  } catch (error) {
    if (error instanceof ReadFailure) return error.message;
    throw error;
  }
  throw new Error('the file was read');
}

describe.each(bundles)('%s', (_, write) => {
  it('gives every school, pupil, adult, register and link of the file', () => {
    expect(outline(onlySchool(write(aPlainSchool())))).toEqual(expected(aPlainSchool()));
  });

  it('lists registers without an adult or without pupils, and pupils on no register, as things to look at', () => {
    const { notices } = onlySchool(write(aPlainSchool()));
    const said = notices.map((notice) => [notice.severity, notice.message]);
    expect(said).toContainEqual(['look-at', '“Library” has no adult.']);
    expect(said).toContainEqual(['look-at', '“Library” has no pupils.']);
    expect(said).toContainEqual(['look-at', 'Dot Ember is on no register.']);
    expect(said).toHaveLength(3);
  });

  it('does not depend on the order of rows, for any roster', () => {
    fc.assert(
      fc.property(plainSchools, fc.func(fc.double({ min: 0, max: 1, noNaN: true })), (school, chance) => {
        const written = write(school);
        const shuffled = written.map((one) => shuffleRows(one, chance));
        expect(outline(onlySchool(written))).toEqual(expected(school));
        expect(withoutNotices(readRoster(shuffled).roster)).toEqual(withoutNotices(readRoster(written).roster));
      }),
      { numRuns: 25 },
    );
  });
});

/** Any small school: names from awkward letters, links to any of its own. */
const plainSchools: fc.Arbitrary<PlainSchool> = fc
  .record({
    names: fc.uniqueArray(fc.constantFrom('Ada', 'Zoë', 'Nguyễn', "O'Fern", 'van Dal', 'Heath, Jr', 'Łukasz', '慧'), {
      minLength: 1,
      maxLength: 8,
    }),
    adults: fc.integer({ min: 0, max: 4 }),
    classes: fc.integer({ min: 1, max: 4 }),
    places: fc.array(fc.tuple(fc.nat(7), fc.nat(3)), { maxLength: 20 }),
  })
  .map(({ names, adults, classes, places }) => {
    const pupils = names.map((name, index) => ({
      ref: `p${index}`,
      forename: name,
      surname: `Elm ${index}`,
      year: String(7 + (index % 5)),
      born: `2012-0${1 + (index % 9)}-2${index}`,
    }));
    const staff = Array.from({ length: adults }, (_, index) => ({
      ref: `t${index}`,
      forename: 'Olu',
      surname: `Reed${index}`,
    }));
    const registers = Array.from({ length: classes }, (_, index) => ({
      ref: `r${index}`,
      name: `9X/Ma${index}`,
      subject: 'Mathematics',
    }));
    const links = (count: number, letter: string): [string, string][] =>
      count === 0
        ? []
        : [...new Set(places.map(([who, what]) => `r${what % classes}\n${letter}${who % count}`))].map(
            (pair) => pair.split('\n') as [string, string],
          ); // two parts by the line above
    return {
      name: 'Larkrise School',
      pupils,
      staff,
      registers,
      memberships: links(pupils.length, 'p'),
      teaching: links(adults, 't'),
    };
  });

/** Shuffles the rows below the headings; a zip stays as it is, its entries being the same files. */
function shuffleRows(one: SourceFile, chance: (seed: string) => number): SourceFile {
  if (one.name.endsWith('.zip')) return one;
  const [headings = '', ...rows] = new TextDecoder().decode(one.bytes).split('\r\n').slice(0, -1);
  const mixed = rows.sort((a, b) => chance(a) - chance(b) || (a < b ? -1 : 1));
  return file(one.name, [headings, ...mixed, ''].join('\r\n'));
}

describe('finding the format', () => {
  it('tells each format by its files and headings, and takes a right override', () => {
    const format = (files: SourceFile[], options: ReadOptions = {}) => readRoster(files, options).format;
    expect(format(asSdsV1(aPlainSchool(), 'uk'))).toBe('sds-v1');
    expect(format(asSdsV2(aPlainSchool()))).toBe('sds-v2');
    expect(format(asOneRoster(aPlainSchool(), '1.2'))).toBe('oneroster');
    expect(format([file('any.xml', aCtf(['<Surname>Elm</Surname><Forename>Ada</Forename>']))])).toBe('ctf');
    expect(format([file('list.csv', 'Name,Form\nAda Elm,9X\n')])).toBe('csv');
    expect(format(asSdsV1(aPlainSchool(), 'us'), { format: 'sds' })).toBe('sds-v1');
    expect(format(asSdsV2(aPlainSchool()), { format: 'sds' })).toBe('sds-v2');
  });

  it('refuses a wrong override and says what the files look like', () => {
    expect(refusal(asSdsV1(aPlainSchool(), 'us'), { format: 'oneroster' })).toMatch(
      /School\.csv: This is not a OneRoster export .*: a School Data Sync export .* is what it looks like/,
    );
  });

  it('knows School Data Sync files under other names by their headings', () => {
    const renamed = asSdsV1(aPlainSchool(), 'us').map((one) => ({ ...one, name: `export-2025 ${one.name}` }));
    expect(outline(onlySchool(renamed))).toEqual(expected(aPlainSchool()));
  });

  it('reads a folder that holds its own zip, a licence and a picture once, and says what it left aside', () => {
    const files = asOneRoster(aPlainSchool(), '1.1');
    const reading = readRoster([
      ...files,
      file('oneroster.zip', aZip(files)),
      file('LICENSE', 'MIT'),
      file('logo.png', 'x'),
    ]);
    expect(outline(reading.roster.schools[0] as RosterSchool)).toEqual(expected(aPlainSchool())); // the bundle has one school
    const aside = reading.roster.notices
      .filter((notice) => notice.kind === 'file-not-used')
      .map((notice) => notice.file);
    expect(aside).toEqual(['LICENSE', 'logo.png']);
  });
});

describe('what cannot be read', () => {
  const cases: [string, SourceFile[], RegExp][] = [
    ['nothing at all', [], /There is no file to read/],
    ['an empty file', [file('a.csv', '')], /^a\.csv: The file is empty\. Export it again/],
    ['blanks only', [file('a.csv', ' \r\n \r\n')], /^a\.csv: The file is empty/],
    [
      'more than 40 MB',
      [file('a.csv', new Uint8Array(50 * 1024 * 1024))],
      /^a\.csv: 50 MB is more than the 40 MB that can be read at once/,
    ],
    [
      'a program',
      [
        file(
          'a.csv',
          new Uint8Array(3000).map((_, index) => (index * 7) % 251),
        ),
      ],
      /^a\.csv: This is not a text file/,
    ],
    ['a PDF', [file('a.csv', '%PDF-1.7 …')], /^a\.csv: This is a PDF, not a roster/],
    ['an old Excel workbook', [file('a.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))], /old kind \(\.xls\)/],
    ['a web page', [file('a.xls', '<html><table><tr><td>UPN</td></tr></table></html>')], /^a\.xls: This is a web page/],
    ['JSON', [file('a.json', '{"data": []}')], /^a\.json: This is JSON/],
    [
      'a renamed and broken workbook',
      [file('a.csv', new Uint8Array([0x50, 0x4b, 3, 4, ...Array(80).fill(6)]))],
      /^a\.csv: This is an Excel workbook \(or a zip\)/,
    ],
    [
      'a quote that is never closed',
      [file('a.csv', 'UPN,Forename,Surname\r\nA,"Ann,Lee\r\nB,Bo,Ng\r\n')],
      /^a\.csv, line 2: A quotation mark/,
    ],
    [
      'a list of nobody',
      [file('a.csv', 'Room,Capacity\nR1,30\n')],
      /^a\.csv, line 1: No column names a pupil: its headings are Room, Capacity/,
    ],
    [
      'headings without pupils',
      [file('a.csv', 'UPN,Forename,Surname\n')],
      /^a\.csv, line 1: Under its headings stands no pupil/,
    ],
    [
      'another XML',
      [file('a.xml', '<?xml version="1.0"?>\n<feed></feed>')],
      /^a\.xml, line 2: This XML is a “feed”, not a Common Transfer File/,
    ],
    [
      'a CTF cut short',
      [file('a.xml', aCtf(['<Surname>Elm</Surname>']).slice(0, -40))],
      /^a\.xml, line \d+: The XML is broken or cut short here/,
    ],
    [
      'a School Data Sync export without pupils',
      asSdsV1({ ...aPlainSchool(), pupils: [] }, 'us'),
      /^Student\.csv: It has headings and no pupils/,
    ],
    [
      'a file cut off inside a row',
      [file('a.csv', 'UPN,Forename,Surname,Form\r\n,Ada,Elm,9X\r\n,Bo,Fir,9X\r\n,Cy,Oak,9X\r\n,Dot,A')],
      /^a\.csv, line 5: The file stops in the middle of this line: it has 3 of 4 cells/,
    ],
  ];

  it.each(cases)('refuses %s with a sentence that names the file and what to do', (_, files, sentence) => {
    expect(refusal(files)).toMatch(sentence);
  });

  it('refuses the whole upload when one file of it is broken, since half a roster would end the rest', () => {
    expect(
      refusal([
        ...asSdsV1(aPlainSchool(), 'us').slice(0, 5),
        file('TeacherRoster.csv', 'Section SIS ID,SIS ID\r\nr1,"t1\r\n'),
      ]),
    ).toMatch(/^TeacherRoster\.csv, line 2:/);
  });

  it('survives any bytes: it reads them or refuses them, and never breaks', () => {
    const names = fc.constantFrom('a.csv', 'a.xlsx', 'a.xml', 'a.zip', 'Student.csv', 'users.csv', 'a');
    fc.assert(
      fc.property(
        fc.array(fc.record({ name: names, bytes: fc.uint8Array({ maxLength: 400 }) }), { maxLength: 4 }),
        readsOrRefuses,
      ),
      { numRuns: 300 },
    );
  });

  it('survives real files with bytes cut out, doubled or changed', () => {
    const whole = [
      file(
        'list.csv',
        csv([
          ['UPN', 'Name', 'DOB', 'Form'],
          [aUpn(1), 'Elm, Ada', '14/03/2012', '9X'],
          [aUpn(2), 'Fir, Bo', '1/2/2012', '9X'],
        ]),
      ),
      file(
        'list.xlsx',
        aWorkbook([
          ['Name', 'DOB', 'Form'],
          ['Elm, Ada', { number: 40982, format: 'day' }, '9X'],
        ]),
      ),
      file('ctf.xml', aCtf(['<Surname>Elm</Surname><Forename>Ada</Forename>', '<Surname>Fir</Surname>'])),
      file('oneroster.zip', aZip(asOneRoster(aPlainSchool(), '1.1'))),
    ];
    const damage = fc.record({
      which: fc.nat(3),
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(30),
      by: fc.uint8Array({ maxLength: 20 }),
    });
    fc.assert(
      fc.property(damage, ({ which, from, length, by }) => {
        const one = whole[which] as SourceFile; // there are four of them
        const at = Math.floor(from * one.bytes.length);
        readsOrRefuses([
          {
            name: one.name,
            bytes: new Uint8Array([...one.bytes.subarray(0, at), ...by, ...one.bytes.subarray(at + length)]),
          },
        ]);
      }),
      { numRuns: 400 },
    );
  });

  it('survives any text under known headings', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('=1+1', '"', '#REF!', '9E5', '40982', '', '31/02/2012', '\u202e'),
    );
    const headings = fc.shuffledSubarray(
      [
        'UPN',
        'Name',
        'Forename',
        'Surname',
        'DOB',
        'Year',
        'Form',
        'Class',
        'Teacher',
        'Staff Code',
        'SEN',
        'PP',
        'Sex',
        'Leaving date',
        'Period',
      ],
      { minLength: 1 },
    );
    fc.assert(
      fc.property(headings, fc.array(fc.array(cell, { maxLength: 16 }), { maxLength: 6 }), (first, rows) => {
        readsOrRefuses([file('a.csv', [first, ...rows].map((row) => row.join(',')).join('\n'))]);
      }),
      { numRuns: 300 },
    );
  });
});

function readsOrRefuses(files: readonly SourceFile[]): void {
  try {
    readRoster(files);
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    expect(error.message).toContain(error.trouble.file);
    expect(error.trouble.remedy).not.toBe('');
  }
}

describe('what a reading tells', () => {
  it('never repeats a UPN in a notice or an example', () => {
    const wrong = aUpn(1).replace(/^./, 'O');
    const reading = readRoster([
      file(
        'a.csv',
        csv([
          ['UPN', 'Name'],
          [aUpn(2), 'Ada Elm'],
          [wrong, 'Bo Fir'],
        ]),
      ),
    ]);
    const told = JSON.stringify([
      reading.roster.notices,
      reading.roster.schools.map((school) => school.notices),
      reading.files,
    ]);
    expect(told).not.toContain(aUpn(2).slice(2));
    expect(told).not.toContain(wrong.slice(2));
    expect(reading.files[0]?.columns[0]?.examples[0]).toBe(`${aUpn(2).charAt(0)}${'•'.repeat(12)}`);
  });

  it('drops passwords unread', () => {
    expect(JSON.stringify(readRoster(asSdsV1(aPlainSchool(), 'us')))).not.toContain('hunter2');
  });

  it('counts notices of a kind past fifty in one line', () => {
    const rows = Array.from({ length: 80 }, (_, index) => [`Ada Elm${index}`, 'perhaps']);
    const { notices } = readRoster([file('a.csv', csv([['Name', 'PP'], ...rows]))]).roster;
    expect(notices.filter((notice) => notice.kind === 'bad-label')).toHaveLength(50);
    expect(notices.find((notice) => notice.kind === 'more-like-it')?.message).toMatch(/^30 more of this kind/);
  });
});
