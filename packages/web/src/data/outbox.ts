import type { Operation } from '@noticed/shared/contract/contract';
import { useSyncExternalStore } from 'react';
import { type Answer, call, isSignedOut, type Sent, Unreachable } from './client.ts';
import { queryClient, sayOnceSignedOut } from './query.ts';

/**
 * What a person did and the server has not yet taken: sent one at a time, in order, again and again under the same ids
 * until there is an answer, so that nothing is lost with the network and nothing is done twice.
 */
interface Act {
  send: () => Promise<unknown>;
  done: (answer: unknown) => void;
  failed: (error: unknown) => void;
}

export interface Outbox {
  /** Acts without an answer. */
  acts: number;
  /** True while the server cannot be reached, or asks who this is. */
  held: boolean;
}

const pause = 5_000;
const waiting: Act[] = [];
const listeners = new Set<() => void>();
let shown: Outbox = { acts: 0, held: false };
let sending = false;
let timer: ReturnType<typeof setTimeout> | undefined;
let owner: string | null = null;

function show(held: boolean): void {
  shown = { acts: waiting.length, held };
  for (const listener of listeners) listener();
}

/** Puts one write in the queue. The promise ends with the server's own answer or refusal, however long that takes. */
export function post<Name extends Operation>(name: Name, sent: Sent<Name>): Promise<Answer<Name>> {
  return new Promise<Answer<Name>>((resolve, reject) => {
    const done = (answer: unknown) => resolve(answer as Answer<Name>); // what `call` of this name gave
    waiting.push({ send: () => call(name, sent), done, failed: reject });
    show(shown.held);
    void sendAll();
  });
}

/** Tries at once what waits. */
export async function sendAll(): Promise<void> {
  if (sending) return;
  sending = true;
  clearTimeout(timer);
  let sent = 0;
  for (let act = waiting[0]; act !== undefined; act = waiting[0]) {
    if (!(await sendOne(act))) break;
    sent += 1;
  }
  sending = false;
  if (sent > 0) await queryClient.invalidateQueries();
}

/** False when the act has to wait. */
async function sendOne(act: Act): Promise<boolean> {
  const [answer, error] = await act.send().then(
    (good) => [good, null] as const,
    (bad: unknown) => [null, bad] as const,
  );
  if (error instanceof Unreachable) timer = setTimeout(() => void sendAll(), pause);
  if (isSignedOut(error)) sayOnceSignedOut();
  const held = error instanceof Unreachable || isSignedOut(error);
  if (!held && waiting[0] === act) waiting.shift();
  show(held);
  if (held) return false;
  if (error === null) act.done(answer);
  else act.failed(error);
  return true;
}

/** Says whose acts these are. What another person left unsent is never sent in a new name. */
export function openOutbox(staffId: string): void {
  if (owner !== null && owner !== staffId) forgetUnsent();
  owner = staffId;
  void sendAll();
}

export function forgetUnsent(): void {
  waiting.length = 0;
  show(false);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useOutbox(): Outbox {
  return useSyncExternalStore(subscribe, () => shown);
}

globalThis.addEventListener?.('online', () => void sendAll());
globalThis.addEventListener?.('beforeunload', (event) => waiting.length > 0 && event.preventDefault());
