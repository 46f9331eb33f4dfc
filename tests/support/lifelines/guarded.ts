import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A server that ends with the process which asked for it. */
export interface Kept {
  command: string;
  given: readonly string[];
  folder: string;
  /** As whom it runs, where not as ourselves. */
  user: { uid?: number; gid?: number };
  /** Whether the folder goes with it. */
  throwAway: boolean;
}

const guard = fileURLToPath(new URL('./guard.ts', import.meta.url));

/** Starts a server under a guard of its own, out of reach of the signals that end us; gives the way to stop it sooner. */
export function guarded(kept: Kept): { stop(): Promise<void> } {
  const keeper = spawn(process.execPath, [guard, JSON.stringify(kept)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const ended = new Promise<void>((done) => keeper.once('exit', () => done()));
  return {
    stop() {
      keeper.stdin.end();
      return ended;
    },
  };
}
