import type { ImportPreview } from '@noticed/shared/contract/roster/import-preview';
import { Card } from '../../ui/layout/card.tsx';
import { type Column, Table } from '../../ui/layout/table.tsx';
import { changed } from './change-words.ts';

interface Row {
  label: string;
  added: number;
  changed: number;
  archived: number;
  same: number;
}

const amount = (id: 'added' | 'changed' | 'archived' | 'same', heading: string): Column<Row> => ({
  id,
  heading,
  align: 'end',
  cell: (row) => row[id].toLocaleString('en-GB'),
});

const columns: readonly Column<Row>[] = [
  { id: 'what', heading: 'What', rowHeading: true, cell: (row) => row.label },
  amount('added', 'Added'),
  amount('changed', 'Changed'),
  amount('archived', 'Archived or ended'),
  amount('same', 'As before'),
];

/** The whole difference, in five lines. */
export function Changes({ preview }: { preview: ImportPreview }) {
  const rows = changed.map(({ key, label }) => ({ label, ...preview.changes[key] }));
  return (
    <Card title="What would change" flush>
      <Table caption="What would change" captionHidden columns={columns} rows={rows} rowKey={(row) => row.label} />
    </Card>
  );
}
