import { useEffect, useState } from 'react';
import { type Answer, call } from '../../../data/client.ts';
import { Card } from '../../../ui/layout/card.tsx';
import { Note } from '../../../ui/layout/note.tsx';
import { type Column, Table } from '../../../ui/layout/table.tsx';
import { type Draft, questionOf } from './draft.ts';
import { kindGroups } from './kinds.ts';

type Preview = Answer<'previewFlagSettings'>;
type Line = Preview['kinds'][number];

// Long enough that a number is typed to its end before the school is counted.
const pause = 600;
const titles = new Map(kindGroups.flatMap((group) => group.kinds.map((one) => [one.kind, one.title] as const)));

/** A count that may not be told exactly. */
function countWords(count: number | null): string {
  return count === null ? 'fewer than 5' : String(count);
}

const columns: readonly Column<Line>[] = [
  { id: 'kind', heading: 'Prompt', rowHeading: true, cell: (row) => titles.get(row.kind) ?? row.kind },
  { id: 'now', heading: 'Now', align: 'end', cell: (row) => countWords(row.now) },
  { id: 'after', heading: 'Then', align: 'end', cell: (row) => countWords(row.after) },
];

/** How many pupils would have a prompt today: counted by the server from the facts, for the whole school, without a name. */
export function PreviewCard({ draft, kept }: { draft: Draft; kept: Answer<'readFlagSettings'> }) {
  const [preview, trouble] = usePreview(draft, kept);
  return (
    <Card title="Today, with these limits">
      <div aria-live="polite" className="stack" data-gap="tight">
        {preview ? <Counts preview={preview} /> : null}
        {trouble ? <p>{trouble}</p> : null}
        {preview || trouble ? null : <p>Counting…</p>}
      </div>
      <Note>Counted for the whole school, as today stands. Each adult sees only the prompts that are for them.</Note>
    </Card>
  );
}

function Counts({ preview: { pupils, now, after, kinds } }: { preview: Preview }) {
  const differ = kinds.filter((one) => one.now !== one.after);
  return (
    <>
      <p>
        <strong>{countWords(after)}</strong> of {pupils} pupils would have a prompt. Now:{' '}
        <strong>{countWords(now)}</strong>.
      </p>
      {differ.length > 0 ? (
        <Table
          caption="Pupils by prompt, where it changes"
          columns={columns}
          rows={differ}
          rowKey={(row) => row.kind}
        />
      ) : null}
    </>
  );
}

function usePreview(draft: Draft, kept: Answer<'readFlagSettings'>): [Preview | null, string | null] {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(async () => {
      try {
        const answer = await call('previewFlagSettings', { query: questionOf(draft, kept) });
        if (current) setPreview(answer);
        if (current) setTrouble(null);
      } catch {
        if (current) setPreview(null);
        if (current) setTrouble('These limits cannot be counted with. Save to see which one to put right.');
      }
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [draft, kept]);
  return [preview, trouble];
}
