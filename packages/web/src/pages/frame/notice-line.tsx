import { useState } from 'react';
import { type Outbox, sendAll } from '../../data/offline/outbox.ts';
import { changeOver } from '../../data/offline/worker.ts';
import { queryClient } from '../../data/query.ts';
import { Button } from '../../ui/actions/button.tsx';
import { Cluster } from '../../ui/layout/stack.tsx';
import { Unsent } from './unsent.tsx';

export interface NoticeLineProps {
  outbox: Outbox;
  /** The server cannot be reached. */
  cut: boolean;
  /** A newer release waits. */
  newer: boolean;
}

/** What waits to be sent, what the server did not take, a newer release: in words, with what can be done about it. */
export function NoticeLine({ outbox, cut, newer }: NoticeLineProps) {
  const [looking, setLooking] = useState(false);
  const words = wordsOf(outbox, cut);
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
      {looking ? <Unsent outbox={outbox} onClose={() => setLooking(false)} /> : null}
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
