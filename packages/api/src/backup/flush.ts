import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Waits until a file is on the disk, not only in memory. */
export function flushFile(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The same for every file of a folder and for the folder's own list of them. */
export function flushFolder(folder: string): void {
  for (const name of readdirSync(folder)) flushFile(join(folder, name));
  // Windows has no handle on a folder, and writes its list with the files.
  if (process.platform !== 'win32') flushFile(folder);
}
