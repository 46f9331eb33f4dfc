import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from '../world.ts';
import { inThread } from './in-thread.ts';
import { type Backup, listBackups, type Manifest } from './manifest.ts';
import { kept } from './rotation.ts';

/** The folders of a product that keeps its own backups. */
export interface Place {
  data: string;
  backups: string;
}

/** A moment as the name of a folder, on any file system. @example nameOf(new Date(0)) // '1970-01-01T00-00-00-000Z' */
export const nameOf = (at: Date) => at.toISOString().replaceAll(/[:.]/g, '-');

/** Takes a backup, reads all of it again, and lets the scheduled ones go that are no longer kept. */
export async function takeBackup(
  { clock }: Pick<World, 'clock'>,
  place: Place,
  kind: Manifest['kind'],
  to = place.backups,
): Promise<Backup> {
  const now = clock();
  const name = nameOf(now);
  const folder = join(to, name);
  const order = { is: 'take', dataFolder: place.data, target: folder, takenAt: now.toISOString(), kind } as const;
  const manifest = await inThread(order);
  if (kind === 'scheduled') rotate(place.backups);
  return { ...manifest, folder, name };
}

function rotate(parent: string): void {
  const scheduled = listBackups(parent).filter((one) => one.kind === 'scheduled');
  const keep = kept(scheduled.map((one) => one.takenAt));
  for (const one of scheduled) if (!keep.has(one.takenAt)) rmSync(one.folder, { recursive: true });
}
