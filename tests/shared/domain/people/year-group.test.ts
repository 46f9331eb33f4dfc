import {
  byYearGroup,
  keyStageOf,
  nextYearGroup,
  readYearGroup,
  yearGroupName,
  yearGroups,
} from '@noticed/shared/domain/people/year-group';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('a year group in a file', () => {
  it.each([
    [
      '9',
      [
        '9',
        '09',
        'Year 9',
        'year 09',
        'YEAR  9',
        'Yr9',
        'Yr 9',
        'Yr. 09',
        'Y9',
        'Y09',
        'y 9',
        '9.0',
        'NC Year 9',
        'NCY 9',
        ' 9 ',
      ],
    ],
    ['11', ['11', 'Year 11', 'Yr11', 'Y11', '11.0']],
    ['1', ['1', '01', 'Year 1']],
    ['10', ['10', 'Y10', 'Year 10']],
    ['13', ['13', 'Year 13', 'Upper Sixth', 'Upper 6th', 'U6']],
    ['12', ['12', 'Lower Sixth', 'lower 6th', 'L6']],
    ['R', ['R', 'Rec', 'Reception', 'Year R', 'YR', 'Y R', 'FS2', 'F2', 'Foundation 2', '0', '00', 'Year 0', 'Y0']],
    ['N', ['N', 'N1', 'N2', 'Nursery', 'Nursery 1', 'Nursery 2', 'Year N', 'FS1', 'F1', 'Foundation 1']],
  ] as const)('is %s in each of its spellings', (expected, texts) => {
    for (const text of texts) expect([text, readYearGroup(text)]).toEqual([text, expected]);
  });

  it.each(['', ' ', 'Y', 'Year', '14', '99', '9X', 'X9', '9 10', '-', 'Year 9 and 10', '100', '009', 'Z', '2025'])(
    'is none in “%s”',
    (text) => {
      expect(readYearGroup(text)).toBeNull();
    },
  );

  it('is read back from how screens write it', () => {
    for (const year of yearGroups) expect(readYearGroup(yearGroupName(year))).toBe(year);
    expect([yearGroupName('N'), yearGroupName('R'), yearGroupName('7')]).toEqual(['Nursery', 'Reception', 'Year 7']);
  });
});

describe('year groups in order', () => {
  it('go from Nursery to Year 13, and nowhere after it', () => {
    expect(yearGroups.map(nextYearGroup)).toEqual([...yearGroups.slice(1), null]);
  });

  it('sort with 10 after 9', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...yearGroups], { minLength: yearGroups.length }), (any) => {
        expect([...any].sort(byYearGroup)).toEqual([...yearGroups]);
      }),
      { seed: 2025 },
    );
  });

  it('belong to key stages', () => {
    expect(yearGroups.map(keyStageOf)).toEqual([
      ...['EYFS', 'EYFS', 'KS1', 'KS1', 'KS2', 'KS2', 'KS2', 'KS2'],
      ...['KS3', 'KS3', 'KS3', 'KS4', 'KS4', 'KS5', 'KS5'],
    ]);
  });
});
