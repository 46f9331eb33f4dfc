import { ReadFailure } from '@noticed/api/import/failure';
import { delimitedCells } from '@noticed/api/import/source/delimited';
import { tableOf } from '@noticed/api/import/source/table';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../fixtures.ts';

const read = (text: string) => delimitedCells('a.csv', { text, encoding: 'utf-8' });
const cells = (text: string) => read(text).rows.map((row) => row.cells);

describe('separators', () => {
  it.each([[','], [';'], ['\t'], ['|']])('finds “%s” by itself', (separator) => {
    const rows = [
      ['UPN', 'Surname', 'Form'],
      ['', 'Elm; or Ash, Jr', '9X'],
      ['', 'Fir | Oak', '9X'],
      ['', 'Yew', '9Y'],
    ];
    expect(cells(csv(rows, separator))).toEqual(rows);
  });

  it('heeds the line with which Excel names its separator, and leaves it out', () => {
    const { rows, separator } = read('sep=;\r\nName;Form\r\nElm, Ada;9X\r\n');
    expect(separator).toBe(';');
    expect(rows).toEqual([
      { line: 2, cells: ['Name', 'Form'] },
      { line: 3, cells: ['Elm, Ada', '9X'] },
    ]);
  });

  it('reads back any table that is written, whatever stands in its cells', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab ,;\t|"\'\n=é'.split('')), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), (rows) => {
        const whole = [
          ['First heading', 'Second heading', 'Third heading'],
          ['a', 'b', 'c'],
          ['a', 'b', 'c'],
          ['a', 'b', 'c'],
          ...rows,
        ];
        expect(cells(`sep=,\r\n${csv(whole)}`)).toEqual(whole);
      }),
    );
  });
});

describe('lines', () => {
  it('counts them as an editor does, through cells that hold line breaks', () => {
    const { rows } = read('Name,Form\n"Ada\nElm",9X\nBo,9Y\n');
    expect(rows.map((row) => row.line)).toEqual([1, 2, 4]);
  });

  it('takes the line ends of Windows, Unix and old Macs', () => {
    for (const end of ['\r\n', '\n', '\r'])
      expect(cells(['a,b', 'c,d', ''].join(end))).toEqual([
        ['a', 'b'],
        ['c', 'd'],
      ]);
  });

  it('keeps a nickname or an inch mark inside a cell', () => {
    expect(cells('Name,Note\nAnna "Annie" Elm,5\' 2"\n')[1]).toEqual(['Anna "Annie" Elm', '5\' 2"']);
  });

  it('names the line on which a quotation mark is opened and never closed', () => {
    const text = `Name,Form\nAda,9X\nBo,"9Y\n${'Cy,9Z\n'.repeat(30)}`;
    expect(() => read(text)).toThrow(ReadFailure);
    expect(() => read(text)).toThrow(/^a\.csv, line 3: /);
    expect(() => read(`${text}Dot,"9Z"\n`)).toThrow(/^a\.csv, line 3: /);
  });

  it('refuses a table wider than any list of pupils', () => {
    expect(() => read(`${'x,'.repeat(1001)}\n`)).toThrow(/no roster/);
  });
});

describe('the heading row', () => {
  const known = (heading: string) => ['upn', 'name', 'form'].includes(heading);

  it('is found beneath title rows, and the blank rows are counted', () => {
    const table = tableOf(read('Larkrise School,,\r\nYear 9,,\r\n,,\r\n UPN ,NAME,Form\r\n,Ada,9X\r\n,,\r\n'), known);
    expect(table).toMatchObject({
      headings: ['UPN', 'NAME', 'Form'],
      headerLine: 4,
      blankRows: 2,
      rows: [{ line: 5, cells: ['', 'Ada', '9X'] }],
    });
  });

  it('is the first full row where no heading is known', () => {
    expect(tableOf(read('Report\r\nColour,Size\r\nRed,9\r\n'), known)).toMatchObject({
      headings: ['Colour', 'Size'],
      headerLine: 2,
    });
  });
});
