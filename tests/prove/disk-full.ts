import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aDataFolder } from '../support/durability/folder.ts';
import { startServer } from '../support/durability/server.ts';
import { spellOfTrouble } from '../support/durability/spell-of-trouble.ts';
import { type Figure, holds, type Part } from '../support/prove/part.ts';

/** A disk of its own that is small enough to fill; null where only an administrator may make one. */
function smallDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'noticed-small-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
}

/** Takes every byte that is left, with a file that can be deleted. */
function fill(disk: string): () => Promise<void> {
  const filler = join(disk, 'filler');
  const handle = openSync(filler, 'w');
  try {
    while (statfsSync(disk).bavail > 0) writeSync(handle, Buffer.alloc(4096));
  } catch {
    // Full is what was wanted.
  }
  closeSync(handle);
  return async () => rmSync(filler);
}

async function measure(): Promise<Figure[]> {
  const disk = smallDisk();
  if (!disk)
    return [holds('a small disk to fill', 'yes', false, 'Only an administrator may mount one; run this part as root.')];
  try {
    const parent = join(disk, 'school');
    mkdirSync(parent);
    const place = await aDataFolder(30, undefined, parent);
    const server = await startServer(place.folder, { built: true });
    return await spellOfTrouble(place, server, 507, async () => fill(disk));
  } finally {
    execFileSync('umount', [disk]);
    rmSync(disk, { recursive: true });
  }
}

export const part: Part = { about: 'a disk that fills while eight people write, and is emptied again', run: measure };
