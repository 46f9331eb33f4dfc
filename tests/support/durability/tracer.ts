import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Why system calls cannot be counted or failed on this machine; null when they can. */
export function noTracer(): string | null {
  const tried = spawnSync('strace', ['-qq', '-o', '/dev/null', 'true']);
  if (tried.status === 0) return null;
  return 'strace is not on this machine or may not trace here, so nothing could be counted (apt-get install strace).';
}

/** Runs a command so that its syncs to the disk are written down; the command stays the direct child. */
export const countingSyncs = (file: string) => ['strace', '-D', '-f', '-qq', '-e', 'trace=fsync,fdatasync', '-o', file];

/** How many syncs were begun and succeeded or are still under way. */
export function syncsIn(file: string): number {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => /f(data)?sync\(/.test(line) && !/= -1/.test(line)).length;
}

/** Makes a running process' system calls fail with an error, until it is told to stop. */
export async function failing(pid: number, calls: string, error: string): Promise<() => Promise<void>> {
  const options = ['-f', '-qq', '-o', '/dev/null', '-e', `trace=${calls}`, '-e', `inject=${calls}:error=${error}`];
  const tracer: ChildProcess = spawn('strace', [...options, '-p', String(pid)], { stdio: 'ignore' });
  const ended = new Promise<void>((done) => tracer.once('exit', () => done()));
  await new Promise((done) => setTimeout(done, 500));
  return async () => {
    tracer.kill('SIGINT');
    await ended;
  };
}
