import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What a backup says of itself, in `manifest.json` beside its files. */
const Manifest = z.object({
  takenAt: z.iso.datetime(),
  /** Scheduled ones are rotated; those that somebody asked for are kept until somebody deletes them. */
  kind: z.enum(['scheduled', 'asked']),
  noticed: z.string(),
  /** The newest migration in it. */
  schema: z.number(),
  bytes: z.number(),
  rows: z.number(),
  /** Over every row, whatever the file looks like. */
  checksum: z.string(),
  schools: z.number(),
  events: z.number(),
});
export type Manifest = z.infer<typeof Manifest>;

/** A backup: a folder that bears the moment it was taken, with the database, the keys and lists that lay beside it, and its manifest. */
export interface Backup extends Manifest {
  folder: string;
  name: string;
}

export const databaseIn = (folder: string) => join(folder, 'noticed.sqlite');
export const manifestIn = (folder: string) => join(folder, 'manifest.json');

/** The backup in a folder; null when there is none, or one that was not finished. */
function readBackup(parent: string, name: string): Backup | null {
  const folder = join(parent, name);
  if (name.endsWith('.partial') || !existsSync(manifestIn(folder))) return null;
  const manifest = readManifest(folder);
  return manifest && { ...manifest, folder, name };
}

/** What a backup says of itself; null when that cannot be read. */
export function readManifest(folder: string): Manifest | null {
  try {
    return Manifest.parse(JSON.parse(readFileSync(manifestIn(folder), 'utf8')));
  } catch {
    return null;
  }
}

/** Every backup of a folder, newest first. */
export function listBackups(parent: string): Backup[] {
  if (!statSync(parent, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(parent)
    .map((name) => readBackup(parent, name))
    .filter((one) => one !== null)
    .sort((a, b) => b.takenAt.localeCompare(a.takenAt));
}
