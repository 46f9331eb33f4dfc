import { and, eq } from 'drizzle-orm';
import { change, statement } from '../database.ts';

export const deviceKeyOf = statement(({ q, t, arg, mine }) =>
  q
    .select({ key: t.deviceKey.key })
    .from(t.deviceKey)
    .where(and(mine(t.deviceKey), eq(t.deviceKey.staffId, arg('staffId')))),
);

/** Two devices may ask at once: the first key stands. */
export const addDeviceKey = change(({ q, t, arg }) =>
  q
    .insert(t.deviceKey)
    .values({ schoolId: arg('school'), staffId: arg('staffId'), key: arg('key'), madeAt: arg('now') })
    .onConflictDoNothing(),
);
