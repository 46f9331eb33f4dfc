import { type ChildProcess, spawn } from 'node:child_process';

/** A process with all that it starts, which can be ended as one; it ends so by itself when we do, if it says `endWithParent`. */
export function startTogether(given: readonly string[]): { child: ChildProcess; end(): void } {
  const child = spawn(process.execPath, given, { detached: true, stdio: ['pipe', 'inherit', 'inherit'] });
  return { child, end: () => endGroup(child.pid) };
}

/** Said once in a process that was started so. */
export function endWithParent(): void {
  process.stdin.resume().once('end', () => endGroup(process.pid));
}

function endGroup(leader: number | undefined): void {
  if (leader === undefined) return;
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
