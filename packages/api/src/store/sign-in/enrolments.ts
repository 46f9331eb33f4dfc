import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { change, statement } from '../database.ts';

/** Devices of the school that lock, and the PINs that open them. */
export const enrolments = statement(({ q, t, mine }) =>
  q
    .select({
      id: t.enrolment.id,
      name: t.enrolment.name,
      enrolledAt: t.enrolment.enrolledAt,
      tokenHash: t.enrolment.tokenHash,
    })
    .from(t.enrolment)
    .where(and(mine(t.enrolment), isNull(t.enrolment.endedAt)))
    .orderBy(asc(t.enrolment.enrolledAt), asc(t.enrolment.id)),
);

export const addEnrolment = change(({ q, t, arg }) =>
  q.insert(t.enrolment).values({
    schoolId: arg('school'),
    id: arg('id'),
    tokenHash: arg('tokenHash'),
    name: arg('name'),
    enrolledBy: arg('staffId'),
    enrolledAt: arg('now'),
  }),
);

export const endEnrolmentRow = change(({ q, t, arg, mine }) =>
  q
    .update(t.enrolment)
    .set({ endedAt: arg('now') })
    .where(and(mine(t.enrolment), eq(t.enrolment.id, arg('id')))),
);

export const placeSession = change(({ q, t, arg }) =>
  q
    .update(t.session)
    .set({ enrolmentId: arg('enrolmentId') })
    .where(eq(t.session.tokenHash, arg('tokenHash'))),
);

export const setPinHash = change(({ q, t, arg, mine }) =>
  q
    .update(t.account)
    .set({ pinHash: arg('pinHash') })
    .where(and(mine(t.account), eq(t.account.staffId, arg('staffId')))),
);

/** Counts a wrong PIN of a session, and says how many there were. */
export const countWrongPin = statement(({ q, t, arg }) =>
  q
    .update(t.session)
    .set({ wrongPins: sql`${t.session.wrongPins} + 1` })
    .where(eq(t.session.tokenHash, arg('tokenHash')))
    .returning({ wrongPins: t.session.wrongPins }),
);
