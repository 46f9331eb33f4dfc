import { Checksum } from '@noticed/api/store/checksum';
import { expect, it } from 'vitest';

const rows = [
  { id: 'a', count: 1, open: true, note: null },
  { id: 'b', count: 2, open: false, note: 'kind words' },
];

function of(...given: Record<string, unknown>[]): string {
  const sum = new Checksum();
  for (const one of given) sum.add('pupil', one);
  return sum.text();
}

it('is the same for the same rows in any order, and as either engine spells them', () => {
  const [first = {}, second = {}] = rows;
  const asSqlite = { note: null, open: 1, count: 1, id: 'a' };
  expect(of(second, first)).toBe(of(first, second));
  expect(of(asSqlite, second)).toBe(of(first, second));
});

it('is another one when a row is changed, missing, there twice or in another table', () => {
  const [first = {}, second = {}] = rows;
  const elsewhere = new Checksum();
  elsewhere.add('staff', first);
  const all = [
    of(first, second),
    of(first),
    of(first, second, second),
    of(first, { ...second, count: 3 }),
    elsewhere.text(),
  ];
  expect(new Set(all).size).toBe(all.length);
});
