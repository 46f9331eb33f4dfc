import { type Blocks, isNothing, Shadow } from '@noticed/shared/domain/suppression/shadow';
import { describe, expect, it } from 'vitest';

const size = 60;
const rows = Array.from({ length: size }, (_, row) => row);
const by = (blockOf: (row: number) => number): Blocks => {
  const blocks = Uint32Array.from(rows, blockOf);
  return { blockOf: blocks, count: Math.max(...blocks) + 1 };
};
const follows = (shadow: Shadow, isIn: (row: number) => boolean) =>
  ([0, 1] as const).map((nth) => {
    const cast = shadow.cast(nth);
    return isNothing(rows.filter(isIn).reduce((sum, row) => sum + cast(row), 0));
  });
const told = [true, true];
const secret = [false, false];

describe('what a shadow has nothing of', () => {
  it('is what is told, and what is added up or taken away from it', () => {
    const shadow = new Shadow(size);
    shadow.tell(
      rows,
      by((row) => Number(row < 20)),
    );
    shadow.tell(
      rows,
      by((row) => Number(row < 23)),
    );
    expect(follows(shadow, (row) => row < 20)).toEqual(told);
    expect(follows(shadow, (row) => row >= 20 && row < 23)).toEqual(told);
    expect(follows(shadow, () => true)).toEqual(told);
  });

  it('is no part of what is told, nor what lies across it', () => {
    const shadow = new Shadow(size);
    shadow.tell(
      rows,
      by((row) => Number(row < 20)),
    );
    shadow.tell(
      rows,
      by((row) => row % 2),
    );
    expect(follows(shadow, (row) => row < 19)).toEqual(secret);
    expect(follows(shadow, (row) => row < 20 && row % 2 === 0)).toEqual(secret);
    expect(follows(shadow, (row) => row % 2 === 0)).toEqual(told);
  });

  it('may follow from three tables and from none of two: of two labels and of having neither, who has both', () => {
    const shadow = new Shadow(size);
    const both = (row: number) => row >= 17 && row < 20;
    shadow.tell(
      rows,
      by((row) => Number(row < 20)),
    );
    shadow.tell(
      rows,
      by((row) => Number(row >= 17 && row < 40)),
    );
    expect(follows(shadow, both)).toEqual(secret);
    shadow.tell(
      rows,
      by((row) => Number(row < 40)),
    );
    expect(follows(shadow, both)).toEqual(told);
  });

  it('is forgotten again', () => {
    const shadow = new Shadow(size);
    shadow.tell(
      rows,
      by((row) => Number(row < 20)),
    );
    const before = shadow.told;
    shadow.tell(
      rows,
      by((row) => Number(row < 23)),
    );
    shadow.keep(before);
    expect(follows(shadow, (row) => row >= 20 && row < 23)).toEqual(secret);
    expect(follows(shadow, (row) => row < 20)).toEqual(told);
    shadow.tell(
      rows,
      by((row) => row % 3),
    );
    expect(follows(shadow, (row) => row % 3 === 1)).toEqual(told);
  });

  it('is learnt from nothing that was known: blocks of blocks add nothing', () => {
    const shadow = new Shadow(size);
    shadow.tell(
      rows,
      by((row) => Math.floor(row / 5)),
    );
    shadow.tell(
      rows,
      by((row) => Math.floor(row / 10)),
    );
    shadow.tell(
      rows,
      by(() => 0),
    );
    expect(follows(shadow, (row) => row < 5)).toEqual(told);
    expect(follows(shadow, (row) => row < 4)).toEqual(secret);
  });
});
