import { statfs } from 'node:fs/promises';
import type { Status } from '@noticed/shared/contract/settings/status';
import { listBackups } from '../backup/manifest.ts';
import { version } from '../version.ts';
import type { World } from '../world.ts';

/** How the product is now, asked of the process, the disk and the store. */
export async function statusOf({ database, machine, clock }: World): Promise<Status> {
  const facts = await database.facts();
  const disk = machine?.backupFolder ? await statfs(machine.folder) : null;
  return {
    version,
    node: process.versions.node,
    engine: facts.version,
    databaseBytes: facts.bytes,
    waiting: facts.waiting,
    diskFreeBytes: disk ? disk.bavail * disk.bsize : null,
    memoryBytes: process.memoryUsage.rss(),
    startedAt: new Date(clock().getTime() - process.uptime() * 1000).toISOString(),
    loopDelayMs: machine?.loopDelay().p99 ?? 0,
    backups: machine?.backupFolder
      ? listBackups(machine.backupFolder).map(({ takenAt, bytes, kind }) => ({ takenAt, bytes, kind }))
      : null,
    backupFailedAt: machine?.backups().failedAt ?? null,
  };
}
