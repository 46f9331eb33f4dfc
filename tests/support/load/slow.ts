import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Connections that are held by being slow, from their opening to their end. Milliseconds. */
export interface Held {
  what: string;
  ended: number;
  open: number;
  /** How long the longest was held, of those that ended. */
  longest: number;
  /** How many were answered with each status first. */
  answers: Map<number, number>;
}

export interface Manner {
  what: string;
  /** What is sent at once. */
  first?: string;
  /** What is sent over and over after it, and how often. */
  drip?: { text: string; every: number };
  /** For how long what comes back is left unread, milliseconds. A connection that was ended meanwhile is seen to be so then. */
  deaf?: number;
}

/** Opens so many connections of one manner, and tells how they fared whenever it is asked. */
export function hold(address: string, count: number, manner: Manner): () => Held {
  const { hostname, port } = new URL(address);
  const held: Held = { what: manner.what, ended: 0, open: count, longest: 0, answers: new Map() };
  for (let at = 0; at < count; at += 1) {
    const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
    void one(socket, manner, held);
  }
  return () => held;
}

async function one(socket: Socket, { first, drip, deaf }: Manner, held: Held): Promise<void> {
  const from = performance.now();
  socket.on('error', () => undefined); // being cut off is what is waited for
  socket.once('end', () => socket.destroy());
  socket.once('close', () => {
    held.ended += 1;
    held.open -= 1;
    held.longest = Math.max(held.longest, performance.now() - from);
  });
  if (deaf) void pause(deaf).then(() => socket.resume());
  else socket.once('data', (part: Buffer) => note(held, part));
  if (deaf) socket.pause();
  if (first) socket.write(first);
  if (drip) await trickle(socket, drip);
}

async function trickle(socket: Socket, { text, every }: { text: string; every: number }): Promise<void> {
  while (!socket.destroyed) {
    if (socket.writable) socket.write(text);
    await pause(every);
  }
}

function note({ answers }: Held, part: Buffer): void {
  const status = Number(/^HTTP\/1.1 (\d+)/.exec(part.toString('latin1'))?.[1] ?? 0);
  answers.set(status, (answers.get(status) ?? 0) + 1);
}
