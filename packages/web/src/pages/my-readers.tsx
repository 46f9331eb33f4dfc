import type { EventLine } from '@noticed/shared/contract/people/audit';
import { prefetch, useRead } from '../data/query.ts';
import { paths } from '../paths.ts';
import { Badge } from '../ui/feedback/badge.tsx';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { Card } from '../ui/layout/card.tsx';
import { Note } from '../ui/layout/note.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Stack } from '../ui/layout/stack.tsx';
import { type Column, Table } from '../ui/layout/table.tsx';
import { momentWords } from '../ui/whole-dates.ts';

export const loader = () => prefetch('listMyReaders', { query: {} });

const columns: readonly Column<EventLine>[] = [
  { id: 'by', heading: 'Who', rowHeading: true, cell: (row) => row.by ?? 'Noticed itself' },
  { id: 'at', heading: 'When', cell: (row) => momentWords(row.at) },
  {
    id: 'what',
    heading: 'What',
    cell: (row) => (
      <>
        {row.what} {row.refused ? <Badge tone="amber">refused</Badge> : null}
      </>
    ),
  },
  { id: 'about', heading: 'About', cell: (row) => (row.about ? <bdi>{row.about}</bdi> : '–') },
];

/** Whoever writes in confidence may know who read it. */
export function Page() {
  const { events, more, written } = useRead('listMyReaders', { query: {} });
  return (
    <Stack gap="loose">
      <PageHeader
        title="Who read what I wrote"
        lede="Each time somebody else opened what you wrote in confidence, or gave a reason to read a pupil’s team notes, it is here."
        back={{ to: paths.account(), label: 'How I sign in' }}
      />
      <Card flush>
        <Table
          caption="Readings"
          captionHidden
          columns={columns}
          rows={events}
          rowKey={(row) => String(row.sequence)}
          empty={<Nothing written={written} />}
        />
      </Card>
      {more ? <Note>These are the newest 100.</Note> : null}
      <Note>
        Team notes are for the team that looks after the pupil: when one of them opens the pupil’s page, that is not
        kept. Who can see a pupil, and why, is said on that page.
      </Note>
    </Stack>
  );
}

function Nothing({ written }: { written: number }) {
  return written > 0 ? (
    <EmptyState title="Nobody else has read it">
      You wrote of {written === 1 ? 'one session' : `${written} sessions`}. Only you have opened what you wrote.
    </EmptyState>
  ) : (
    <EmptyState title="You have written nothing in confidence">
      When you write of a restorative session, you can see here who reads it.
    </EmptyState>
  );
}
