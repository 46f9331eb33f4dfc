import { monthTicks } from '@noticed/web/ui/plots/week-ticks.ts';
import { describe, expect, it } from 'vitest';

const weeks = ['2025-08-25', '2025-09-01', '2025-09-08', '2025-09-15', '2025-09-22', '2025-09-29', '2025-10-06'].map(
  (from) => ({ from }),
);

describe('the months under a chart of weeks', () => {
  it('names each month at its first school week', () => {
    expect(monthTicks(weeks, 1000)).toEqual([
      { from: '2025-08-25', name: 'Aug' },
      { from: '2025-09-01', name: 'Sept' },
      { from: '2025-10-06', name: 'Oct' },
    ]);
  });

  it('leaves a name out where it would run into the next, as on a phone', () => {
    expect(monthTicks(weeks, 280).map((one) => one.name)).toEqual(['Sept', 'Oct']);
  });

  it('says the year in January, so that a line over several years can be read', () => {
    expect(monthTicks([{ from: '2025-12-15' }, { from: '2026-01-05' }], 400).at(-1)?.name).toBe('Jan 26');
  });
});
