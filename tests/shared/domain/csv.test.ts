import { csvCell, csvFile } from '@noticed/shared/domain/csv';
import { describe, expect, it } from 'vitest';

describe('a CSV file', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+44 20', "'+44 20"],
    ['-3', "'-3"],
    ['@sum', "'@sum"],
    ['\t=1', "'\t=1"],
    ['＝1', "'＝1"],
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say “it”', 'say “it”'],
    ['say "it"', '"say ""it"""'],
    ['two\nlines', '"two\nlines"'],
    [null, ''],
    [-3, '-3'],
  ])('writes %j as %j', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });

  it('begins so that spreadsheets read it as UTF-8', () => {
    expect(csvFile(['Who'], [['Zoë'], [null]])).toBe('\uFEFFWho\r\nZoë\r\n\r\n');
  });
});
