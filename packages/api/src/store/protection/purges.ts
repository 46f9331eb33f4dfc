import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import { change, statement } from '../database.ts';
import { downwards } from '../order.ts';

export const retentionChoice = statement(({ q, t, mine }) =>
  q.select().from(t.retentionSetting).where(mine(t.retentionSetting)),
);

export const saveRetention = change(({ q, t, arg }) => {
  const set = { choice: arg('choice'), version: arg('version') };
  return q
    .insert(t.retentionSetting)
    .values({ schoolId: arg('school'), ...set })
    .onConflictDoUpdate({ target: t.retentionSetting.schoolId, set });
});

export const daysSeen = statement(({ q, t, mine }) =>
  q.select({ day: t.daySeen.day }).from(t.daySeen).where(mine(t.daySeen)).orderBy(desc(t.daySeen.day)).limit(60),
);

export const seeDay = change(({ q, t, arg }) =>
  q
    .insert(t.daySeen)
    .values({ schoolId: arg('school'), day: arg('day'), at: arg('at') })
    .onConflictDoNothing(),
);

export const addPurge = change(({ q, t, arg }) =>
  q.insert(t.purge).values({
    schoolId: arg('school'),
    id: arg('id'),
    asOf: arg('asOf'),
    choice: arg('choice'),
    lines: arg('lines'),
    madeAt: arg('madeAt'),
  }),
);

export const purgeById = statement(({ q, t, arg, mine }) =>
  q
    .select()
    .from(t.purge)
    .where(and(mine(t.purge), eq(t.purge.id, arg('id')))),
);

/** The preview that is not done, confirmed or not. */
export const openPurge = statement(({ q, t, mine }) =>
  q
    .select()
    .from(t.purge)
    .where(and(mine(t.purge), isNull(t.purge.doneAt), isNull(t.purge.withdrawnAt)))
    .orderBy(desc(t.purge.madeAt), desc(t.purge.id))
    .limit(1),
);

export const donePurges = statement(({ q, t, mine }) =>
  q
    .select()
    .from(t.purge)
    .where(and(mine(t.purge), isNotNull(t.purge.doneAt)))
    .orderBy(downwards(t.purge.doneAt), desc(t.purge.id))
    .limit(24),
);

export const confirmPurgeRow = change(({ q, t, arg, mine }) =>
  q
    .update(t.purge)
    .set({ confirmedAt: arg('at'), confirmedBy: arg('by') })
    .where(and(mine(t.purge), eq(t.purge.id, arg('id')))),
);

export const donePurgeRow = change(({ q, t, arg, mine }) =>
  q
    .update(t.purge)
    .set({ doneAt: arg('at'), removed: arg('removed') })
    .where(and(mine(t.purge), eq(t.purge.id, arg('id')))),
);

export const withdrawPurges = change(({ q, t, arg, mine }) =>
  q
    .update(t.purge)
    .set({ withdrawnAt: arg('at') })
    .where(and(mine(t.purge), isNull(t.purge.doneAt), isNull(t.purge.withdrawnAt))),
);
