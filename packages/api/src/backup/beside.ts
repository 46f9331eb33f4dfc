import { copyFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Databases have their own way into a backup; locks, sockets and what is being written have none. */
const notCopied = /\.(sqlite|lock|sock|new)\b|^(manifest|moved)\.json$/;

/** The names of the small files that lie beside the database and belong to it: keys, the witness, the list of erasures. */
export function filesBeside(folder: string): string[] {
  return readdirSync(folder).filter((name) => !notCopied.test(name) && statSync(join(folder, name)).isFile());
}

export function copyBeside(from: string, to: string, names: readonly string[]): void {
  for (const name of names) copyFileSync(join(from, name), join(to, name));
}
