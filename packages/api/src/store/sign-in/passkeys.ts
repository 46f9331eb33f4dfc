import { and, asc, eq, gte, lt } from 'drizzle-orm';
import { change, statement } from '../database.ts';

/** Questions that wait for an answer; looked up by a secret, before anybody is known. */
export const addCeremony = change(({ q, t, arg }) =>
  q.insert(t.ceremony).values({
    ticketHash: arg('ticketHash'),
    purpose: arg('purpose'),
    staffId: arg('staffId'),
    asked: arg('asked'),
    expiresAt: arg('expiresAt'),
  }),
);

/** Takes a question away with its answer: no row comes back a second time, nor when it is too old. */
export const takeCeremony = statement(({ q, t, arg }) =>
  q
    .delete(t.ceremony)
    .where(
      and(
        eq(t.ceremony.ticketHash, arg('ticketHash')),
        eq(t.ceremony.purpose, arg('purpose')),
        gte(t.ceremony.expiresAt, arg('now')),
      ),
    )
    .returning({ staffId: t.ceremony.staffId, asked: t.ceremony.asked }),
);

export const dropOldCeremonies = change(({ q, t, arg }) =>
  q.delete(t.ceremony).where(lt(t.ceremony.expiresAt, arg('now'))),
);

export const passkeysOf = statement(({ q, t, arg, mine }) =>
  q
    .select({
      id: t.passkey.id,
      credentialId: t.passkey.credentialId,
      name: t.passkey.name,
      createdAt: t.passkey.createdAt,
      lastUsedAt: t.passkey.lastUsedAt,
    })
    .from(t.passkey)
    .where(and(mine(t.passkey), eq(t.passkey.staffId, arg('staffId'))))
    .orderBy(asc(t.passkey.createdAt), asc(t.passkey.id)),
);

/** Whose passkey this is, in whichever school. */
export const passkeyByCredential = statement(({ q, t, arg }) =>
  q
    .select()
    .from(t.passkey)
    .where(eq(t.passkey.credentialId, arg('credentialId'))),
);

export const addPasskeyRow = change(({ q, t, arg }) =>
  q.insert(t.passkey).values({
    schoolId: arg('school'),
    id: arg('id'),
    credentialId: arg('credentialId'),
    staffId: arg('staffId'),
    name: arg('name'),
    publicKey: arg('publicKey'),
    uses: arg('uses'),
    createdAt: arg('now'),
  }),
);

export const notePasskeyUse = change(({ q, t, arg, mine }) =>
  q
    .update(t.passkey)
    .set({ uses: arg('uses'), lastUsedAt: arg('now') })
    .where(and(mine(t.passkey), eq(t.passkey.id, arg('id')))),
);

export const dropPasskey = change(({ q, t, arg, mine }) =>
  q.delete(t.passkey).where(and(mine(t.passkey), eq(t.passkey.staffId, arg('staffId')), eq(t.passkey.id, arg('id')))),
);

export const dropPasskeys = change(({ q, t, arg, mine }) =>
  q.delete(t.passkey).where(and(mine(t.passkey), eq(t.passkey.staffId, arg('staffId')))),
);

export const staffWithPasskey = statement(({ q, t, mine }) =>
  q.selectDistinct({ staffId: t.passkey.staffId }).from(t.passkey).where(mine(t.passkey)),
);
