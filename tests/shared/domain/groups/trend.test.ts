import { plusDays } from '@noticed/shared/domain/calendar/day';
import { shareTrendOf, trendOf } from '@noticed/shared/domain/groups/trend';
import { describe, expect, test } from 'vitest';
import { faultOf } from '../../../support/fault-of.ts';

const weekly = <Value>(values: (Value | null)[]) =>
  values.map((value, at) => {
    const from = plusDays('2025-09-08', at * 7);
    return { week: { from, to: plusDays(from, 6), schoolDays: 5 }, value };
  });
const numbers = (count: number) => weekly(Array.from({ length: count }, (_, at) => at % 2));
const shares = (count: number, of = 100) => weekly(Array.from({ length: count }, () => ({ cases: of / 10, of })));

describe('a measure over the weeks', () => {
  test.each([
    [0, 'too-few'],
    [3, 'too-few'],
    [4, 'run'],
    [11, 'run'],
    [12, 'xmr'],
    [39, 'xmr'],
  ])('%i weeks make: %s', (count, kind) => {
    expect(trendOf(numbers(count)).trend.kind).toBe(kind);
  });

  test.each([
    [3, 'too-few'],
    [4, 'run'],
    [11, 'run'],
    [12, 'p'],
  ])('%i weeks of a share make: %s', (count, kind) => {
    expect(shareTrendOf(shares(count)).trend.kind).toBe(kind);
  });

  test('a hidden week and a week without pupils are left out, and the chart knows its weeks', () => {
    const hidden = weekly([...Array(12).fill(2), null, 9]);
    const { trend, weeks } = trendOf(hidden);
    expect(weeks).toHaveLength(13);
    expect(weeks[12]).toEqual(hidden[13]?.week);
    expect(trend.kind === 'xmr' && trend.signals[0]).toEqual({ kind: 'outside', from: 12, to: 12 });
    const empty = shareTrendOf([...shares(12), ...weekly([{ cases: 0, of: 0 }])]);
    expect(empty.weeks).toHaveLength(12);
  });

  test('a run chart of shares runs over the shares, not the counts', () => {
    const grown = weekly([10, 20, 40, 80].map((of) => ({ cases: of / 10, of })));
    expect(shareTrendOf(grown).trend).toMatchObject({ kind: 'run', median: 0.1, useful: 0, signals: [] });
  });

  test('a week that is no number is refused', () => {
    expect(faultOf(() => trendOf(weekly([1, 2, 3, Number.NaN])))).toBe('bad-count');
    expect(faultOf(() => shareTrendOf([...shares(12), ...weekly([{ cases: 3, of: 2 }])]))).toBe('bad-count');
  });
});
