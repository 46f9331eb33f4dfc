import { dayOf } from '@noticed/shared/domain/calendar/day';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../support/runs.ts';

const zones = ['Europe/London', 'Asia/Kathmandu', 'America/St_Johns', 'UTC'] as const;
/** The same asked of the platform anew each time. */
const plain = (instant: string, timeZone: string) => new Date(instant).toLocaleDateString('en-CA', { timeZone });

describe('the day of an instant', () => {
  test('is that of the time zone, on both sides of midnight and across a change of the clocks', () => {
    expect(dayOf('2026-06-30T22:59:59.999Z', 'Europe/London')).toBe('2026-06-30');
    expect(dayOf('2026-06-30T23:00:00Z', 'Europe/London')).toBe('2026-07-01');
    expect(dayOf('2026-01-30T23:30:00Z', 'Europe/London')).toBe('2026-01-30');
    expect(dayOf('2026-01-30T18:14:59Z', 'Asia/Kathmandu')).toBe('2026-01-30');
    expect(dayOf('2026-01-30T18:15:00Z', 'Asia/Kathmandu')).toBe('2026-01-31');
  });

  test('is what the platform says, whatever was asked before', () => {
    const instants = fc.date({ min: new Date('1972-01-02'), max: new Date('2040-01-01'), noInvalidDate: true });
    const near = fc.integer({ min: -2_000_000, max: 2_000_000 });
    fc.assert(
      fc.property(instants, fc.array(near, { maxLength: 8 }), (first, steps) => {
        for (const step of [0, ...steps])
          for (const zone of zones) {
            const instant = new Date(first.getTime() + step).toISOString();
            expect(dayOf(instant, zone)).toBe(plain(instant, zone));
          }
      }),
      { numRuns: runs(100), seed: 21 },
    );
  });

  test('of what is no instant is refused', () => {
    expect(() => dayOf('soon', 'Europe/London')).toThrow(RangeError);
  });
});
