import { fineOf, leaves, localOf, rowsByBlock } from '@noticed/shared/domain/groups/leaves';
import { describe, expect, it } from 'vitest';

const floor = 5;
const everyone = (size: number) => Array.from({ length: size }, (_, row) => row);
const groups = (size: number, groupOf: (row: number) => number) => Uint16Array.from(everyone(size), groupOf);

/** Whether one characteristic, told as finely as it is, leaves few of another in a place. */
function areLeft(
  size: number,
  fine: (row: number) => number,
  coarse: (row: number) => number,
  place = (_: number) => 0,
): boolean {
  const rows = everyone(size);
  const placeOf = groups(size, place);
  const blocks = fineOf(rows, { placeOf, groupOf: groups(size, fine) });
  return leaves(rows, blocks, localOf(rows, { placeOf, groupOf: groups(size, coarse) }), floor);
}

describe('what one table leaves of another', () => {
  it('is few where nearly all with pupil premium have free meals and nobody else has', () => {
    const premium = (row: number) => Number(row < 30);
    expect(areLeft(100, (row) => Number(row < 27), premium)).toBe(true);
    expect(areLeft(100, (row) => Number(row < 25), premium)).toBe(false);
    expect(areLeft(100, (row) => Number(row < 26), premium)).toBe(true);
  });

  it('is nothing where the groups are the same, or lie across each other', () => {
    const premium = (row: number) => Number(row < 30);
    expect(areLeft(100, premium, premium)).toBe(false);
    expect(areLeft(100, (row) => row % 2, premium)).toBe(false);
  });

  it('is few of several groups together, too', () => {
    // Twenty with support and twenty with a plan; 37 of them have English as another language, and nobody else.
    const sen = (row: number) => (row < 20 ? 1 : row < 40 ? 2 : 0);
    expect(areLeft(100, (row) => Number(row >= 2 && row < 39), sen)).toBe(true);
    expect(areLeft(100, (row) => Number(row >= 5 && row < 35), sen)).toBe(false);
  });

  it('is looked for in each place by itself', () => {
    const premium = (row: number) => Number(row % 50 < 15);
    const meals = (row: number) => Number(row % 50 < (row < 50 ? 15 : 12));
    const year = (row: number) => Math.floor(row / 50);
    expect(areLeft(100, meals, premium, year)).toBe(true);
    expect(areLeft(50, meals, premium, year)).toBe(false);
  });

  it('is not asked of a characteristic of very many groups', () => {
    expect(
      areLeft(
        130,
        (row) => Number(row < 8),
        (row) => Math.floor(row / 10),
      ),
    ).toBe(false);
    expect(
      areLeft(
        120,
        (row) => Number(row < 8),
        (row) => Math.floor(row / 10),
      ),
    ).toBe(true);
  });
});

describe('numbers of blocks', () => {
  it('are given to what there is in each place, in its order', () => {
    const [placeOf, groupOf] = [Uint16Array.of(1, 0, 1, 0, 2), Uint16Array.of(7, 7, 7, 3, 0)];
    const fine = fineOf([0, 1, 2, 3], { placeOf, groupOf });
    expect([...fine.blockOf.slice(0, 4)]).toEqual([0, 1, 0, 2]);
    expect(rowsByBlock([0, 1, 2, 3], fine)).toEqual([[0, 2], [1], [3]]);
    expect(localOf([0, 1, 2, 3], { placeOf, groupOf }).sizes).toEqual([[1, 1], [2], []]);
  });
});
