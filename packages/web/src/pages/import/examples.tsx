import type { ImportPreview } from '@noticed/shared/contract/imports';
import { useState } from 'react';
import { TextField } from '../../ui/fields/text-field.tsx';
import { SearchIcon } from '../../ui/icons.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { type Column, Table } from '../../ui/layout/table.tsx';

type Example = ImportPreview['examples'][number];

const kinds: Record<string, string> = { pupil: 'Pupil', staff: 'Member of staff', register: 'Register' };

const columns: readonly Column<Example>[] = [
  { id: 'name', heading: 'Name', rowHeading: true, sortBy: (row) => row.name, cell: (row) => <bdi>{row.name}</bdi> },
  { id: 'change', heading: 'What would happen', sortBy: happens, cell: happens },
];

function happens({ what, change }: Example): string {
  return `${kinds[what] ?? what} ${change}`;
}

/** Names, so that a person sees at once whether this is the right file. */
export function Examples({ examples }: { examples: readonly Example[] }) {
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const rows = examples.filter((one) => `${one.name} ${happens(one)}`.toLowerCase().includes(wanted));
  if (examples.length === 0) return null;
  return (
    <Card title="By name" lede="The first hundred of each kind: is this the right school and the right year?">
      <TextField
        name="find"
        type="search"
        label="Find a name or a change"
        labelHidden
        placeholder="Find a name or a change"
        icon={<SearchIcon />}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Table
        caption="What would change, by name"
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={(row) => `${row.what} ${row.name} ${row.change} ${examples.indexOf(row)}`}
        pageSize={20}
        empty={<Note>Nothing among these examples is called that.</Note>}
      />
    </Card>
  );
}
