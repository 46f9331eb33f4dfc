import { and, asc, eq, gt } from 'drizzle-orm';
import { type Scope, statement } from '../database.ts';
import { eventHash } from './audit.ts';
import { chainStart, checkpointsOf, type Head } from './audit-checkpoint.ts';

export interface ChainEvent extends Head {
  schoolId: string;
  at: string;
  staffId: string | null;
  action: string;
  subjectKind: string | null;
  subjectId: string | null;
  /** Read as the structured text that was written: ids and plain figures. */
  detail: unknown;
}

export const allHeads = statement(({ q, t }) => q.select().from(t.eventHead).orderBy(asc(t.eventHead.schoolId)));

const headOf = statement(({ q, t, mine }) => q.select().from(t.eventHead).where(mine(t.eventHead)));

const page = 1000;
const eventsAfter = statement(({ q, t, arg, mine }) =>
  q
    .select()
    .from(t.event)
    .where(and(mine(t.event), gt(t.event.sequence, arg('after'))))
    .orderBy(asc(t.event.sequence))
    .limit(page),
);

const firstEvent = statement(({ q, t, mine }) =>
  q.select({ sequence: t.event.sequence }).from(t.event).where(mine(t.event)).orderBy(asc(t.event.sequence)).limit(1),
);

export const eventAt = statement(({ q, t, arg, mine }) =>
  q
    .select({ sequence: t.event.sequence, hash: t.event.hash, at: t.event.at })
    .from(t.event)
    .where(and(mine(t.event), eq(t.event.sequence, arg('sequence')))),
);

/** What is wrong with one event after the one before it, in a sentence; null when the chain goes on. */
export function linkFault(before: Head, event: ChainEvent, key: Uint8Array, witness: Head | null): string | null {
  if (event.sequence !== before.sequence + 1)
    return `Event ${before.sequence + 1} is missing or out of order; event ${event.sequence} stands in its place.`;
  // Only ever written by appendEvent, so that its detail is an object.
  const detail = event.detail as Record<string, unknown>;
  if (eventHash(key, before.hash, { ...event, detail }) !== event.hash)
    return `Event ${event.sequence} is not as it was written.`;
  if (witness?.sequence === event.sequence && witness.hash !== event.hash)
    return `Event ${event.sequence} is not the one that was witnessed beside the key.`;
  return null;
}

/** What is wrong with where a chain ends: against the head in the database and the one kept outside it. */
export function endFault(last: Head, head: Head | null, witness: Head | null): string | null {
  if (last.sequence !== (head?.sequence ?? 0) || last.hash !== (head?.hash ?? ''))
    return `The events end at ${last.sequence}, but the head of the chain says ${head?.sequence ?? 0}.`;
  if (witness && witness.sequence > last.sequence)
    return `The events end at ${last.sequence}, but ${witness.sequence} were witnessed: the last ones are gone.`;
  return null;
}

/** Goes over a school's whole chain. @returns how many events there are, and the first fault. */
export async function verifyChain(
  scope: Scope,
  key: Uint8Array,
  witness: Head | null,
): Promise<{ events: number; fault: string | null }> {
  const checkpoints = await scope.all(checkpointsOf);
  const oldest = await scope.first(firstEvent);
  const { start, fault } = chainStart(checkpoints, oldest?.sequence ?? null, key);
  if (fault) return { events: 0, fault };
  let last = start;
  for (;;) {
    const rows = await scope.all(eventsAfter, { after: last.sequence });
    for (const event of rows) {
      const fault = linkFault(last, event, key, witness);
      if (fault) return { events: last.sequence, fault };
      last = event;
    }
    if (rows.length < page) break;
  }
  return { events: last.sequence, fault: endFault(last, (await scope.first(headOf)) ?? null, witness) };
}
