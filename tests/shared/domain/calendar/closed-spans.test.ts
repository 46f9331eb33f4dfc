import { joined, spanAt, spansOf, without } from '@noticed/shared/domain/calendar/closed-spans';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anySpans, daysOf } from '../../../support/any-spans.ts';
import { calendar, day } from '../../../support/small-school.ts';

describe('closed days as spans', () => {
  test('that touch or overlap are one', () => {
    const list = [
      { after: 8, upTo: 9 },
      { after: 3, upTo: 5 },
      { after: 1, upTo: 3 },
      { after: 2, upTo: 4 },
    ];
    expect(joined(list)).toEqual([
      { after: 1, upTo: 5 },
      { after: 8, upTo: 9 },
    ]);
    expect(joined([])).toEqual([]);
  });

  test('joining them changes no list that was given, and keeps every day', () => {
    fc.assert(
      fc.property(anySpans, (list) => {
        const before = structuredClone(list);
        const result = joined(list);
        expect(list).toEqual(before);
        expect([...daysOf(result)].sort()).toEqual([...daysOf(list)].sort());
        result.forEach((span, index) => {
          expect(span.upTo).toBeGreaterThan(span.after);
          expect(span.after).toBeGreaterThan(result[index - 1]?.upTo ?? -1);
        });
      }),
      { seed: 22 },
    );
  });

  test('without others are the days of the one and not of the other', () => {
    fc.assert(
      fc.property(anySpans, anySpans, (list, others) => {
        const left = daysOf(without(joined(list), joined(others)));
        const other = daysOf(others);
        expect([...left].sort()).toEqual([...daysOf(list)].filter((day) => !other.has(day)).sort());
      }),
      { seed: 23 },
    );
    expect(without([{ after: 1, upTo: 4 }], [{ after: 1, upTo: 4 }])).toEqual([]);
    expect(without([{ after: 1, upTo: 4 }], [{ after: 4, upTo: 6 }])).toEqual([{ after: 1, upTo: 4 }]);
  });

  test('hold the days after their start, up to their end', () => {
    const [span] = [{ after: 3, upTo: 5 }];
    expect([3, 4, 5, 6].map((day) => spanAt([span], day))).toEqual([undefined, span, span, undefined]);
  });

  test('come from spells, of which a weekend and one that ends before it starts give none', () => {
    const at = (nth: number) => calendar.ordinal(day(nth));
    expect(
      spansOf(calendar, [
        { from: day(3), to: day(4) },
        { from: day(9), to: null },
      ]),
    ).toEqual([
      { after: at(2), upTo: at(4) },
      { after: at(8), upTo: Number.POSITIVE_INFINITY },
    ]);
    expect(spansOf(calendar, [{ from: '2025-09-06', to: '2025-09-07' }])).toEqual([]);
    expect(spansOf(calendar, [{ from: day(4), to: day(3) }])).toEqual([]);
  });
});
