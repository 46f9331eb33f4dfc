import { and, desc, eq, gte, isNull, ne } from 'drizzle-orm';
import { change, statement } from '../database.ts';

/** The sessions of somebody that were opened since a moment and not ended. */
export const devicesOf = statement(({ q, t, arg, mine }) =>
  q
    .select({
      id: t.session.id,
      device: t.session.device,
      createdAt: t.session.createdAt,
      lastSeenAt: t.session.lastSeenAt,
      stage: t.session.stage,
      enrolmentId: t.session.enrolmentId,
      tokenHash: t.session.tokenHash,
    })
    .from(t.session)
    .where(
      and(
        mine(t.session),
        eq(t.session.staffId, arg('staffId')),
        isNull(t.session.endedAt),
        gte(t.session.createdAt, arg('openedSince')),
      ),
    )
    .orderBy(desc(t.session.lastSeenAt), desc(t.session.id)),
);

export const endDeviceRow = change(({ q, t, arg, mine }) =>
  q
    .update(t.session)
    .set({ endedAt: arg('now') })
    .where(and(mine(t.session), eq(t.session.staffId, arg('staffId')), eq(t.session.id, arg('id')))),
);

/** Ends all of somebody's sessions, save at most the one with this hash. */
export const endDevices = change(({ q, t, arg, mine }) =>
  q
    .update(t.session)
    .set({ endedAt: arg('now') })
    .where(
      and(
        mine(t.session),
        eq(t.session.staffId, arg('staffId')),
        isNull(t.session.endedAt),
        ne(t.session.tokenHash, arg('exceptHash')),
      ),
    ),
);

export const disableAccountRow = change(({ q, t, arg, mine }) =>
  q
    .update(t.account)
    .set({ disabledAt: arg('at') })
    .where(and(mine(t.account), eq(t.account.staffId, arg('staffId')))),
);
