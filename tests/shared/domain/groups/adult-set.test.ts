import { addAdult, adultSets, sizeOf, unionsOf } from '@noticed/shared/domain/groups/adult-set';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const setsOf = (pupils: number[][], adults: number) => {
  const sets = adultSets(pupils.length, adults);
  pupils.forEach((some, pupil) => {
    for (const adult of some) addAdult(sets, pupil, adult);
  });
  return sets;
};

test('an adult counts once, however many pupils of the group they meet', () => {
  const sets = setsOf([[0, 31, 32], [32, 0], [149]], 150);
  expect([0, 1, 2].map((pupil) => sizeOf(sets, pupil))).toEqual([3, 2, 1]);
  const unions = unionsOf(sets, [[0, 1], [2, 1], []]);
  expect([0, 1, 2].map((group) => sizeOf(unions, group))).toEqual([3, 3, 0]);
});

test('a school without adults has empty sets', () => {
  expect(sizeOf(unionsOf(setsOf([[], []], 0), [[0, 1]]), 0)).toBe(0);
});

test('it counts as a list without repeats does, for any number of adults', () => {
  const school = fc
    .integer({ min: 1, max: 200 })
    .chain((adults) =>
      fc.tuple(
        fc.constant(adults),
        fc.array(fc.array(fc.nat({ max: adults - 1 }), { maxLength: 20 }), { maxLength: 12 }),
      ),
    );
  fc.assert(
    fc.property(
      school,
      fc.array(fc.array(fc.nat({ max: 11 }), { maxLength: 12 }), { maxLength: 5 }),
      ([adults, pupils], raw) => {
        const groups = raw.map((rows) => rows.filter((row) => row < pupils.length));
        const unions = unionsOf(setsOf(pupils, adults), groups);
        groups.forEach((rows, group) => {
          expect(sizeOf(unions, group)).toBe(new Set(rows.flatMap((row) => pupils[row] ?? [])).size);
        });
      },
    ),
  );
});
