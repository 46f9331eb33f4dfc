import { chanceFrom } from '@noticed/api/demo/chance';
import { describe, expect, it } from 'vitest';

const draws = (seed: number) => {
  const chance = chanceFrom(seed);
  return Array.from({ length: 1000 }, () => chance.next());
};

describe('chance', () => {
  it('comes out the same again from the same seed, and differently from another', () => {
    expect(draws(7)).toEqual(draws(7));
    expect(draws(7)).not.toEqual(draws(8));
  });

  it('is spread evenly from 0 up to 1', () => {
    const numbers = draws(3);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
    const tenths = Array.from(
      { length: 10 },
      (_, tenth) => numbers.filter((one) => Math.floor(one * 10) === tenth).length,
    );
    for (const count of tenths) expect(count).toBeGreaterThan(60);
  });

  it('chooses by weight, and nothing that weighs nothing', () => {
    const chance = chanceFrom(1);
    const weights: Record<string, number> = { often: 9, seldom: 1, never: 0, less: -4 };
    const chosen = Array.from({ length: 2000 }, () =>
      chance.weighted(Object.keys(weights), (one) => weights[one] ?? 0),
    );
    const often = chosen.filter((one) => one === 'often').length;
    expect(new Set(chosen)).toEqual(new Set(['often', 'seldom']));
    expect(often / chosen.length).toBeCloseTo(0.9, 1);
    expect(chance.weighted(['a', 'b'], () => 0)).toBeUndefined();
  });

  it('keeps everyone when it puts a list in another order, and refuses to choose from nobody', () => {
    const chance = chanceFrom(5);
    const list = Array.from({ length: 20 }, (_, place) => place);
    const shuffled = chance.shuffled(list);
    expect(shuffled).not.toEqual(list);
    expect([...shuffled].sort((a, b) => a - b)).toEqual(list);
    expect(() => chance.one([])).toThrow('Nothing to choose from');
  });
});
