import type { Status } from '@noticed/shared/contract/settings/status';
import { prefetch, useRead } from '../data/query.ts';
import { paths } from '../paths.ts';
import { Badge } from '../ui/feedback/badge.tsx';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { Card } from '../ui/layout/card.tsx';
import { Facts } from '../ui/layout/facts.tsx';
import { Line, LineList } from '../ui/layout/line-list.tsx';
import { Callout, Note } from '../ui/layout/note.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Stack } from '../ui/layout/stack.tsx';
import { momentWords } from '../ui/whole-dates.ts';
import { bytesWords, concernsOf } from './status/words.ts';

export const loader = () => prefetch('readStatus', {});

/** How the server is, for whoever looks after it: nothing here is about a person. */
export function Page() {
  const status = useRead('readStatus', {});
  const concerns = concernsOf(status, new Date());
  return (
    <Stack>
      <PageHeader
        back={{ to: paths.settings(), label: 'Settings' }}
        title="Server"
        lede="How Noticed is running, and the backups there are."
      />
      {concerns.map(({ title, text }) => (
        <Callout key={title} title={title}>
          <p>{text}</p>
        </Callout>
      ))}
      <Card title="Now">
        <Facts facts={factsOf(status)} />
      </Card>
      <Backups status={status} />
    </Stack>
  );
}

function factsOf(status: Status) {
  const { version, node, engine, databaseBytes, diskFreeBytes, memoryBytes, waiting, loopDelayMs } = status;
  return [
    { label: 'Version', value: `Noticed ${version}, ${engine}, Node ${node}` },
    { label: 'Running since', value: momentWords(status.startedAt) },
    { label: 'Database', value: bytesWords(databaseBytes) },
    { label: 'Space left', value: diskFreeBytes === null ? null : bytesWords(diskFreeBytes) },
    { label: 'Memory', value: bytesWords(memoryBytes) },
    { label: 'Saves waiting', value: waiting === 0 ? 'none' : String(waiting) },
    { label: 'Late by', value: `${Math.round(loopDelayMs)} ms at most, in 99 of 100 moments` },
  ];
}

function Backups({ status: { backups } }: { status: Status }) {
  const { school } = useRead('readMe', {});
  if (backups === null)
    return (
      <Card title="Backups">
        <Note>
          {school.demo
            ? 'This school is invented, so there is nothing to back up.'
            : 'The database is on a server of its own, which has its own backups. The guide for operations says how.'}
        </Note>
      </Card>
    );
  if (backups.length === 0)
    return (
      <EmptyState title="No backup yet">
        The first one is taken by itself within a day. Whoever looks after the server can take one now: noticed backup.
      </EmptyState>
    );
  return (
    <Card title="Backups" lede="Each was read again after it was written, row by row." flush>
      <LineList label="Backups, newest first">
        {backups.map(({ takenAt, bytes, kind }) => (
          <Line
            key={takenAt}
            title={momentWords(takenAt)}
            detail={bytesWords(bytes)}
            meta={<Badge>{kind === 'scheduled' ? 'by itself' : 'asked for'}</Badge>}
          />
        ))}
      </LineList>
    </Card>
  );
}
