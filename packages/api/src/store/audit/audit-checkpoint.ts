import { createHmac, timingSafeEqual } from 'node:crypto';
import { desc } from 'drizzle-orm';
import { change, type Scope, statement } from '../database.ts';

/** How far a chain of events goes: its last number and hash. */
export interface Head {
  sequence: number;
  hash: string;
}

/** Where a chain begins since its oldest events were purged: the last of those, and until when they were purged. */
export interface Checkpoint extends Head {
  schoolId: string;
  /** Every event that was purged is of before this moment. */
  before: string;
  /** When it was purged. */
  at: string;
  signature: string;
}

/** For how many years events are kept before they may be purged (quality.md section 3). */
export const keptYears = 6;

/** The moment before which an event may be purged. @example purgedBefore('2032-01-12T08:40:00.000Z') // '2026-01-12T08:40:00.000Z' */
export function purgedBefore(now: string): string {
  const then = new Date(now);
  then.setUTCFullYear(then.getUTCFullYear() - keptYears);
  return then.toISOString();
}

export function signCheckpoint(key: Uint8Array, one: Omit<Checkpoint, 'signature'>): string {
  const covered = ['checkpoint', one.schoolId, one.sequence, one.hash, one.before, one.at];
  return createHmac('sha256', key).update(JSON.stringify(covered)).digest('base64url');
}

function isSigned(key: Uint8Array, { signature, ...one }: Checkpoint): boolean {
  const wanted = Buffer.from(signCheckpoint(key, one));
  const given = Buffer.from(signature);
  return wanted.length === given.length && timingSafeEqual(wanted, given);
}

const nothing: Head = { sequence: 0, hash: '' };

/**
 * Where a school's chain has to begin, from its checkpoints, newest first, and the number of the oldest event there is. A
 * checkpoint that was not signed, that covers events of less than six years, or that has events left below it is a fault.
 */
export function chainStart(
  checkpoints: readonly Checkpoint[],
  oldest: number | null,
  key: Uint8Array,
): { start: Head; fault: string | null } {
  const [newest] = checkpoints;
  if (!newest) return { start: nothing, fault: null };
  const start = { sequence: newest.sequence, hash: newest.hash };
  const forged = checkpoints.find((one) => !isSigned(key, one));
  if (forged) return { start, fault: `The checkpoint at event ${forged.sequence} was not signed with this key.` };
  const early = checkpoints.find((one) => one.before > purgedBefore(one.at));
  if (early)
    return { start, fault: `The checkpoint at event ${early.sequence} is over events of less than six years.` };
  if (oldest !== null && oldest <= newest.sequence)
    return { start, fault: `Event ${oldest} lies below the checkpoint at ${newest.sequence}, where no event is left.` };
  return { start, fault: null };
}

export const checkpointsOf = statement<Checkpoint>(({ q, t, mine }) =>
  q.select().from(t.eventCheckpoint).where(mine(t.eventCheckpoint)).orderBy(desc(t.eventCheckpoint.sequence)),
);

export const addCheckpoint = change(({ q, t, arg }) =>
  q.insert(t.eventCheckpoint).values({
    schoolId: arg('school'),
    sequence: arg('sequence') as unknown as number, // a placeholder, typed as the column it fills
    hash: arg('hash'),
    before: arg('before'),
    at: arg('at'),
    signature: arg('signature'),
  }),
);

/** Up to which event a school's chain was purged with a signed checkpoint; 0 when it never was. */
export async function purgedThrough(scope: Scope, key: Uint8Array): Promise<number> {
  return (await scope.all(checkpointsOf)).find((one) => isSigned(key, one))?.sequence ?? 0;
}
