import { base, call } from './client.ts';
import { queryClient } from './query.ts';

const everyMs = 2_000;
/** Nothing is read between two keys. */
const restMs = 500;
/** Nobody has touched the page for so long that keeping it fresh would only keep it signed in. */
const awayMs = 15 * 60_000;

/** Reads a register again when a colleague, or the reader on another device, changed something on it. Gives back how to stop. */
export function keepFresh(registerId: string): () => void {
  let touchedAt = Date.now();
  let resting: ReturnType<typeof setTimeout> | undefined;
  const touched = () => {
    touchedAt = Date.now();
  };
  const readAgain = () => {
    clearTimeout(resting);
    if (Date.now() - touchedAt > awayMs || document.hidden) return;
    if (Date.now() - touchedAt < restMs) {
      resting = setTimeout(readAgain, restMs);
      return;
    }
    void queryClient.invalidateQueries({ queryKey: ['readRegister', { params: { registerId } }] });
  };
  addEventListener('pointerdown', touched);
  addEventListener('keydown', touched);
  const stop = listen(registerId, readAgain, () => Date.now() - touchedAt > awayMs || document.hidden);
  return () => {
    stop();
    clearTimeout(resting);
    removeEventListener('pointerdown', touched);
    removeEventListener('keydown', touched);
  };
}

/** By a stream where the way to the server lets one through, else by asking every two seconds. */
function listen(registerId: string, changed: () => void, away: () => boolean): () => void {
  let stopAsking = () => {};
  const ask = () => {
    stopAsking = asking(registerId, changed, away);
  };
  if (typeof EventSource === 'undefined') ask();
  else {
    const stream = new EventSource(`${base}/api/registers/${encodeURIComponent(registerId)}/live`);
    stream.onmessage = changed;
    // A stream that the server ended opens again by itself; one that was refused or cut off for good does not.
    stream.onerror = () => stream.readyState === EventSource.CLOSED && ask();
    return () => {
      stream.close();
      stopAsking();
    };
  }
  return () => stopAsking();
}

function asking(registerId: string, changed: () => void, away: () => boolean): () => void {
  let mark: number | undefined;
  const timer = setInterval(async () => {
    if (away()) return;
    const query = mark === undefined ? {} : { after: String(mark) };
    const said = await call('readChanges', { params: { registerId }, query } as never).catch(() => null); // the next one may get through
    if (said === null) return;
    mark = said.mark;
    if (said.changed) changed();
  }, everyMs);
  return () => clearInterval(timer);
}
