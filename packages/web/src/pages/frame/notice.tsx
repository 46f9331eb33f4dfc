import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { type Outbox, sendAll, useOutbox } from '../../data/offline/outbox.ts';
import { changeOver, isNewer, onNewer } from '../../data/offline/worker.ts';
import { queryClient } from '../../data/query.ts';
import { isCut, onReach } from '../../data/reach.ts';
import { Button } from '../../ui/actions/button.tsx';
import { Cluster } from '../../ui/layout/stack.tsx';

// Needed when nothing can be fetched, so it is fetched while all is well.
const fetched = () => import('./unsent.tsx').then(({ Unsent }) => ({ default: Unsent }));
const Unsent = lazy(fetched);

/** What waits to be sent, what the server did not take, a newer release: and nothing while all is well. */
export function Notice() {
  const outbox = useOutbox();
  const [looking, setLooking] = useState(false);
  const cut = useSyncExternalStore(onReach, isCut);
  const newer = useSyncExternalStore(onNewer, isNewer);
  const words = wordsOf(outbox, cut);
  useEffect(() => void fetched().catch(() => undefined), []);
  const acts = outbox.waiting.length + outbox.refused.length;
  if (!words) return newer ? <Newer /> : null;
  return (
    <>
      <Cluster spread>
        <span>{words}</span>
        <Cluster gap="tight">
          {acts > 0 ? (
            <Button size="small" kind="plain" onClick={() => setLooking(true)}>
              See what {outbox.refused.length > 0 ? 'to decide' : 'waits'}
            </Button>
          ) : null}
          {outbox.held || cut ? (
            <Button size="small" onClick={tryNow}>
              Try now
            </Button>
          ) : null}
        </Cluster>
      </Cluster>
      {looking ? (
        <Suspense fallback={null}>
          <Unsent outbox={outbox} onClose={() => setLooking(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

function tryNow(): void {
  void sendAll();
  void queryClient.invalidateQueries();
}

function wordsOf({ waiting, refused, held, kept, expired }: Outbox, cut: boolean): string | null {
  const acts = waiting.length === 1 ? 'One act waits' : `${waiting.length} acts wait`;
  const where = kept
    ? 'sealed on this device, and will be sent once it is back'
    : 'and will be sent once it is back: keep this page open';
  if (held && waiting.length > 0) return `No connection. ${acts} here, ${where}.`;
  if (waiting.length > 2) return `Sending what waited: ${waiting.length} left.`;
  if (refused.length > 0)
    return `${refused.length === 1 ? 'One act was' : `${refused.length} acts were`} not taken by the server, and nothing of it was saved.`;
  if (cut) return 'No connection. What you do on a register that you opened before is kept, and sent once it is back.';
  if (expired > 0)
    return `${expired === 1 ? 'One act' : `${expired} acts`} waited on this device for more than seven days and could not be sent any more.`;
  return null;
}

function Newer() {
  return (
    <Cluster spread>
      <span>A newer Noticed is ready. It takes a second, and nothing that waits is lost.</span>
      <Button size="small" onClick={changeOver}>
        Use it now
      </Button>
    </Cluster>
  );
}
