import type { SessionPage } from '@noticed/shared/contract/sessions/session-page';
import { useState } from 'react';
import { Button } from '../../ui/actions/button.tsx';
import { nearDay } from '../../ui/day-words.ts';
import { Badge } from '../../ui/feedback/badge.tsx';
import { ErrorSummary } from '../../ui/fields/error-summary.tsx';
import { AddIcon, CheckIcon } from '../../ui/icons.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Line, LineList } from '../../ui/layout/line-list.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { AbandonSheet } from './abandon-sheet.tsx';
import { AddItemSheet } from './add-item-sheet.tsx';
import { useSessionWrite } from './use-session-write.ts';

type Item = SessionPage['items'][number];

interface AgreementCardProps {
  session: SessionPage;
  today: string;
}

/** What was agreed: each ends done, or abandoned with why. Only then can the session close. */
export function AgreementCard({ session, today }: AgreementCardProps) {
  const [abandoning, setAbandoning] = useState<Item | null>(null);
  const [adding, setAdding] = useState(false);
  const write = useSessionWrite('settleItem');
  const settle = (item: Item, status: 'done' | 'open') =>
    write.mutate(
      { params: { sessionId: session.id, itemId: item.id }, body: { version: session.version, status } },
      { onError: write.onError },
    );
  const canChange = session.heldOn !== null && session.stage !== 'closed';
  if (session.heldOn === null) return null;
  return (
    <Card title="What was agreed">
      <ErrorSummary errors={write.refusal.errors} problem={write.refusal.problem} />
      {session.items.length === 0 ? (
        <Note>Nothing was written down. That is fine: many repairs need no list.</Note>
      ) : null}
      {session.items.length > 0 ? (
        <LineList label="What was agreed">
          {session.items.map((item) => (
            <Line
              key={item.id}
              title={<bdi>{item.what}</bdi>}
              meta={item.owner}
              detail={<ItemState item={item} today={today} />}
              actions={
                canChange ? (
                  <Settle item={item} busy={write.isPending} onSettle={settle} onAbandon={setAbandoning} />
                ) : null
              }
            />
          ))}
        </LineList>
      ) : null}
      {canChange ? (
        <div>
          <Button size="small" icon={<AddIcon />} onClick={() => setAdding(true)}>
            Agree on one more thing
          </Button>
        </div>
      ) : null}
      {adding ? <AddItemSheet session={session} onClose={() => setAdding(false)} /> : null}
      {abandoning ? <AbandonSheet session={session} item={abandoning} onClose={() => setAbandoning(null)} /> : null}
    </Card>
  );
}

function ItemState({ item, today }: { item: Item; today: string }) {
  if (item.status === 'done')
    return (
      <Badge tone="accent" icon={<CheckIcon />}>
        Done
      </Badge>
    );
  if (item.status === 'abandoned') return <>Abandoned: {item.why}</>;
  return item.dueOn < today ? (
    <Badge tone="amber">{`Was due ${nearDay(item.dueOn, today)}`}</Badge>
  ) : (
    <>By {nearDay(item.dueOn, today)}</>
  );
}

interface SettleProps {
  item: Item;
  busy: boolean;
  onSettle: (item: Item, status: 'done' | 'open') => void;
  onAbandon: (item: Item) => void;
}

function Settle({ item, busy, onSettle, onAbandon }: SettleProps) {
  if (item.status !== 'open')
    return (
      <Button
        size="small"
        kind="plain"
        busy={busy}
        aria-label={`Open again: ${item.what}`}
        onClick={() => onSettle(item, 'open')}
      >
        Open again
      </Button>
    );
  return (
    <>
      <Button size="small" busy={busy} aria-label={`Done: ${item.what}`} onClick={() => onSettle(item, 'done')}>
        Done
      </Button>
      <Button size="small" kind="plain" aria-label={`Abandon: ${item.what}`} onClick={() => onAbandon(item)}>
        Abandon
      </Button>
    </>
  );
}
