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

  test('a cell of exactly five is shown', () => {
    expect(
      hideInTable(
        [
          [5, 20],
          [30, 40],
        ],
        5,
      ).cells.flat(),
    ).not.toContain(true);
  });

  test('two small cells in one column are still too few together, so a third goes, or the totals of their rows', () => {
    const { cells } = hideInTable(
      [
        [2, 20, 30],
        [1, 15, 40],
        [50, 60, 70],
      ],
      5,
    );
    expect(cells).toEqual([
      [true, true, false],
      [true, true, false],
      [true, true, false],
    ]);
    expect(
      hideInTable(
        [
          [23, 39],
          [2, 1],
        ],
        5,
      ),
    ).toEqual({
      cells: [
        [true, true],
        [true, true],
      ],
      rows: [true, true],
      columns: [false, false],
      total: false,
    });
  });

  test('what follows only from several lines together is protected in its own row and column', () => {
    expect(
      hideInTable(
        [
          [30, 29, 1],
          [1, 9, 1],
        ],
        5,
      ),
    ).toEqual({
      cells: [
        [true, true, true],
        [true, true, true],
      ],
      rows: [false, false],
      columns: [true, false, true],
      total: false,
    });
    expect(
      hideInTable(
        [
          [44, 1, 0],
          [30, 42, 1],
        ],
        5,
      ),
    ).toMatchObject({ rows: [true, true], total: false });
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
    const small = fc.array(fc.array(fc.nat({ max: 2 }), { minLength: 2, maxLength: 2 }), {
      minLength: 3,
      maxLength: 3,
    });
    fc.assert(
      fc.property(small, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (cells, mask) => {
        const rows = cells.map((row) => [...row, sum(row)]);
        const all = [...rows, [0, 1, 2].map((column) => sum(rows.map((row) => row[column] ?? 0)))];
        // The grand total stays shown, so that the possible tables are finite; zeros always are.
        const hidden = mask.flatMap((isHidden, at) => (isHidden && at !== 11 && all.flat()[at] !== 0 ? [at] : []));
        expect(recoverable(grid(all, hidden))).toEqual(byEnumeration(all.flat(), hidden));
      }),
      { numRuns: 300 },
    );
  });

  test('a hidden total of one cannot be less, so it is known where it could only fall', () => {
    const counts = [
      [1, 0, 1],
      [1, 1, 2],
      [2, 1, 3],
    ];
    // The first row's cell, its total, and what balances them below.
    expect(recoverable(grid(counts, [0, 2, 3, 5]))).toEqual(byEnumeration(counts.flat(), [0, 2, 3, 5]));
  });
});

/** Every table of this many rows and two columns that fits what is shown, hidden numbers being one or more. */
function byEnumeration(all: number[], hidden: number[]): number[] {
  const inner = all.flatMap((_, at) => (at % 3 < 2 && at < all.length - 3 ? [at] : []));
  const grand = all.at(-1) ?? 0;
  const seen = new Map(hidden.map((at) => [at, new Set<number>()]));
  const record = (cells: number[]): void => {
    const rows = Array.from({ length: cells.length / 2 }, (_, row) => cells.slice(row * 2, row * 2 + 2));
    const left = sum(rows.map((row) => row[0] ?? 0));
    const table = [...rows.flatMap((row) => [...row, sum(row)]), left, sum(cells) - left, sum(cells)];
    if (!table.every((value, at) => (hidden.includes(at) ? value > 0 : value === all[at]))) return;
    for (const [at, values] of seen) values.add(table[at] ?? 0);
  };
  const fill = (cells: number[]): void => {
    const at = inner[cells.length];
    if (at === undefined) record(cells);
    else if (!hidden.includes(at)) fill([...cells, all[at] ?? 0]);
    else for (let value = 1; value <= grand - sum(cells); value++) fill([...cells, value]);
  };
  fill([]);
  return hidden.filter((at) => seen.get(at)?.size === 1);
}
