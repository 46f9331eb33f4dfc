import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { files } from '@noticed/api/config';

const program = fileURLToPath(new URL('./hold-lock.ts', import.meta.url));

/** Lets another process hold the write lock of a folder's database. @returns its end, once it has the lock */
export async function foreignLock(folder: string, milliseconds: number): Promise<{ over: Promise<unknown> }> {
  const other = spawn(process.execPath, [program, files(folder).database, String(milliseconds)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const over = once(other, 'exit');
  await once(other.stdout, 'data');
  return { over };
}
