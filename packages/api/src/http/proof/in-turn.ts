import { availableParallelism } from 'node:os';
import { problem } from '@noticed/shared/contract/problem';

/** One a core, and never all threads of the pool: the others pack answers and read files for everybody else. */
const mostAtOnce = Math.min(availableParallelism(), 3);

/**
 * How many may wait: three times a school's whole staff in the same instant, or half a minute's work at the very worst. Whoever came after
 * them would have given up before their turn, and what waits costs memory.
 */
export const mostWaiting = 600;
/** Seconds in which a full queue is worked off on two ordinary cores. */
const workedOff = 15;

let free = mostAtOnce;
/** Those whose turn comes, in the order in which they came; a set, so that whoever leaves does so at no cost. */
const waiting = new Set<() => void>();

/** Refuses where nobody else can wait, before a try is counted that will not be looked at. */
export function mustHaveRoom(): void {
  if (waiting.size >= mostWaiting)
    throw problem(
      'not-now',
      'Very many people are signing in at this moment. Wait a quarter of a minute, then try again; nothing was counted against you.',
      { retryAfter: workedOff },
    );
}

/** Does slow work when it is its turn; what was asked first comes first, and what nobody waits for any more is left out. */
export async function inTurn<T>(work: () => Promise<T>, gone?: AbortSignal): Promise<T> {
  if (gone?.aborted) throw nobodyWaits();
  if (free > 0) free -= 1;
  else await turn(gone);
  try {
    return await work();
  } finally {
    const [next] = waiting;
    if (next) next();
    else free += 1;
  }
}

function turn(gone: AbortSignal | undefined): Promise<void> {
  mustHaveRoom();
  return new Promise((begin, end) => {
    const called = () => {
      waiting.delete(called);
      gone?.removeEventListener('abort', left);
      begin();
    };
    const left = () => {
      waiting.delete(called);
      end(nobodyWaits());
    };
    gone?.addEventListener('abort', left, { once: true });
    waiting.add(called);
  });
}

/** Reaches nobody: the connection that would carry it is closed. */
const nobodyWaits = () => problem('not-now', 'Whoever asked for this did not wait for it.');
