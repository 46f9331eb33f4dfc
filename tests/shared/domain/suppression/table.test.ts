import { hideInTable as hideGrid } from '@noticed/shared/domain/suppression/table';
import { recoverable } from '@noticed/shared/domain/suppression/table-audit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { equationsOf, recovered } from '../../../support/attacker.ts';

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

/** The same answer, taken apart: cells, totals of rows and columns, and the grand total. */
const hideInTable = (counts: number[][], floor: number, alsoHide?: boolean[][]) => {
  const hidden = hideGrid(counts, floor, alsoHide);
  const inner = hidden.slice(0, -1);
  return {
    cells: inner.map((row) => row.slice(0, -1)),
    rows: inner.map((row) => row.at(-1)),
    columns: hidden.at(-1)?.slice(0, -1),
    total: hidden.at(-1)?.at(-1),
  };
};

/** The table with its totals, read row by row, and what of it is hidden. */
const published = (counts: number[][], floor: number) => {
  const isHidden = hideGrid(counts, floor).flat();
  const rows = counts.map((row) => [...row, sum(row)]);
  const totals = (rows[0] ?? [0]).map((_, column) => sum(rows.map((row) => row[column] ?? 0)));
  const all = [...rows, totals].flat();
  return { all, isHidden, shown: all.map((count, at) => (isHidden[at] ? null : count)) };
};

const anyTable = (largest: number) =>
  fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
    fc.array(
      fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: largest })), {
        minLength: columns,
        maxLength: columns,
      }),
      { minLength: rows, maxLength: rows },
    ),
  );

describe('small numbers where two characteristics cross', () => {
  test('a table without small numbers is shown whole', () => {
    expect(
      hideInTable(
        [
          [20, 30],
          [40, 50],
        ],
        5,
      ),
    ).toEqual({
      cells: [
        [false, false],
        [false, false],
      ],
      rows: [false, false],
      columns: [false, false],
      total: false,
    });
  });

  test('one small cell takes three with it, for its row, its column and the corner between', () => {
    expect(
      hideInTable(
        [
          [20, 3],
          [30, 40],
        ],
        5,
      ).cells,
    ).toEqual([
      [true, true],
      [true, true],
    ]);
  });

  test('in a larger table the smallest neighbours go, and the totals stay', () => {
    const { cells, rows, columns, total } = hideInTable(
      [
        [3, 20, 90],
        [15, 40, 80],
        [60, 70, 50],
      ],
      5,
    );
    expect(cells).toEqual([
      [true, true, false],
      [true, true, false],
      [false, false, false],
    ]);
    expect([...rows, ...(columns ?? []), total]).not.toContain(true);
  });

  test('a whole row under the floor hides its total, and another total so that the school’s does not tell', () => {
    const { rows, total } = hideInTable(
      [
        [2, 1],
        [30, 40],
        [50, 60],
      ],
      5,
    );
    expect(rows).toEqual([true, true, false]);
    expect(total).toBe(false);
  });

  test('a floor of ten for two protected characteristics hides more', () => {
    const counts = [
      [20, 8, 60],
      [30, 40, 70],
      [45, 35, 80],
    ];
    expect(hideInTable(counts, 5).cells.flat()).not.toContain(true);
    expect(hideInTable(counts, 10).cells.flat()).toContain(true);
  });

  test('a school under the floor shows nothing but who is not there', () => {
    expect(
      hideInTable(
        [
          [3, 0],
          [0, 1],
        ],
        5,
      ),
    ).toEqual({
      cells: [
        [true, false],
        [false, true],
      ],
      rows: [true, true],
      columns: [true, true],
      total: true,
    });
  });

  test('ones that could be nothing else take even the school’s total with them', () => {
    expect(
      hideInTable(
        [
          [0, 1, 1],
          [1, 1, 1],
        ],
        5,
      ),
    ).toMatchObject({ rows: [true, true], total: true });
  });

  test('a cell can be hidden for another reason than its size, an empty one never', () => {
    const asked = [
      [true, false, false],
      [false, false, false],
      [false, false, false],
    ];
    expect(
      hideInTable(
        [
          [20, 30],
          [40, 50],
        ],
        5,
        asked,
      ).cells,
    ).toEqual([
      [true, true],
      [true, true],
    ]);
    expect(
      hideInTable(
        [
          [0, 30],
          [40, 50],
        ],
        5,
        asked,
      ).cells.flat(),
    ).not.toContain(true);
  });

  test('an empty table has nothing to hide', () => {
    expect(hideInTable([], 5)).toEqual({ cells: [], rows: [], columns: [], total: false });
  });

  test('whatever the table, everything under the floor is hidden', () => {
    fc.assert(
      fc.property(anyTable(40), fc.constantFrom(5, 10), (counts, floor) => {
        const { all, isHidden } = published(counts, floor);
        all.forEach((count, at) => {
          if (count > 0 && count < floor) expect(isHidden[at]).toBe(true);
          if (count === 0) expect(isHidden[at]).toBe(false);
        });
      }),
    );
  });

  test('whatever the table, no hidden number can be recovered from rows, columns and totals', () => {
    fc.assert(
      fc.property(anyTable(40), fc.constantFrom(5, 10), (counts, floor) => {
        const { shown } = published(counts, floor);
        expect(recovered(shown, equationsOf(counts.length, counts[0]?.length ?? 0))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('a large school’s years by provision are hidden sparingly: only around what is small', () => {
    const { cells, rows, columns } = hideInTable(
      [
        [150, 22, 8],
        [148, 25, 4],
        [155, 19, 7],
        [151, 24, 9],
        [140, 30, 6],
      ],
      5,
    );
    expect(cells.flat().filter(Boolean)).toHaveLength(4);
    expect([...rows, ...(columns ?? [])]).not.toContain(true);
  });
});

describe('the audit of a table', () => {
  const grid = (counts: number[][], hidden: number[]) => ({
    width: counts[0]?.length ?? 1,
    counts: counts.flat(),
    hidden: counts.flat().map((_, at) => hidden.includes(at)),
  });

  test('one hidden cell is plain to see, two in a row by their columns, four in a square are not', () => {
    const counts = [
      [10, 20, 30],
      [30, 40, 70],
      [40, 60, 100],
    ];
    expect(recoverable(grid(counts, [0]))).toEqual([0]);
    expect(recoverable(grid(counts, [0, 1]))).toEqual([0, 1]);
    expect(recoverable(grid(counts, [0, 1, 3, 4]))).toEqual([]);
    expect(recoverable(grid(counts, []))).toEqual([]);
  });

  test('a lone hidden total is its cells added up', () => {
    expect(
      recoverable(
        grid(
          [
            [10, 20, 30],
            [30, 40, 70],
            [40, 60, 100],
          ],
          [2],
        ),
      ),
    ).toEqual([2]);
    expect(
      recoverable(
        grid(
          [
            [10, 20, 30],
            [30, 40, 70],
            [40, 60, 100],
          ],
          [8],
        ),
      ),
    ).toEqual([8]);
  });

  test('a square of ones on both diagonals can be nothing else', () => {
    const ones = [
      [1, 1, 2],
      [1, 1, 2],
      [2, 2, 4],
    ];
    expect(recoverable(grid(ones, [0, 1, 3, 4]))).toEqual([0, 1, 3, 4]);
    const twos = [
      [2, 1, 3],
      [1, 2, 3],
      [3, 3, 6],
    ];
    expect(recoverable(grid(twos, [0, 1, 3, 4]))).toEqual([]);
  });

  test('it finds exactly what an enumeration of every possible table finds', () => {
    const small = fc.array(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 2 }), {
      minLength: 3,
      maxLength: 3,
    });
    fc.assert(
      fc.property(small, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (cells, mask) => {
        const rows = cells.map((row) => [...row, sum(row)]);
        const all = [...rows, [0, 1, 2].map((column) => sum(rows.map((row) => row[column] ?? 0)))];
        // The grand total stays shown, so that the possible tables are finite.
        const hidden = mask.flatMap((isHidden, at) => (isHidden && at !== 11 ? [at] : []));
        expect(recoverable(grid(all, hidden))).toEqual(byEnumeration(all.flat(), hidden));
      }),
      { numRuns: 150 },
    );
  });
});

/** Every 3 × 2 table of ones and more that fits what is shown; hidden numbers that are the same in all of them. */
function byEnumeration(all: number[], hidden: number[]): number[] {
  const inner = [0, 1, 3, 4, 6, 7];
  const grand = all[11] ?? 0;
  const seen = new Map(hidden.map((at) => [at, new Set<number>()]));
  const fill = (place: number, table: number[]): void => {
    const at = inner[place];
    if (at === undefined) record(table);
    if (at === undefined) return;
    const choices = hidden.includes(at) ? Array.from({ length: grand - 5 }, (_, value) => value + 1) : [all[at] ?? 0];
    for (const value of choices) fill(place + 1, [...table, value]);
  };
  const record = ([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]: number[]): void => {
    const table = [a, b, a + b, c, d, c + d, e, f, e + f, a + c + e, b + d + f, a + b + c + d + e + f];
    if (table.every((value, at) => hidden.includes(at) || value === all[at]))
      for (const [at, values] of seen) values.add(table[at] ?? 0);
  };
  fill(0, []);
  return hidden.filter((at) => seen.get(at)?.size === 1);
}
