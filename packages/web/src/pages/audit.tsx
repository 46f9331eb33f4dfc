import type { EventKind, EventLine } from '@noticed/shared/contract/people/audit';
import { Link, useSearchParams } from 'react-router';
import { fileAddress } from '../data/client.ts';
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
import { Filters, kindWords } from './audit/filters.tsx';
import { FileLink } from './frame/file-link.tsx';

/** What of the address narrows the trail. */
function filterOf(address: URLSearchParams) {
  const part = (name: string) => address.get(name) || undefined;
  const refused = part('refused') === 'yes' ? ('yes' as const) : undefined;
  const kind = part('kind') as EventKind | undefined; // what is no kind is refused by the server, in words
  const [staffId, pupilId] = [part('staffId'), part('pupilId')];
  return { query: { from: part('from'), to: part('to'), staffId, pupilId, kind, refused } };
}

export const loader = ({ request }: { request: Request }) =>
  prefetch('listEvents', filterOf(new URL(request.url).searchParams));

const columns: readonly Column<EventLine>[] = [
  { id: 'at', heading: 'When', cell: (row) => momentWords(row.at) },
  { id: 'by', heading: 'Who', rowHeading: true, cell: (row) => row.by ?? 'Noticed itself' },
  {
    id: 'what',
    heading: 'What',
    cell: (row) => (
      <>
        {row.what} {row.refused ? <Badge tone="amber">refused</Badge> : null}
      </>
    ),
  },
  { id: 'kind', heading: 'Kind', cell: (row) => kindWords[row.kind] },
  { id: 'about', heading: 'About', cell: (row) => (row.about ? <bdi>{row.about}</bdi> : '–') },
];

const reach: Record<string, string> = {
  mine: 'Who read what you wrote in confidence. What colleagues wrote has a trail of its own.',
  'mine-and-my-year': 'Who read what you wrote in confidence, and what was done about pupils of your year.',
  'events-without-text': 'What was done and by whom; about whom is not shown to you.',
};

/** Who did and read what. Events hold no text: what was written stays where it was written. */
export function Page() {
  const [address] = useSearchParams();
  const filter = filterOf(address);
  const { events, more, limit, people } = useRead('listEvents', filter);
  return (
    <Stack gap="loose">
      <PageHeader
        title="Audit trail"
        lede={(limit ? reach[limit] : undefined) ?? 'What was done and read in the school, newest first.'}
        actions={
          <>
            <Link to={paths.openings()}>What was opened by break-glass</Link>
            <FileLink href={fileAddress('exportEvents', filter)}>Take these along as CSV</FileLink>
          </>
        }
      />
      <Filters people={people} byPupil={limit === null || limit === 'mine-and-my-year'} />
      <Card flush>
        <Table
          caption="Events"
          captionHidden
          columns={columns}
          rows={events}
          rowKey={(row) => String(row.sequence)}
          empty={<EmptyState title="No such event">Widen the days, or show everybody.</EmptyState>}
        />
      </Card>
      {more ? <Note>These are the newest 100. Narrow the days to see older ones.</Note> : null}
    </Stack>
  );
}
