import { once } from 'node:events';
import { existsSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type RunningServer, startServer } from '../durability/server.ts';
import type { Inside, Question } from './inside.ts';

const inside = fileURLToPath(new URL('./inside.ts', import.meta.url));

/** What a process holds open; nothing where the system does not tell. */
export interface Open {
  files: number;
  connections: number;
}

/** The product as a school runs it, with its clock on the day of a made school, and what it says of itself. */
export interface WatchedServer extends RunningServer {
  look(question?: Question): Promise<Inside>;
  open(): Open;
  /** Waits until it has done what a start asks for: weeks to keep, a first backup. */
  quiet(): Promise<void>;
}

/** Starts the built product on a data folder, at a moment of its own. */
export async function startWatched(
  folder: string,
  clock: string,
  env: Record<string, string> = {},
): Promise<WatchedServer> {
  const server = await startServer(folder, { built: true, inside, env: { SERVER_CLOCK: clock, ...env } });
  const { child } = server;
  const look = async (question: Question = {}): Promise<Inside> => {
    const answer = once(child, 'message');
    child.send(question);
    return (await answer)[0] as Inside; // inside.ts says what
  };
  return {
    ...server,
    look,
    open: () => openOf(child.pid ?? 0),
    quiet: () => untilQuiet(look),
  };
}

function openOf(pid: number): Open {
  const folder = `/proc/${pid}/fd`;
  const kinds = (existsSync(folder) ? readdirSync(folder) : []).map((one) => {
    try {
      return readlinkSync(join(folder, one));
    } catch {
      return null; // closed since it was listed
    }
  });
  const all = kinds.filter((one) => one !== null);
  const connections = all.filter((one) => one.startsWith('socket:')).length;
  return { files: all.length - connections, connections };
}

/** Milliseconds of work a second below which a server is taken to have nothing to do. */
const idle = 60;
const longestWait = 120_000;

async function untilQuiet(look: () => Promise<Inside>): Promise<void> {
  const from = performance.now();
  let before = await look();
  for (let still = 0; still < 3 && performance.now() - from < longestWait; ) {
    await pause(1000);
    const now = await look();
    still = now.cpu - before.cpu < idle ? still + 1 : 0;
    before = now;
  }
}
