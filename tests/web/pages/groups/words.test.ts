import type { Chart } from '@noticed/shared/contract/groups/trends';
import { pChart } from '@noticed/shared/domain/statistics/p-chart';
import { chartSentence, comparisonSentence, dayOf, signalPlaces } from '@noticed/web/pages/groups/words.ts';
import { describe, expect, it } from 'vitest';

const weeks = Array.from({ length: 12 }, (_, at) => {
  const day = new Date(Date.UTC(2025, 8, 1 + at * 7)).toISOString().slice(0, 10);
  return { from: day, to: day };
});
const counts = weeks.map((_, at) => ({ cases: at === 11 ? 40 : 10, of: 100 }));
const chart: Chart = {
  weeks,
  values: counts.map(({ cases, of }) => cases / of),
  trend: { kind: 'p', ...pChart(counts) },
};

describe('the sentence over a picture', () => {
  it('says what a chart signals and since when, and that it cannot say why', () => {
    const sentence = chartSentence(chart, 'Share in Restore');
    expect(sentence).toContain('a week outside the limits, from Mon 17 Nov 2025');
    expect(sentence).toContain('it cannot say what');
    expect([...signalPlaces(chart)]).toContain(11);
  });

  it('says nothing of three weeks', () => {
    const short: Chart = { weeks: [], values: [], trend: { kind: 'too-few' } };
    expect(chartSentence(short, 'Share')).toContain('three points say nothing');
  });

  it('never takes an ordinary line for proof that all is well, and says on which day things stood so', () => {
    const level = counts.map(() => ({ cases: 10, of: 100 }));
    const quiet: Chart = { weeks, values: level.map(() => 0.1), trend: { kind: 'p', ...pChart(level) } };
    expect(chartSentence(quiet, 'Share')).toContain('does not prove that nothing changed');
    expect(dayOf('2025-11-20', '2025-11-20')).toBe('Now');
    expect(dayOf('2025-10-24', '2025-11-20')).toBe('On Fri 24 Oct 2025');
  });

  it('gives counts first, and never calls a difference significant', () => {
    const count = (cases: number, pupils: number) => ({
      ...{ cases, pupils },
      share: { cases, of: pupils, share: cases / pupils, low: 0, high: 1 },
    });
    const around = { dimensionId: 'sen', dimension: 'SEN', groupId: 'K', riskRatio: null, difference: null };
    const shown = { ...around, name: 'SEN support', views: 6, hidden: null, worthALook: true };
    const sentence = comparisonSentence({ ...shown, group: count(15, 40), rest: count(0, 80) }, 'restore');
    expect(sentence).toContain('15 of 40 (38%)');
    expect(sentence).toContain('worth a look');
    expect(sentence).not.toContain('significant');
    const few = { ...shown, group: null, rest: null, worthALook: false, hidden: 'too-few' as const };
    expect(comparisonSentence(few, 'restore')).toBe('SEN support: too few pupils or adults to show.');
  });
});
