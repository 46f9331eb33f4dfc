import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';

import { change, type Scope, statement } from '../database.ts';

/** One event: what was done, by whom, about what. Ids and figures only, never a name or a text. */
export interface NewEvent {
  action: string;
  at: string;
  subjectKind: string | null;
  subjectId: string | null;
  detail: Record<string, unknown>;
}

const firstHead = change(({ q, t }) =>
  q
    .insert(t.eventHead)
    .values({ schoolId: sql.placeholder('school'), sequence: 0, hash: '' })
    .onConflictDoNothing(),
);

/** Takes the next number and, on PostgreSQL, the row's lock until the transaction ends. */
const advance = statement(({ q, t, arg }) =>
  q
    .update(t.eventHead)
    .set({ sequence: sql`${t.eventHead.sequence} + 1` })
    .where(eq(t.eventHead.schoolId, arg('school')))
    .returning({ sequence: t.eventHead.sequence, hash: t.eventHead.hash }),
);

const setHead = change(({ q, t, arg }) =>
  q
    .update(t.eventHead)
    .set({ hash: arg('hash') })
    .where(eq(t.eventHead.schoolId, arg('school'))),
);

const addEvent = change(({ q, t, arg }) =>
  q.insert(t.event).values({
    schoolId: arg('school'),
    sequence: arg('sequence') as unknown as number, // a placeholder, typed as the column it fills
    at: arg('at'),
    staffId: arg('staffId'),
    action: arg('action'),
    subjectKind: arg('subjectKind'),
    subjectId: arg('subjectId'),
    detail: arg('detail'),
    hash: arg('hash'),
  }),
);

const keys = new WeakMap<Uint8Array, KeyObject>();

/** Made once for a key: making it again for every event costs more than the hash. */
function keyOf(bytes: Uint8Array): KeyObject {
  const key = keys.get(bytes) ?? createSecretKey(bytes);
  keys.set(bytes, key);
  return key;
}

/** What an event's hash covers, in a fixed order, after the hash before it. */
export function eventHash(
  key: Uint8Array,
  previous: string,
  event: NewEvent & { sequence: number; staffId: string | null; schoolId: string },
): string {
  const covered = [
    previous,
    event.schoolId,
    event.sequence,
    event.at,
    event.staffId,
    event.action,
    event.subjectKind,
    event.subjectId,
    event.detail,
  ];
  return createHmac('sha256', keyOf(key)).update(JSON.stringify(covered)).digest('base64url');
}

/** Appends an event to the school's chain, in the transaction of what it records. */
export async function appendEvent(scope: Scope, world: { auditKey: Uint8Array }, event: NewEvent): Promise<number> {
  let head = await scope.first(advance);
  if (!head) {
    await scope.run(firstHead);
    head = await scope.first(advance);
  }
  if (!head) throw new Error('The head of the event chain is missing');
  const { schoolId, staffId } = scope.actor;
  const whole = { ...event, sequence: head.sequence, staffId, schoolId };
  const hash = eventHash(world.auditKey, head.hash, whole);
  await scope.run(addEvent, { ...whole, hash });
  await scope.run(setHead, { hash });
  return head.sequence;
}
