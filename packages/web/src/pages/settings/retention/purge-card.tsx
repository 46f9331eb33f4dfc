import type { Purge, PurgeLine } from '@noticed/shared/contract/protection/retention';
import { useState } from 'react';
import type { Answer } from '../../../data/client.ts';
import { newId } from '../../../data/id.ts';
import { useWrite } from '../../../data/query.ts';
import { useFormWrite } from '../../../data/use-form-write.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { Card } from '../../../ui/layout/card.tsx';
import { Callout } from '../../../ui/layout/note.tsx';
import { Cluster } from '../../../ui/layout/stack.tsx';
import { type Column, Table } from '../../../ui/layout/table.tsx';
import { Dialog } from '../../../ui/overlay/dialog.tsx';
import { useToast } from '../../../ui/overlay/toast.tsx';
import { wholeDate } from '../../../ui/whole-dates.ts';
import { kindWords } from './kinds.ts';

const columns: readonly Column<PurgeLine>[] = [
  { id: 'kind', heading: 'What', rowHeading: true, cell: (row) => kindWords[row.kind].name },
  { id: 'due', heading: 'Goes', align: 'end', cell: (row) => row.due },
  { id: 'held', heading: 'On hold', align: 'end', cell: (row) => row.onHold },
  { id: 'oldest', heading: 'From', cell: (row) => (row.oldest ? wholeDate(row.oldest.slice(0, 10)) : '–') },
  { id: 'newest', heading: 'To', cell: (row) => (row.newest ? wholeDate(row.newest.slice(0, 10)) : '–') },
];

/** What is due, to be looked at and confirmed; and why it must wait, when the clock is not trusted yet. */
export function PurgeCard({ kept: { open, doubt } }: { kept: Answer<'readRetention'> }) {
  const preview = useWrite('previewPurge');
  const say = useToast();
  const look = () =>
    preview.mutate(
      { body: { id: newId() } },
      {
        onSuccess: ({ purge }) => purge === null && say({ text: 'Nothing is due today.' }),
        onError: (error) => say({ kind: 'problem', text: error.message }),
      },
    );
  return (
    <Card title="What is due" lede={open ? `As of ${wholeDate(open.asOf)}.` : undefined}>
      {doubt ? (
        <Callout title="Nothing is removed yet">
          <p>{doubt} A clock that is wrong must not remove anything.</p>
        </Callout>
      ) : null}
      {open ? (
        <Open purge={open} />
      ) : (
        <EmptyState
          title="No preview waits"
          action={
            <Button busy={preview.isPending} onClick={look}>
              Look what is due today
            </Button>
          }
        >
          Looking removes nothing.
        </EmptyState>
      )}
    </Card>
  );
}

function Open({ purge }: { purge: Purge }) {
  const [asking, setAsking] = useState(false);
  const confirm = useFormWrite('confirmPurge');
  const withdraw = useWrite('withdrawPurge');
  const say = useToast();
  const params = { purgeId: purge.id };
  const problem = (error: Error) => say({ kind: 'problem', text: error.message });
  const carryOut = () =>
    confirm.mutate(
      { params },
      {
        onSuccess: ({ waits }) => {
          setAsking(false);
          say({ text: waits ? 'Confirmed. It is removed once the clock has been seen on more days.' : 'Removed.' });
        },
        onError: (error) => {
          setAsking(false);
          problem(error);
        },
      },
    );
  return (
    <>
      <Table caption="What goes" captionHidden columns={columns} rows={purge.lines} rowKey={(row) => row.kind} />
      {purge.confirmedAt ? <p>Confirmed by {purge.confirmedBy}. The daily round removes it.</p> : null}
      <Cluster>
        {purge.confirmedAt ? null : (
          <Button kind="danger" onClick={() => setAsking(true)}>
            Remove these
          </Button>
        )}
        <Button busy={withdraw.isPending} onClick={() => withdraw.mutate({ params }, { onError: problem })}>
          Put the preview away
        </Button>
      </Cluster>
      <Dialog
        open={asking}
        size="small"
        title="Remove these for good?"
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind="danger" busy={confirm.isPending} onClick={carryOut}>
              Remove for good
            </Button>
            <Button onClick={() => setAsking(false)}>Leave them</Button>
          </>
        }
      >
        <p>What the preview shows is removed, and nothing that became due since. It cannot be undone.</p>
      </Dialog>
    </>
  );
}
