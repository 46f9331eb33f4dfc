import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { Instant } from '../field.ts';

const Bytes = z.number().int().min(0);

/** A backup as the list shows one: when, how large, and whether it was the scheduled one. */
const BackupLine = z.object({ takenAt: Instant, bytes: Bytes, kind: z.enum(['scheduled', 'asked']) });

/** How the product is, in figures: nothing of it says anything about a person. */
export const Status = z.object({
  version: z.string(),
  node: z.string(),
  /** The database's engine with its version. */
  engine: z.string(),
  databaseBytes: Bytes,
  /** Saves that are under way or wait for their turn. */
  waiting: z.number().int().min(0),
  /** Null where the database is on another machine. */
  diskFreeBytes: Bytes.nullable(),
  memoryBytes: Bytes,
  startedAt: Instant,
  /** How late the server got to its work in the last minutes, in milliseconds, at the 99th percentile. */
  loopDelayMs: z.number().min(0),
  /** Newest first; null where the database has backups of its own. */
  backups: z.array(BackupLine).nullable(),
  /** When the last backup failed, until one succeeds. */
  backupFailedAt: Instant.nullable(),
});
export type Status = z.infer<typeof Status>;

export const readStatus = endpoint({
  method: 'GET',
  path: '/status',
  summary: 'How the product is: versions, size, backups',
  permission: 'see-status',
  result: Status,
});
