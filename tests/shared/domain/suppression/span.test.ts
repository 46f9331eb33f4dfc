import { Span } from '@noticed/shared/domain/suppression/span';
import { describe, expect, it } from 'vitest';

const over = (...places: number[]) => Float64Array.from({ length: 5 }, (_, at) => Number(places.includes(at)));

describe('what follows from sums', () => {
  it('tells what is added up or taken away from what is known, in whatever order it came', () => {
    const span = new Span(5);
    for (const known of [over(3, 4), over(0, 1, 2, 3, 4), over(0, 1)]) span.add(known);
    expect(span.tells(over(2))).toBe(true);
    expect(span.tells(over(0, 1, 3, 4))).toBe(true);
    expect(span.tells(over(2, 3, 4))).toBe(true);
  });

  it('tells nothing of a part of a sum', () => {
    const span = new Span(5);
    for (const known of [over(0, 1), over(0, 1, 2, 3, 4)]) span.add(known);
    expect(span.tells(over(0))).toBe(false);
    expect(span.tells(over(2, 3))).toBe(false);
    expect(span.tells(over())).toBe(true);
  });

  it('finds what takes halves: of three pairs of three places each single one follows', () => {
    const span = new Span(5);
    for (const known of [over(0, 1), over(1, 2), over(0, 2)]) span.add(known);
    for (const place of [0, 1, 2]) expect(span.tells(over(place))).toBe(true);
    expect(span.tells(over(3))).toBe(false);
  });

  it('learns nothing from what it knew', () => {
    const span = new Span(5);
    for (const known of [over(0, 1), over(2), over(0, 1, 2)]) span.add(known);
    expect(span.tells(over(0))).toBe(false);
    expect(span.tells(over(0, 1, 2))).toBe(true);
  });
});
