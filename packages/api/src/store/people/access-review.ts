import { desc } from 'drizzle-orm';
import { change, statement } from '../database.ts';

/** Accounts that were looked at and kept, newest first. */
export const keptAccounts = statement(({ q, t, mine }) =>
  q
    .select({
      id: t.accessKept.id,
      staffId: t.accessKept.staffId,
      keptBy: t.accessKept.keptBy,
      keptOn: t.accessKept.keptOn,
      reason: t.accessKept.reason,
    })
    .from(t.accessKept)
    .where(mine(t.accessKept))
    .orderBy(desc(t.accessKept.keptOn), desc(t.accessKept.id)),
);

export const addKeptAccount = change(({ q, t, arg }) =>
  q.insert(t.accessKept).values({
    schoolId: arg('school'),
    id: arg('id'),
    staffId: arg('staffId'),
    keptBy: arg('keptBy'),
    keptOn: arg('keptOn'),
    reason: arg('reason'),
  }),
);
