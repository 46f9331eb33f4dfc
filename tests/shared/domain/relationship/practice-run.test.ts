import { practiceRun } from '@noticed/shared/domain/relationship/practice-run';
import { describe, expect, test } from 'vitest';
import { calendar, day } from '../../../support/small-school.ts';

const run = (nths: number[], today: number, more: string[] = []) =>
  practiceRun([...nths.map(day), ...more], calendar, day(today));

describe('two minutes, ten school days running', () => {
  test('counts school days in a row, across a weekend', () => {
    // The second school day is a Friday, the third a Monday.
    expect(run([1, 2, 3], 3)).toBe(3);
  });

  test('waits for today until it is over, and is broken the day after', () => {
    expect(run([1, 2], 3)).toBe(2);
    expect(run([1, 2], 4)).toBe(0);
  });

  test('starts again after a gap', () => {
    expect(run([1, 2, 4, 5], 5)).toBe(2);
  });

  test('counts a day once, and no weekend', () => {
    expect(run([3, 2, 2, 1], 3, ['2025-09-06'])).toBe(3);
    expect(practiceRun(['2025-09-06'], calendar, '2025-09-07')).toBe(0);
  });

  test('is nothing before the first', () => {
    expect(run([], 5)).toBe(0);
  });
});
