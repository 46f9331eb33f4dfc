import type { Relation, Role } from '@noticed/shared/domain/people/staff';
import { and, asc, eq, gte, isNull, sql } from 'drizzle-orm';
import { change, type Scope, statement } from '../database.ts';

/** Sessions, accounts and one-time links: looked up by secret or address, before any school is known. */
export const addSession = change(({ q, t, arg }) =>
  q.insert(t.session).values({
    tokenHash: arg('tokenHash'),
    id: arg('id'),
    schoolId: arg('school'),
    staffId: arg('staffId'),
    device: arg('device'),
    createdAt: arg('now'),
    lastSeenAt: arg('now'),
    provedAt: arg('now'),
  }),
);

export const touchSession = change(({ q, t, arg }) =>
  q
    .update(t.session)
    .set({ lastSeenAt: arg('now') })
    .where(eq(t.session.tokenHash, arg('tokenHash'))),
);

export const endSession = change(({ q, t, arg }) =>
  q
    .update(t.session)
    .set({ endedAt: arg('now') })
    .where(eq(t.session.tokenHash, arg('tokenHash'))),
);

/** The same session under a new secret and at a stage, by somebody who has just shown that it is them. */
export const renewSession = change(({ q, t, arg }) =>
  q
    .update(t.session)
    .set({ tokenHash: arg('newHash'), stage: arg('stage'), provedAt: arg('now'), lastSeenAt: arg('now'), wrongPins: 0 })
    .where(eq(t.session.tokenHash, arg('tokenHash'))),
);

export const setStage = change(({ q, t, arg }) =>
  q
    .update(t.session)
    .set({ stage: arg('stage') })
    .where(eq(t.session.tokenHash, arg('tokenHash'))),
);

export const accountOf = statement(({ q, t, arg, mine }) =>
  q
    .select({
      email: t.account.email,
      passwordHash: t.account.passwordHash,
      pinHash: t.account.pinHash,
      disabledAt: t.account.disabledAt,
    })
    .from(t.account)
    .where(and(mine(t.account), eq(t.account.staffId, arg('staffId')))),
);

export const accountByEmail = statement(({ q, t, arg }) =>
  q
    .select({
      schoolId: t.account.schoolId,
      staffId: t.account.staffId,
      passwordHash: t.account.passwordHash,
      disabledAt: t.account.disabledAt,
    })
    .from(t.account)
    .where(eq(t.account.email, arg('email'))),
);

export const saveAccount = change(({ q, t, arg }) =>
  q
    .insert(t.account)
    .values({
      schoolId: arg('school'),
      staffId: arg('staffId'),
      email: arg('email'),
      passwordHash: arg('passwordHash'),
      createdAt: arg('now'),
    })
    .onConflictDoUpdate({
      target: [t.account.schoolId, t.account.staffId],
      set: { email: arg('email'), passwordHash: arg('passwordHash'), version: sql`${t.account.version} + 1` },
    }),
);

/** When the accounts that may sign in were made and last used. */
export const accountUse = statement(({ q, t, mine }) =>
  q
    .select({ staffId: t.account.staffId, createdAt: t.account.createdAt, lastSignedInAt: t.account.lastSignedInAt })
    .from(t.account)
    .where(and(mine(t.account), isNull(t.account.disabledAt))),
);

export const noteSignIn = change(({ q, t, arg }) =>
  q
    .update(t.account)
    .set({ lastSignedInAt: arg('now') })
    .where(and(eq(t.account.schoolId, arg('school')), eq(t.account.staffId, arg('staffId')))),
);

export const invitationByToken = statement(({ q, t, arg }) =>
  q
    .select()
    .from(t.invitation)
    .where(eq(t.invitation.tokenHash, arg('tokenHash'))),
);

export const addInvitation = change(({ q, t, arg }) =>
  q.insert(t.invitation).values({
    tokenHash: arg('tokenHash'),
    schoolId: arg('schoolId'),
    staffId: arg('staffId'),
    purpose: arg('purpose'),
    createdAt: arg('now'),
    expiresAt: arg('expiresAt'),
  }),
);

export const useInvitation = change(({ q, t, arg }) =>
  q
    .update(t.invitation)
    .set({ usedAt: arg('now') })
    .where(eq(t.invitation.tokenHash, arg('tokenHash'))),
);

/** An invitation that is still open is replaced by the next one, so that only the latest link works. */
export const dropInvitations = change(({ q, t, arg }) =>
  q
    .delete(t.invitation)
    .where(
      and(
        eq(t.invitation.purpose, arg('purpose')),
        eq(t.invitation.schoolId, arg('schoolId')),
        eq(t.invitation.staffId, arg('staffId')),
        isNull(t.invitation.usedAt),
      ),
    ),
);

/** Whose link still works: made, not used, not run out. */
export const openInvitations = statement(({ q, t, arg, mine }) =>
  q
    .select({ staffId: t.invitation.staffId })
    .from(t.invitation)
    .where(
      and(
        mine(t.invitation),
        eq(t.invitation.purpose, 'invite'),
        isNull(t.invitation.usedAt),
        gte(t.invitation.expiresAt, arg('now')),
      ),
    )
    .orderBy(asc(t.invitation.tokenHash)),
);

const rolesOf = statement(({ q, t, arg, mine }) =>
  q
    .select({ role: t.role.role, from: t.role.from, to: t.role.to })
    .from(t.role)
    .where(and(mine(t.role), eq(t.role.staffId, arg('staffId'))))
    .orderBy(asc(t.role.from), asc(t.role.id)),
);

const relationsOf = statement(({ q, t, arg, mine }) =>
  q
    .select({
      staffId: t.relation.staffId,
      kind: t.relation.kind,
      target: t.relation.target,
      from: t.relation.from,
      to: t.relation.to,
    })
    .from(t.relation)
    .where(and(mine(t.relation), eq(t.relation.staffId, arg('staffId'))))
    .orderBy(asc(t.relation.from), asc(t.relation.id)),
);

const staffName = statement(({ q, t, arg, mine }) =>
  q
    .select({ displayName: t.staff.displayName, leftOn: t.staff.leftOn })
    .from(t.staff)
    .where(and(mine(t.staff), eq(t.staff.id, arg('staffId')))),
);

/** A member of staff's roles and relations, with their days: what access is decided by. */
export async function grantsOf(scope: Scope, staffId: string) {
  const person = await scope.first(staffName, { staffId });
  // Both columns are only ever written with the domain's own values.
  const roles = (await scope.all(rolesOf, { staffId })) as { role: Role; from: string; to: string | null }[];
  const relations = (await scope.all(relationsOf, { staffId })) as Relation[];
  return { displayName: person?.displayName ?? '', leftOn: person?.leftOn ?? null, roles, relations };
}
