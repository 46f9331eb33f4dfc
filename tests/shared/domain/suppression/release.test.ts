import { defaultFloors } from '@noticed/shared/domain/suppression/floor';
import { isolates, type Line, planRelease, type ReleasedLine } from '@noticed/shared/domain/suppression/release';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pupilsOf } from '../../../support/cohort.ts';

const line = (id: string, groups: Record<string, string[]>): Line => ({
  id,
  groups: Object.entries(groups).map(([group, pupilIds]) => ({ id: group, pupilIds })),
});
const sen = (none: number, support: number, plan: number) =>
  line('sen', { N: pupilsOf('n', none), K: pupilsOf('k', support), E: pupilsOf('e', plan) });
const shown = (released: ReleasedLine[]) =>
  released.map(({ id, groups }) => [id, ...groups.map((group) => `${group.id} ${group.pupilIds.size}`)]);
const plan = (lines: Line[], earlier: ReleasedLine[] = []) => planRelease(lines, earlier, defaultFloors);

describe('the figures of a half-term', () => {
  test('groups of ten and more leave the school', () => {
    expect(shown(plan([sen(100, 30, 10)]))).toEqual([['sen', 'N 100', 'K 30', 'E 10']]);
  });

  test('a group of nine does not, nor the next smallest, from which it would follow', () => {
    expect(shown(plan([sen(100, 30, 9)]))).toEqual([['sen', 'N 100']]);
  });

  test('a line of which nothing can be shown, and an empty group, leave nothing', () => {
    expect(shown(plan([sen(5, 2, 1)]))).toEqual([]);
    expect(shown(plan([sen(5, 2, 1)], plan([sen(50, 20, 10)])))).toEqual([]);
    expect(shown(plan([sen(50, 20, 0)]))).toEqual([['sen', 'N 50', 'K 20']]);
  });

  test('when three pupils joined since the last release, it goes on speaking of the pupils of then', () => {
    const first = plan([sen(100, 30, 20)]);
    expect(shown(plan([sen(100, 33, 20)], first))).toEqual([['sen', 'N 100', 'K 30', 'E 20']]);
  });

  test('when ten joined, it speaks of those of now', () => {
    const first = plan([sen(100, 30, 20)]);
    expect(shown(plan([sen(100, 40, 20)], first))).toEqual([['sen', 'N 100', 'K 40', 'E 20']]);
  });

  test('the third release looks back on the first as well as on the second', () => {
    const first = plan([sen(100, 30, 20)]);
    const second = plan([sen(100, 45, 20)], first);
    expect(shown(plan([sen(100, 32, 20)], [...first, ...second]))).toEqual([['sen', 'N 100', 'K 45', 'E 20']]);
  });

  test('a line that shows nothing stands in nobody’s way', () => {
    const club = line('club', { yes: [...pupilsOf('n', 5), ...pupilsOf('x', 7)] });
    expect(shown(plan([sen(5, 2, 0), club]))).toEqual([['club', 'yes 12']]);
  });

  test('three who joined a group that is not shown could be told from what is left over, so all stays as it was', () => {
    const first = plan([sen(100, 30, 9)]);
    expect(shown(plan([sen(112, 33, 9)], first))).toEqual([['sen', 'N 100']]);
    expect(shown(plan([sen(112, 40, 9)], first))).toEqual([['sen', 'N 112']]);
  });

  test('three who joined a school whose groups each changed by many could be told from the whole', () => {
    const first = plan([line('house', { elm: pupilsOf('a', 50), oak: pupilsOf('b', 50) })]);
    const moved = [...pupilsOf('b', 50).slice(0, 12), ...pupilsOf('x', 3)];
    const now = line('house', { elm: [...pupilsOf('a', 50), ...moved], oak: pupilsOf('b', 50).slice(12) });
    expect(shown(plan([now], first))).toEqual([['house', 'elm 50', 'oak 50']]);
  });

  test('of two groups that differ by four pupils the second is withheld', () => {
    const meals = line('fsm', { yes: pupilsOf('p', 40), no: pupilsOf('q', 60) });
    const premium = line('pp', { yes: pupilsOf('p', 44), no: pupilsOf('q', 56) });
    expect(shown(plan([meals, premium])).map(([id]) => id)).toEqual(['fsm']);
  });

  test('a line whose last release is now too near another one is withheld as well', () => {
    const first = plan([line('club', { yes: pupilsOf('p', 40) })]);
    const others = [line('team', { yes: pupilsOf('p', 52) }), line('club', { yes: pupilsOf('p', 43) })];
    expect(shown(plan(others, first)).map(([id]) => id)).toEqual(['team', 'club']);
    const near = [line('team', { yes: [...pupilsOf('p', 40), 'x'] })];
    expect(shown(plan(near, first))).toEqual([]);
    const both: ReleasedLine[] = [...first, ...plan([line('team', { yes: pupilsOf('p', 44) })])];
    expect(
      shown(plan([line('team', { yes: pupilsOf('p', 45) }), line('club', { yes: pupilsOf('p', 41) })], both)),
    ).toEqual([['team', 'yes 44']]);
  });
});

describe('whether two figures isolate a few', () => {
  const set = (from: number, to: number) => new Set(Array.from({ length: to - from }, (_, at) => String(from + at)));
  test.each([
    ['the same pupils', set(0, 50), set(0, 50), false],
    ['nine more', set(0, 50), set(0, 59), true],
    ['ten more', set(0, 50), set(0, 60), false],
    ['nine fewer', set(0, 50), set(9, 50), true],
    ['ten fewer', set(0, 50), set(10, 50), false],
    ['four left and four joined', set(0, 50), set(4, 54), true],
    ['five left and five joined', set(0, 50), set(5, 55), false],
    ['nobody in common', set(0, 20), set(20, 40), false],
  ])('%s', (_, a, b, expected) => {
    expect(isolates(a, b, 10)).toBe(expected);
    expect(isolates(b, a, 10)).toBe(expected);
  });
});

test('over a year of half-terms in which pupils come, go and change groups, no two figures isolate fewer than ten', () => {
  const change = fc.record({ pupil: fc.nat({ max: 119 }), group: fc.constantFrom('N', 'K', 'E', 'gone') });
  const year = fc.array(fc.array(change, { maxLength: 40 }), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(year, (halfTerms) => {
      const group = new Map(pupilsOf('p', 120).map((id, at) => [id, at < 70 ? 'N' : at < 100 ? 'K' : 'E']));
      const released: ReleasedLine[] = [];
      for (const changes of halfTerms) {
        for (const { pupil, group: next } of changes) group.set(`p-${pupil}`, next);
        const within = (...wanted: string[]) => [...group].flatMap(([id, one]) => (wanted.includes(one) ? [id] : []));
        const lines = [
          line('all', { everyone: within('N', 'K', 'E') }),
          line('sen', { N: within('N'), K: within('K'), E: within('E') }),
          line('any-sen', { yes: within('K', 'E'), no: within('N') }),
        ];
        released.push(...plan(lines, released));
      }
      // What somebody can know: each figure, all of a line's figures added up, and everyone without them.
      const all = released.find(({ id }) => id === 'all')?.groups[0]?.pupilIds ?? new Set<string>();
      const known = released.flatMap(({ groups }) => {
        const together = new Set(groups.flatMap(({ pupilIds }) => [...pupilIds]));
        return [...groups.map(({ pupilIds }) => pupilIds), ...(groups.length > 0 ? [together] : [])];
      });
      for (const a of [...known, all]) {
        expect(a.size === 0 || a.size >= 10).toBe(true);
        for (const b of known) {
          const differing = [...a].filter((id) => !b.has(id)).length + [...b].filter((id) => !a.has(id)).length;
          expect(differing === 0 || differing >= 10).toBe(true);
        }
      }
    }),
    { numRuns: 60 },
  );
});
