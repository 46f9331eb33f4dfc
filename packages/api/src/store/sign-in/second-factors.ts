import { and, eq, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import { change, statement } from '../database.ts';

/** Authenticator apps and recovery codes, of the actor's school. */
export const authenticatorOf = statement(({ q, t, arg, mine }) =>
  q
    .select({
      secret: t.authenticator.secret,
      pending: t.authenticator.pending,
      lastStep: t.authenticator.lastStep,
    })
    .from(t.authenticator)
    .where(and(mine(t.authenticator), eq(t.authenticator.staffId, arg('staffId')))),
);

export const startAuthenticator = change(({ q, t, arg }) =>
  q
    .insert(t.authenticator)
    .values({ schoolId: arg('school'), staffId: arg('staffId'), pending: arg('pending'), createdAt: arg('now') })
    .onConflictDoUpdate({
      target: [t.authenticator.schoolId, t.authenticator.staffId],
      set: { pending: arg('pending') },
    }),
);

/** The secret that was being set up is the one in use; the code that proved it is spent. */
export const keepAuthenticator = change(({ q, t, arg, mine }) =>
  q
    .update(t.authenticator)
    .set({ secret: arg('secret'), pending: null, lastStep: arg('step') })
    .where(and(mine(t.authenticator), eq(t.authenticator.staffId, arg('staffId')))),
);

/** Takes the code of a time step, once: no row comes back when it, or a later one, was taken before. */
export const spendStep = statement(({ q, t, arg, mine }) =>
  q
    .update(t.authenticator)
    .set({ lastStep: arg('step') })
    .where(
      and(
        mine(t.authenticator),
        eq(t.authenticator.staffId, arg('staffId')),
        lt(t.authenticator.lastStep, arg('step')),
      ),
    )
    .returning({ lastStep: t.authenticator.lastStep }),
);

export const dropAuthenticator = change(({ q, t, arg, mine }) =>
  q.delete(t.authenticator).where(and(mine(t.authenticator), eq(t.authenticator.staffId, arg('staffId')))),
);

export const addRecoveryCode = change(({ q, t, arg }) =>
  q.insert(t.recoveryCode).values({ schoolId: arg('school'), staffId: arg('staffId'), codeHash: arg('codeHash') }),
);

export const dropRecoveryCodes = change(({ q, t, arg, mine }) =>
  q.delete(t.recoveryCode).where(and(mine(t.recoveryCode), eq(t.recoveryCode.staffId, arg('staffId')))),
);

export const recoveryCodesLeft = statement(({ q, t, arg, mine }) =>
  q
    .select({ count: sql<number>`cast(count(*) as integer)` })
    .from(t.recoveryCode)
    .where(and(mine(t.recoveryCode), eq(t.recoveryCode.staffId, arg('staffId')), isNull(t.recoveryCode.usedAt))),
);

/** Takes a recovery code, once: no row comes back for one that is unknown or was used. */
export const spendRecoveryCode = statement(({ q, t, arg, mine }) =>
  q
    .update(t.recoveryCode)
    .set({ usedAt: arg('now') })
    .where(
      and(
        mine(t.recoveryCode),
        eq(t.recoveryCode.staffId, arg('staffId')),
        eq(t.recoveryCode.codeHash, arg('codeHash')),
        isNull(t.recoveryCode.usedAt),
      ),
    )
    .returning({ codeHash: t.recoveryCode.codeHash }),
);

export const staffWithSecondFactor = statement(({ q, t, mine }) =>
  q
    .select({ staffId: t.authenticator.staffId })
    .from(t.authenticator)
    .where(and(mine(t.authenticator), isNotNull(t.authenticator.secret))),
);
