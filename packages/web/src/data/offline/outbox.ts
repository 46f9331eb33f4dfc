import type { Operation } from '@noticed/shared/contract/contract';
import { useSyncExternalStore } from 'react';
import { type Answer, call, isSignedOut, Refused, type Sent, Unreachable } from '../client.ts';
import { newId } from '../id.ts';
import { keepRead, readAgainSoon, sayOnceSignedOut } from '../query.ts';
import type { About, Act } from './act.ts';
import { afterConflict } from './after.ts';
import type { Keep } from './keep.ts';
import { clearKept, kept, openKept } from './kept.ts';
import { applyTaken } from './taken.ts';

/**
 * What a person did and the server has not yet taken: sent one at a time, in order, again and again under the same ids
 * until there is an answer, so that nothing is lost with the network and nothing is done twice. Each act is also kept on
 * the device, sealed, so that it outlives the page.
 */
export interface Outbox {
  /** Acts without an answer. */
  waiting: readonly Act[];
  /** Acts that the server did not take, and of which a person decides. */
  refused: readonly Act[];
  /** True while the server cannot be reached, or asks who this is. */
  held: boolean;
  /** True where what waits outlives this page. */
  kept: boolean;
  /** Acts that waited for longer than seven days and were thrown away. */
  expired: number;
}

/** Between two tries: a second at first, twice as long each time. */
const pauses = { least: 1_000, most: 15_000 };
/** Told by the server or by what stands before it: not now, but later. */
const later = [429, 502, 503, 504, 507];
const empty: Outbox = { waiting: [], refused: [], held: false, kept: false, expired: 0 };
const listeners = new Set<() => void>();
/** What the page that did an act does with its answer; a page that is gone has none. */
const ends = new Map<string, { done: (answer: unknown) => void; failed: (error: unknown) => void }>();
let shown = empty;
let sending = false;
let pause = pauses.least;
let timer: ReturnType<typeof setTimeout> | undefined;
let owner: string | null = null;
/** The device's keep whose acts are in this queue. */
let found: Keep | null = null;

function show(part: Partial<Outbox>): void {
  shown = { ...shown, ...part };
  for (const listener of listeners) listener();
}

/** Puts one write in the queue. The promise ends with the server's own answer or refusal, however long that takes. */
export function post<Name extends Operation>(name: Name, sent: Sent<Name>, about: About): Promise<Answer<Name>> {
  const at = Math.max(Date.now(), (shown.waiting.at(-1)?.at ?? 0) + 1);
  const act: Act = { id: newId(), name, sent, about, at };
  void kept()?.put(act);
  show({ waiting: [...shown.waiting, act] });
  return new Promise<Answer<Name>>((resolve, reject) => {
    ends.set(act.id, { done: (answer) => resolve(answer as Answer<Name>), failed: reject }); // what `call` of this name gave
    oncePainted(() => void sendAll());
  });
}

/** What was done is on screen first; then it is sent. A page that nobody sees paints nothing. */
function oncePainted(work: () => void): void {
  if (document.hidden) work();
  else requestAnimationFrame(() => setTimeout(work));
}

/** Tries at once what waits. */
export async function sendAll(): Promise<void> {
  if (sending) return;
  sending = true;
  clearTimeout(timer);
  if (owner && (!kept() || kept() !== found)) await keepFor(owner);
  let sent = 0;
  for (let act = shown.waiting[0]; act !== undefined; act = shown.waiting[0]) {
    if (!(await sendOne(act))) break;
    sent += 1;
  }
  sending = false;
  if (sent > 0) readAgainSoon();
}

/** False when the act has to wait. */
async function sendOne(act: Act): Promise<boolean> {
  const [answer, error] = await call(act.name, act.sent as Sent<Operation>).then(
    (good) => [good, null] as const,
    (bad: unknown) => [null, bad] as const,
  );
  // Whoever did it left meanwhile, or it was taken back into another's hands.
  if (!shown.waiting.includes(act)) return true;
  const wait = error instanceof Unreachable || (error instanceof Refused && later.includes(error.problem.status));
  if (wait) {
    timer = setTimeout(() => void sendAll(), pause);
    pause = Math.min(pauses.most, pause * 2);
  } else pause = pauses.least;
  if (isSignedOut(error)) sayOnceSignedOut();
  const held = wait || isSignedOut(error);
  if (!held && error === null) await applyTaken(act, answer);
  show({ held });
  if (!held) end(act, answer, error);
  return !held;
}

/** An act has its answer. What the server did not take stays where a person has to decide, or where nobody is left to be told. */
function end(act: Act, answer: unknown, error: unknown): void {
  const behind = shown.waiting.slice(1);
  const told = ends.get(act.id);
  ends.delete(act.id);
  const refusal = error instanceof Refused ? error.problem : undefined;
  const conflict = error instanceof Refused && error.kind === 'conflict' && act.about.placings;
  if (refusal && (conflict || !told)) refuse({ ...act, refusal }, behind);
  else {
    void kept()?.drop(act.id);
    show({ waiting: behind });
  }
  if (error === null) told?.done(answer);
  else told?.failed(error);
}

function refuse(act: Act, behind: readonly Act[]): void {
  const { waiting, refused } = act.about.placings ? afterConflict(act, behind) : { waiting: behind, refused: [act] };
  const left = new Set([...waiting, ...refused].map((one) => one.id));
  for (const { id } of [act, ...behind]) if (!left.has(id)) void kept()?.drop(id);
  for (const one of refused) void kept()?.put(one);
  show({ waiting, refused: [...shown.refused, ...refused] });
}

/** Says whose acts these are, and finds again what they left unsent on this device. Another person's is never sent in a new name. */
export function openOutbox(staffId: string): void {
  if (owner !== null && owner !== staffId) show(empty);
  owner = staffId;
  void sendAll();
}

async function keepFor(staffId: string): Promise<void> {
  const keep = await openKept(staffId);
  if (!keep || owner !== staffId) return;
  found = keep;
  keepRead();
  for (const act of shown.waiting) void keep.put(act);
  const known = new Set([...shown.waiting, ...shown.refused].map((one) => one.id));
  const more = keep.acts.filter((act) => !known.has(act.id)).sort((a, b) => a.at - b.at);
  show({
    kept: true,
    expired: keep.expired,
    waiting: [...more.filter((act) => !act.refusal), ...shown.waiting],
    refused: [...more.filter((act) => act.refusal), ...shown.refused],
  });
}

/** Throws away what waits, here and on the device. */
export async function forgetUnsent(): Promise<void> {
  ends.clear();
  show(empty);
  await clearKept();
}

/** A person has decided of a refused act, or of one pupil in it. */
export function settle(actId: string, pupilId?: string): void {
  const act = shown.refused.find((one) => one.id === actId);
  if (!act) return;
  const placings = act.about.placings?.filter((one) => one.pupilId !== pupilId) ?? [];
  const rest = pupilId !== undefined && placings.length > 0 ? [{ ...act, about: { ...act.about, placings } }] : [];
  for (const one of rest) void kept()?.put(one);
  if (rest.length === 0) void kept()?.drop(actId);
  show({ refused: shown.refused.flatMap((one) => (one.id === actId ? rest : [one])) });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useOutbox(): Outbox {
  return useSyncExternalStore(subscribe, () => shown);
}

globalThis.addEventListener?.('online', () => void sendAll());
globalThis.addEventListener?.('beforeunload', (event) => {
  if (shown.waiting.length > 0 && !shown.kept) event.preventDefault();
});
