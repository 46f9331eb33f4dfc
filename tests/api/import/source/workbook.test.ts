import { readRoster } from '@noticed/api/import/read-roster';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { aWorkbook, type SheetCell } from '../fixture-files.ts';
import { csv, file } from '../fixtures.ts';

const read = (rows: SheetCell[][], options = {}) => readRoster([file('a.xlsx', aWorkbook(rows, options))]);
const pupils = (rows: SheetCell[][], options = {}) => read(rows, options).roster.schools[0]?.pupils ?? [];

/** The workbook with one part changed. */
function patched(rows: SheetCell[][], part: string, change: (xml: string) => string) {
  const parts = unzipSync(aWorkbook(rows));
  const xml = new TextDecoder().decode(parts[part]);
  return file('a.xlsx', zipSync({ ...parts, [part]: strToU8(change(xml)) }));
}

const list: SheetCell[][] = [
  ['Larkrise School'],
  [],
  ['Adno', 'Name', 'DOB', 'Form', 'PP'],
  [
    { number: 421, format: 'zeros' },
    'Elm, Ada & Bea',
    { number: 40982, format: 'day' },
    '9X',
    { xml: '<c t="b"><v>1</v></c>' },
  ],
  [
    { number: 1_200_000_000_000 },
    'Fir, Bo',
    { number: 40983.75, format: 'day' },
    '9X',
    { xml: '<c t="b"><v>0</v></c>' },
  ],
];

describe('a workbook', () => {
  it('gives its cells as a person sees them: whole numbers, leading zeros, days, yes and no', () => {
    expect(pupils(list)).toMatchObject([
      {
        admissionNumber: '000421',
        legalForename: 'Ada & Bea',
        legalSurname: 'Elm',
        birthDate: '2012-03-14',
        tutorGroup: '9X',
        pupilPremium: 'yes',
      },
      { admissionNumber: '1200000000000', legalForename: 'Bo', birthDate: '2012-03-15', pupilPremium: 'no' },
    ]);
  });

  it('reads the same under the name of a CSV', () => {
    const renamed = readRoster([file('a.csv', aWorkbook(list))]);
    expect(renamed.roster.schools[0]?.pupils).toEqual(pupils(list));
    expect(renamed.files[0]).toMatchObject({ encoding: 'xlsx', separator: null, headerLine: 3, rows: 2 });
  });

  it('gives the roster that the same list as CSV gives', () => {
    const rows = [
      ['Name', 'DOB', 'Form', 'Class', 'Teacher'],
      ['Elm, Ada', '14/03/2012', '9X', '9x/Ma1', 'Mrs P Stone'],
    ];
    const { notices: _, ...fromBook } = read(rows).roster.schools[0] ?? { notices: [] };
    const { notices: __, ...fromText } = readRoster([file('a.csv', csv(rows))]).roster.schools[0] ?? { notices: [] };
    expect(fromBook).toEqual(fromText);
  });

  it('counts days from 1904 where an old Mac wrote it', () => {
    expect(
      pupils(
        [
          ['Name', 'DOB'],
          ['Elm, Ada', { number: 40982 - 1462, format: 'day' }],
        ],
        { from1904: true },
      )[0]?.birthDate,
    ).toBe('2012-03-14');
  });

  it('takes the result that Excel stored for a formula, and names the cell of one that has none', () => {
    const school = read([
      ['Name', 'Form'],
      ['Elm, Ada', { xml: '<c t="str"><f>CONCAT("9","X")</f><v>9X</v></c>' }],
      ['Fir, Bo', { xml: '<c><f>VLOOKUP(A3,B:B,1)</f></c>' }],
    ]);
    expect(school.roster.schools[0]?.pupils.map((pupil) => pupil.tutorGroup)).toEqual(['9X', undefined]);
    expect(school.roster.notices).toContainEqual(
      expect.objectContaining({
        severity: 'refused',
        kind: 'formula',
        line: 3,
        message: 'Cell B3 holds a formula without a stored result.',
      }),
    );
  });

  it('tells of a form that was turned into a date, and of an error, and leaves both out', () => {
    const { roster } = read([
      ['Name', 'Form', 'House'],
      ['Elm, Ada', { number: 45725, format: 'day' }, { xml: '<c t="e"><v>#REF!</v></c>' }],
    ]);
    expect(roster.schools[0]?.pupils[0]).not.toHaveProperty('tutorGroup');
    expect(roster.notices.map((notice) => [notice.kind, notice.line])).toEqual([
      ['mangled', 2],
      ['mangled', 2],
    ]);
  });

  it('leaves hidden sheets unread, and names the sheet where there are several', () => {
    const rows: SheetCell[][] = [
      ['Name', 'Form'],
      ['Elm, Ada', '9X'],
    ];
    const two = '<sheet name="Pupils" r:id="rId1"/><sheet name="Old" r:id="rId1" state="hidden"/>';
    const { files } = readRoster([
      patched(rows, 'xl/workbook.xml', (xml) => xml.replace('<sheet name="Pupils" r:id="rId1"/>', two)),
    ]);
    expect(files.map((one) => one.name)).toEqual(['a.xlsx › Pupils']);
  });

  it('joins rich text and inline text, and leaves reading aids out', () => {
    const rich = '<si><r><t>El</t></r><r><t>m, Ada</t></r><rPh><t>no</t></rPh></si>';
    const rows: SheetCell[][] = [
      ['Name', 'Form'],
      ['Elm, Ada', { xml: '<c t="inlineStr"><is><t>9X</t></is></c>' }],
    ];
    const one = readRoster([
      patched(rows, 'xl/sharedStrings.xml', (xml) => xml.replace('<si><t>Elm, Ada</t></si>', rich)),
    ]);
    expect(one.roster.schools[0]?.pupils[0]).toMatchObject({
      legalSurname: 'Elm',
      legalForename: 'Ada',
      tutorGroup: '9X',
    });
  });

  const broken: [string, string, (xml: string) => string, RegExp][] = [
    ['a part that is no XML', 'xl/worksheets/sheet1.xml', () => '<worksheet><row', /The XML is broken/],
    [
      'an entity bomb',
      'xl/worksheets/sheet1.xml',
      (xml) => xml.replace('?>', '?><!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'),
      /defines its own entities/,
    ],
    [
      'a row past the last of Excel',
      'xl/worksheets/sheet1.xml',
      (xml) => xml.replace('r="2"', 'r="99999999"'),
      /where Excel can have none/,
    ],
    [
      'a column past the last of a list',
      'xl/worksheets/sheet1.xml',
      (xml) => xml.replace('r="A2"', 'r="ZZZ2"'),
      /where Excel can have none/,
    ],
    [
      'a sheet that is not there',
      'xl/_rels/workbook.xml.rels',
      (xml) => xml.replace('sheet1', 'sheet9'),
      /has a part missing/,
    ],
  ];

  it.each(broken)('is refused in a sentence when it holds %s', (_, part, change, sentence) => {
    expect(() =>
      readRoster([
        patched(
          [
            ['Name', 'Form'],
            ['Elm, Ada', '9X'],
          ],
          part,
          change,
        ),
      ]),
    ).toThrow(sentence);
  });
});
