import { statfs } from 'node:fs/promises';
import type { BackupState } from '../backup/keep.ts';
import { version } from '../version.ts';
import type { World } from '../world.ts';

/** How the product is, in figures: nothing of it says anything about a person. */
export interface Status {
  version: string;
  node: string;
  engine: string;
  bytes: number;
  /** Transactions under way or waiting. */
  waiting: number;
  /** Bytes left on the disk of the data; null where that is not this machine's. */
  diskFree: number | null;
  /** When this process began. */
  startedAt: string;
  memoryBytes: number;
  /** How late this process got to its work in the last minute, at the 99th percentile. */
  loopDelayMs: number;
  backup: { takenAt: string; bytes: number; name: string } | null;
  backupFailedAt: string | null;
}

export async function statusOf(world: World): Promise<Status> {
  const facts = await world.database.facts();
  const { newest, failedAt } = world.machine?.backups() ?? nothingKept;
  const disk = world.machine ? await statfs(world.machine.folder) : null;
  return {
    version,
    node: process.versions.node,
    engine: facts.version,
    bytes: facts.bytes,
    waiting: facts.waiting,
    diskFree: disk ? disk.bavail * disk.bsize : null,
    startedAt: new Date(Date.now() - process.uptime() * 1000).toISOString(),
    memoryBytes: process.memoryUsage.rss(),
    loopDelayMs: world.machine?.loopDelay().p99 ?? 0,
    backup: newest && { takenAt: newest.takenAt, bytes: newest.bytes, name: newest.name },
    backupFailedAt: failedAt,
  };
}

const nothingKept: BackupState = { newest: null, failedAt: null };
