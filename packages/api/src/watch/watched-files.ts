import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Upload } from '../http/call.ts';
import { largestUpload } from '../http/upload.ts';

/** What lies in one school's folder, to be taken together: one export. */
export interface Found {
  folder: string;
  names: string[];
}

/** A file that was written to in this time may still be growing. */
const settledAfter = 10_000;
/** Where a folder's files go once they were taken; the export beside them may have the same names tomorrow. */
const places = ['applied', 'held', 'refused', 'unchanged'] as const;
export type Place = (typeof places)[number];

/** The schools' folders that hold an export which nobody is writing to any more. */
export function settledFolders(root: string, now: number): Found[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true })
    .filter((one) => one.isDirectory() && !one.name.startsWith('.'))
    .flatMap((one) => {
      const folder = join(root, one.name);
      const names = readdirSync(folder, { withFileTypes: true })
        .filter((file) => file.isFile() && !file.name.startsWith('.'))
        .map((file) => file.name)
        .sort();
      const settled = names.every((name) => now - statSync(join(folder, name)).mtimeMs >= settledAfter);
      return names.length > 0 && settled ? [{ folder, names }] : [];
    });
}

/** The bytes of an export; null when it is larger than anybody may send. */
export function readFound({ folder, names }: Found): Upload[] | null {
  const size = names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  if (size > largestUpload) return null;
  return names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }));
}

/** Moves an export to where it says what became of it, with a line of why where there is something to say. */
export function putAway({ folder, names }: Found, place: Place, at: string, why: string | null): void {
  const target = join(folder, place, at.replaceAll(':', '-'));
  mkdirSync(target, { recursive: true, mode: 0o700 });
  for (const name of names) renameSync(join(folder, name), join(target, name));
  if (why) writeFileSync(join(target, 'why.txt'), `${why}\n`, { mode: 0o600 });
}
