import type { SourceFile } from '@noticed/api/import/source/source-file';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCtf, aWorkbook, aZip } from './fixture-files.ts';
import { aPlainSchool, asOneRoster, asSdsV1, aUpn, csv, file } from './fixtures.ts';
import { readsOrRefuses, refusal } from './refusals.ts';

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
