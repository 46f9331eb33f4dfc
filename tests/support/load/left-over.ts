import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Ends the server that a run which was broken off left behind on its own cluster; it says its number in the cluster itself. */
export async function stopLeftOver(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    return; // it is gone, and its file is what is left
  }
  for (let tries = 0; tries < 200 && existsSync(file); tries += 1) await pause(50);
}
