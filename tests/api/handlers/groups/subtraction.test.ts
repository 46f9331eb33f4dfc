import { describe, expect, it } from 'vitest';
import { attackApi } from '../../../support/attack/api.ts';
import { Known } from '../../../support/attack/known.ts';
import { attackScreens, readers } from '../../../support/attack/pure.ts';
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

/** Schools in which rules for two or three characteristics left few pupils exposed, each to the reader whom it was found for. */
const exposed: Record<string, number[]> = {
  'senior leader': [168],
  'head of year': [80, 136],
  tutor: [187, 194],
  'class teacher': [188],
};

describe('all that a reader can ask of a random school, by every measure, choice and day, and all of it together', () => {
  it.each(Object.entries(readers))('tells a %s nothing of a group that is too small', async (name, viewer) => {
    let used = 0;
    for (const seed of exposed[name] ?? [1, 8]) {
      const found = await attackScreens(seed, viewer, 2);
      expect(found.found).toEqual([]);
      used += found.used;
    }
    // It is not safe because it is silent.
    expect(used).toBeGreaterThan(20);
  });

  it('tells a leader no more through the API, between two days of which pupils joined and left', async () => {
    const found = await attackApi(await testWorld('sqlite', '2025-11-14T16:00:00.000Z'), 3);
    expect(found.found).toEqual([]);
    expect(found.used).toBeGreaterThan(20);
  });
});
