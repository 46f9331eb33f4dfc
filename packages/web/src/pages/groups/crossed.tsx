import type { Answer, Sent } from '../../data/client.ts';
import { useRead } from '../../data/query.ts';
import { Card } from '../../ui/layout/card.tsx';
import { type Column, Table } from '../../ui/layout/table.tsx';
import { capital } from './filters.tsx';

type Cross = Answer<'readPhaseMix'>;
type Cell = Cross['total'];
interface Row {
  id: string;
  name: string;
  cells: readonly Cell[];
  total: Cell;
}

/** Two characteristics crossed: of each cell, how many relationships are in Restore, of how many that were placed. */
export function Crossed({ asked }: { asked: Sent<'readPhaseMix'> }) {
  const { rows, columns, cells, rowTotals, columnTotals, total } = useRead('readPhaseMix', asked);
  if (total === null && cells.flat().every((cell) => cell === null))
    return (
      <Card title="Crossed">
        <p>
          Nothing can be shown of these two crossed: some of the parts are too small, and they could be worked out from
          this table and others.
        </p>
      </Card>
    );
  const lines: Row[] = [
    ...rows.map((row, at) => ({ ...row, cells: cells[at] ?? [], total: rowTotals[at] ?? null })),
    { id: 'total', name: 'all together', cells: columnTotals, total },
  ];
  const heads: Column<Row>[] = [
    { id: 'row', heading: 'Group', rowHeading: true, cell: (row) => capital(row.name) },
    ...columns.map(
      (column, at): Column<Row> => ({
        ...{ id: column.id, heading: capital(column.name), align: 'end' },
        cell: (row) => words(row.cells[at] ?? null),
      }),
    ),
    { id: 'total', heading: 'All together', align: 'end', cell: (row) => words(row.total) },
  ];
  return (
    <Card
      title="Crossed"
      lede="Relationships in Restore, of all that were placed, and how many pupils that is about. A dash is hidden, or nobody. Those whose answer is not known are in the totals only."
      flush
    >
      <Table
        caption="Two characteristics crossed"
        captionHidden
        rowKey={(row) => row.id}
        rows={lines}
        columns={heads}
      />
    </Card>
  );
}

function words(cell: Cell): string {
  if (!cell) return '–';
  const { establish, maintain, restore } = cell.phases;
  return `${restore} of ${establish + maintain + restore} · ${cell.pupils} pupils`;
}
