import { describe, expect, it } from 'vitest';
import { attack } from '../../../support/attack.ts';
import { Known } from '../../../support/subtraction.ts';
import { testWorld } from '../../../support/world.ts';

describe('what follows from two views of the same pupils', () => {
  it('is what is left: of twenty with ten in Year 7 and eight in Year 8, two are in Year 9', () => {
    const known = new Known(3);
    for (const set of [[0, 1, 2], [0], [1]]) known.add(set);
    expect(known.tells([2])).toBe(true);
  });

  it('is nothing while two parts are missing', () => {
    const known = new Known(4);
    for (const set of [
      [0, 1, 2, 3],
      [0, 1],
      [0, 2],
    ])
      known.add(set);
    expect([[0], [3], [1, 2]].map((set) => known.tells(set))).toEqual([false, false, false]);
    expect(known.tells([2, 3])).toBe(true);
  });
});

describe('all that a head can ask of a school, by every year, house and form and all of them together', () => {
  it.each([1, 2, 3])('tells nothing of a group under five, however it is subtracted: school %i', async (seed) => {
    const found = await attack(await testWorld('sqlite', '2025-11-03T16:00:00.000Z'), seed);
    expect(found.recovered).toEqual([]);
    expect(found.unprotected).toBeGreaterThan(0);
    // It is not safe because it is silent.
    expect(found.told).toBeGreaterThan(100);
    expect(found.toldWithin).toBeGreaterThan(20);
  });
});
