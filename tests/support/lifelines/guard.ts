import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import type { Kept } from './guarded.ts';

/**
 * Keeps one server for as long as whoever asked for it lives. Their process holds the other end of our input, which ends with it however it
 * ended, also killed by a time limit; then the server ends too, and what it lies on where that is thrown away. Never imported.
 */
const { command, given, folder, user, throwAway } = JSON.parse(process.argv[2] ?? '') as Kept; // written by `guarded`

// Meant for whoever asked: we go when they have gone, so that nothing is left behind.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

const server = spawn(command, given, { ...user, cwd: folder, stdio: 'ignore' });
server.once('exit', (code) => {
  if (throwAway) rmSync(folder, { recursive: true, force: true });
  process.exit(code ?? 1);
});
process.stdin.resume().once('end', () => {
  server.kill('SIGINT');
  setTimeout(() => server.kill('SIGQUIT'), 10_000);
});
