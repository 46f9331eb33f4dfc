import { joined } from '@noticed/shared/domain/calendar/closed-spans';
import { clockStart, elapsed, latest, meetings } from '@noticed/shared/domain/relationship/noticing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anySpans, daysOf } from '../../../support/any-spans.ts';

describe('the clock', () => {
  test.each([
    [10, 20, [], 10],
    [10, 20, [{ after: 12, upTo: 15 }], 7],
    [10, 20, [{ after: 5, upTo: 12 }], 8],
    [10, 20, [{ after: 18, upTo: Number.POSITIVE_INFINITY }], 8],
    [10, 20, [{ after: 2, upTo: 10 }], 10],
    [10, 20, [{ after: 20, upTo: 25 }], 10],
    [10, 20, [{ after: 9, upTo: 21 }], 0],
    [10, 10, [], 0],
    [20, 10, [{ after: 12, upTo: 15 }], 0],
  ])('from %i to %i with %j closed is %i', (since, now, closed, expected) => {
    expect(elapsed(since, now, closed)).toBe(expected);
  });

  test('counts each open day once, and never runs backward', () => {
    fc.assert(
      fc.property(fc.nat(70), fc.nat(70), anySpans, (since, now, list) => {
        const shut = daysOf(list);
        const open = Array.from({ length: Math.max(0, now - since) }, (_, index) => since + 1 + index);
        expect(elapsed(since, now, joined(list))).toBe(open.filter((day) => !shut.has(day)).length);
        expect(elapsed(since, now + 1, joined(list))).toBeGreaterThanOrEqual(elapsed(since, now, joined(list)));
      }),
      { seed: 21 },
    );
  });

  test.each([
    [10, 4, 4],
    [7, 4, 2],
    [8, 4, 3],
    [9, 1, 0],
    [10, 1, 1],
    [5, 10, 5],
    [0, 10, 0],
  ])('%i school days on a register that meets %i times a fortnight are %i meetings', (days, often, expected) => {
    expect(meetings(days, often)).toBe(expected);
  });

  test('runs from the last moment, else from joining, else from the school’s first day', () => {
    const last = { day: '2025-09-10', adultId: 'a', practiceId: 'p', recordedAt: '' };
    expect(clockStart(last, '2025-10-01', '2025-11-01')).toBe('2025-09-10');
    expect(clockStart(null, '2025-10-01', '2025-11-01')).toBe('2025-11-01');
    expect(clockStart(undefined, '2025-12-01', '2025-11-01')).toBe('2025-12-01');
  });
});

describe('the later of two moments', () => {
  const moment = (parts: object) => ({ day: '2025-09-10', adultId: 'b', practiceId: 'm', recordedAt: 'T10', ...parts });
  const usual = moment({});

  test.each([
    ['on a later day', { day: '2025-09-11', recordedAt: 'T01' }],
    ['recorded later that day', { recordedAt: 'T11', adultId: 'a' }],
    ['by the next adult at the same instant', { adultId: 'c', practiceId: 'a' }],
    ['of the next practice of the same adult', { practiceId: 'n' }],
  ])('is the one %s, whichever comes first', (_, parts) => {
    expect(latest(usual, moment(parts))).toEqual(moment(parts));
    expect(latest(moment(parts), usual)).toEqual(moment(parts));
  });

  test('is the only one there is', () => {
    expect(latest(usual, null)).toBe(usual);
    expect(latest(null, usual)).toBe(usual);
    expect(latest(null, null)).toBeNull();
    expect(latest(usual, moment({}))).toBe(usual);
  });
});
