import { crossGroups } from '@noticed/shared/domain/groups/cross';
import type { Dimension } from '@noticed/shared/domain/groups/group';
import { defaultFloors } from '@noticed/shared/domain/suppression/floor';
import { describe, expect, test } from 'vitest';
import { aDimension, adults, figuresFor } from '../../../support/cohort.ts';

const none = aDimension({});
/** Two dimensions over the same pupils: so many in each cell, named by row and column. */
const crossed = (counts: number[][], change: Partial<Dimension> = { protected: false }) => {
  const cell = (row: number, column: number) =>
    Array.from({ length: counts[row]?.[column] ?? 0 }, (_, at) => `${row}/${column}/${at}`);
  const columnCount = counts[0]?.length ?? 0;
  const group = (id: string, pupilIds: string[]) => ({ id, name: id, pupilIds, counterpart: false });
  const rows = counts.map((cells, row) =>
    group(
      `r${row}`,
      cells.flatMap((_, column) => cell(row, column)),
    ),
  );
  const columns = Array.from({ length: columnCount }, (_, column) =>
    group(
      `c${column}`,
      counts.flatMap((__, row) => cell(row, column)),
    ),
  );
  return { rows: { ...none, groups: rows }, columns: { ...none, ...change, groups: columns } };
};
const idsIn = (by: { rows: Dimension }) => by.rows.groups.flatMap(({ pupilIds }) => pupilIds);
const sizes = (counts: number[][], change?: Partial<Dimension>) => {
  const by = crossed(counts, change);
  return crossGroups(
    by,
    idsIn(by).map((id) => figuresFor(id)),
    defaultFloors,
    (some) => some.length,
  );
};

describe('two characteristics crossed', () => {
  test('cells, rows, columns and everyone are summed up', () => {
    expect(
      sizes([
        [20, 30],
        [40, 50],
      ]),
    ).toEqual({
      rows: [
        { id: 'r0', name: 'r0' },
        { id: 'r1', name: 'r1' },
      ],
      columns: [
        { id: 'c0', name: 'c0' },
        { id: 'c1', name: 'c1' },
      ],
      cells: [
        [20, 30],
        [40, 50],
      ],
      rowTotals: [50, 90],
      columnTotals: [60, 80],
      total: 140,
    });
  });

  test('a cell of three is hidden with three more, so that no total gives it away', () => {
    const { cells, rowTotals, columnTotals, total } = sizes([
      [20, 3, 40],
      [30, 9, 50],
      [60, 70, 80],
    ]);
    expect(cells).toEqual([
      [null, null, 40],
      [null, null, 50],
      [60, 70, 80],
    ]);
    expect([rowTotals, columnTotals, total]).toEqual([[63, 89, 210], [110, 82, 170], 362]);
  });

  test('two protected characteristics hide what is under ten', () => {
    expect(
      sizes([
        [20, 8],
        [30, 40],
      ]).cells,
    ).toEqual([
      [20, 8],
      [30, 40],
    ]);
    expect(
      sizes(
        [
          [20, 8],
          [30, 40],
        ],
        { protected: true },
      ).cells,
    ).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  test('an empty cell has nobody to sum up', () => {
    expect(
      sizes([
        [20, 0],
        [30, 40],
      ]).cells,
    ).toEqual([
      [20, null],
      [30, 40],
    ]);
  });

  test('pupils whose place in one of both is not known are in no cell, and in the totals, which are those of the lists', () => {
    const by = crossed([
      [20, 30],
      [40, 50],
    ]);
    by.columns.groups[0]?.pupilIds.splice(0, 10);
    const figures = idsIn(by).map((id) => figuresFor(id));
    const { cells, total, rowTotals, columnTotals } = crossGroups(by, figures, defaultFloors, (some) => some.length);
    expect([total, rowTotals, columnTotals]).toEqual([140, [50, 90], [50, 80]]);
    expect(cells).toEqual([
      [10, 30],
      [40, 50],
    ]);
  });

  test('three whose place in one of both is not known do not follow from a row and its cells', () => {
    const by = crossed([
      [20, 30],
      [40, 50],
    ]);
    by.columns.groups[0]?.pupilIds.splice(0, 3);
    const figures = idsIn(by).map((id) => figuresFor(id));
    const { cells, rowTotals } = crossGroups(by, figures, defaultFloors, (some) => some.length);
    expect(rowTotals[0] === null || cells[0]?.includes(null)).toBe(true);
  });

  test('a cell that four adults report on is hidden however large', () => {
    const by = crossed([
      [20, 30],
      [40, 50],
    ]);
    const figures = idsIn(by).map((id) =>
      figuresFor(id, {
        relationships: adults(id.startsWith('0/0') ? 4 : 9).map((adultId) => ({ adultId, standing: 'maintain' })),
      }),
    );
    const { cells } = crossGroups(by, figures, defaultFloors, (some) => some.length);
    expect(cells).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  test('nobody at all makes an empty table', () => {
    expect(sizes([])).toEqual({ rows: [], columns: [], cells: [], rowTotals: [], columnTotals: [], total: null });
  });
});
