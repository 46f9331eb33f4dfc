import type { ImportPreview } from '@noticed/shared/contract/roster/import-preview';
import { Suspense, useDeferredValue, useState } from 'react';
import type { Answer } from '../../data/client.ts';
import { useRead } from '../../data/query.ts';
import { Button } from '../../ui/actions/button.tsx';
import { ChipGroup } from '../../ui/actions/chip-group.tsx';
import { Badge } from '../../ui/feedback/badge.tsx';
import { Skeleton } from '../../ui/feedback/skeleton.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { SearchIcon } from '../../ui/icons.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { Cluster } from '../../ui/layout/stack.tsx';
import { type Column, Table } from '../../ui/layout/table.tsx';
import { changeOrder, changeWords, whatWords } from './line-words.ts';
import '../../ui/styles/changed-fields.css';

type Line = Answer<'listImportLines'>['lines'][number];
type Change = Line['change'];

const columns: readonly Column<Line>[] = [
  { id: 'name', heading: 'Name', rowHeading: true, cell: (row) => <bdi>{row.name}</bdi> },
  { id: 'what', heading: 'What', cell: (row) => whatWords[row.what] },
  {
    id: 'change',
    heading: 'Change',
    cell: (row) => <Badge tone={changeWords[row.change].tone}>{changeWords[row.change].label}</Badge>,
  },
  { id: 'fields', heading: 'Was → becomes', cell: (row) => <Fields fields={row.fields} /> },
];

/** Everybody whom an import would touch, by name and field by field, to be searched before it is applied. */
export function Lines({ preview }: { preview: ImportPreview }) {
  const [text, setText] = useState('');
  const [change, setChange] = useState<Change | null>(null);
  const [pages, setPages] = useState<readonly number[]>([-1]);
  const find = useDeferredValue(text.trim());
  const kinds = changeOrder.flatMap((id) => {
    const count = preview.lines.reduce((sum, one) => sum + (one.change === id ? one.count : 0), 0);
    return count > 0 ? [{ id, label: `${changeWords[id].label} ${count.toLocaleString('en-GB')}` }] : [];
  });
  if (kinds.length === 0) return null;
  const again = () => setPages([-1]);
  return (
    <Card title="By name" lede="Is this the right school and the right year? Nothing is kept until you apply it.">
      <Cluster>
        <ChipGroup
          label="Which changes"
          labelHidden
          chips={kinds}
          chosen={change ? [change] : []}
          onChoose={(id) => {
            setChange(id === change ? null : (id as Change)); // one of the kinds above
            again();
          }}
        />
      </Cluster>
      <TextField
        name="find"
        type="search"
        label="Find a name, a register or a value"
        labelHidden
        placeholder="Find a name, a register or a value"
        icon={<SearchIcon />}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          again();
        }}
      />
      <Suspense fallback={<Skeleton label="Looking through the changes" kind="list" />}>
        {pages.map((after, place) => (
          <Page
            key={`${change} ${find} ${after}`}
            {...{ importId: preview.id, change, find, after }}
            onMore={place === pages.length - 1 ? (next) => setPages([...pages, next]) : null}
          />
        ))}
      </Suspense>
    </Card>
  );
}

interface PageProps {
  importId: string;
  change: Change | null;
  find: string;
  after: number;
  onMore: ((next: number) => void) | null;
}

function Page({ importId, change, find, after, onMore }: PageProps) {
  const query = { after: String(after), ...(change ? { change } : {}), ...(find ? { find } : {}) };
  const { lines, next } = useRead('listImportLines', { params: { importId }, query });
  return (
    <>
      <Table
        caption={after < 0 ? 'What would change, by name' : 'More of what would change'}
        captionHidden
        columns={columns}
        rows={lines}
        rowKey={(row) => String(row.position)}
        pageSize={100}
        empty={<Note>Nothing of this import is called that.</Note>}
      />
      {onMore && next !== null ? (
        <Cluster>
          <Button onClick={() => onMore(next)}>Show the next hundred</Button>
        </Cluster>
      ) : null}
    </>
  );
}

function Fields({ fields }: { fields: Line['fields'] }) {
  return (
    <ul className="changed-fields">
      {fields.map(({ label, was, becomes }) => (
        <li key={label}>
          <span className="changed-label">{label}</span>{' '}
          {was === null && becomes === null ? (
            'changed; it is never shown'
          ) : (
            <>
              {was ? <del>{was}</del> : null} {was && becomes ? '→ ' : null}
              {becomes ? <ins>{becomes}</ins> : was ? '→ empty' : null}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
