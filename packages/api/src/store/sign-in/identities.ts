import { and, eq, gte, isNull, sql } from 'drizzle-orm';
import { change, statement } from '../database.ts';

/** Members of staff as an issuer elsewhere knows them; looked up before any school is known. */
export const identityBySubject = statement(({ q, t, arg }) =>
  q
    .select({ schoolId: t.identity.schoolId, staffId: t.identity.staffId })
    .from(t.identity)
    .where(and(eq(t.identity.issuer, arg('issuer')), eq(t.identity.subject, arg('subject')))),
);

export const addIdentity = change(({ q, t, arg }) =>
  q.insert(t.identity).values({
    schoolId: arg('school'),
    issuer: arg('issuer'),
    subject: arg('subject'),
    staffId: arg('staffId'),
    createdAt: arg('now'),
  }),
);

/** Whoever was invited under an address and has not come yet. */
export const invitedByEmail = statement(({ q, t, arg }) =>
  q
    .select({ schoolId: t.staff.schoolId, staffId: t.staff.id, tokenHash: t.invitation.tokenHash })
    .from(t.invitation)
    .innerJoin(t.staff, and(eq(t.staff.schoolId, t.invitation.schoolId), eq(t.staff.id, t.invitation.staffId)))
    .where(
      and(
        eq(sql`lower(${t.staff.email})`, arg('email')),
        eq(t.invitation.purpose, 'invite'),
        isNull(t.invitation.usedAt),
        gte(t.invitation.expiresAt, arg('now')),
      ),
    ),
);

export const sessionVia = statement(({ q, t, arg }) =>
  q
    .select({ via: t.session.via })
    .from(t.session)
    .where(eq(t.session.tokenHash, arg('tokenHash'))),
);

export const setVia = change(({ q, t, arg }) =>
  q
    .update(t.session)
    .set({ via: arg('via') })
    .where(eq(t.session.tokenHash, arg('tokenHash'))),
);
