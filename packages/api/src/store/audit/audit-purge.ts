import { and, asc, gte, lte, sql } from 'drizzle-orm';
import { change, type Scope, statement } from '../database.ts';
import { appendEvent } from './audit.ts';
import { eventAt, verifyChain } from './audit-chain.ts';
import { addCheckpoint, purgedBefore, signCheckpoint } from './audit-checkpoint.ts';

const firstSince = statement(({ q, t, arg, mine }) =>
  q
    .select({ sequence: t.event.sequence })
    .from(t.event)
    .where(and(mine(t.event), gte(t.event.at, arg('before'))))
    .orderBy(asc(t.event.sequence))
    .limit(1),
);

const headNumber = statement(({ q, t, mine }) =>
  q.select({ sequence: t.eventHead.sequence }).from(t.eventHead).where(mine(t.eventHead)),
);

const countThrough = statement(({ q, t, arg, mine }) =>
  q
    .select({ events: sql<number>`cast(count(*) as integer)` })
    .from(t.event)
    .where(and(mine(t.event), lte(t.event.sequence, arg('through')))),
);

/** Refused by the trigger above the last checkpoint. */
export const dropThrough = change(({ q, t, arg, mine }) =>
  q.delete(t.event).where(and(mine(t.event), lte(t.event.sequence, arg('through')))),
);

/** What a purge would remove. */
export interface EventPurge {
  /** Everything to go is of before this moment. */
  before: string;
  /** The last event to go; 0 when none is old enough. */
  through: number;
  events: number;
}

/**
 * The events of a school that are more than six years old: from the first of the chain to the last before one that is younger,
 * so that a clock that once stepped back takes nothing young along. The newest event always stays.
 */
export async function purgeableEvents(scope: Scope, now: string): Promise<EventPurge> {
  const before = purgedBefore(now);
  const head = (await scope.first(headNumber))?.sequence ?? 0;
  const young = (await scope.first(firstSince, { before }))?.sequence ?? head;
  const through = Math.max(0, Math.min(young, head) - 1);
  const counted = await scope.first(countThrough, { through });
  return { before, through, events: counted?.events ?? 0 };
}

/**
 * Removes them and leaves a signed checkpoint, in one transaction. A chain that is not whole is not purged: that would hide what
 * is wrong with it. @throws Error when it is not whole.
 */
export async function purgeEvents(scope: Scope, auditKey: Uint8Array, now: string): Promise<EventPurge> {
  const purge = await purgeableEvents(scope, now);
  const { before, through, events } = purge;
  if (events === 0) return purge;
  const { fault } = await verifyChain(scope, auditKey, null);
  const last = await scope.first(eventAt, { sequence: through });
  if (fault || !last) throw new Error(fault ?? `Event ${through} is missing.`);
  const event = {
    action: 'purgeEvents',
    at: now,
    subjectKind: null,
    subjectId: null,
    detail: { before, through, events },
  };
  await appendEvent(scope, { auditKey }, event);
  const checkpoint = { schoolId: scope.actor.schoolId, sequence: through, hash: last.hash, before, at: now };
  // The trigger lets events go only below a checkpoint, so it comes first.
  await scope.run(addCheckpoint, { ...checkpoint, signature: signCheckpoint(auditKey, checkpoint) });
  await scope.run(dropThrough, { through });
  return purge;
}
