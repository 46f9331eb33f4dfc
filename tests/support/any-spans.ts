import fc from 'fast-check';

/** Spans of closed days that may overlap and come in any order. */
export const anySpans = fc
  .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 12 })), { maxLength: 5 })
  .map((list) => list.map(([after, length]) => ({ after, upTo: after + length })));

/** The days of spans, one by one: what the arithmetic must agree with. */
export const daysOf = (list: readonly { after: number; upTo: number }[]) => {
  const days = new Set<number>();
  for (const { after, upTo } of list) for (let day = after + 1; day <= upTo; day++) days.add(day);
  return days;
};
