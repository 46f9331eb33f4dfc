import { eq, lt, sql } from 'drizzle-orm';
import { change, type Scope, statement } from './database.ts';

const takeLease = change(({ q, t, arg }) =>
  q
    .insert(t.lease)
    .values({ name: arg('name'), holder: arg('holder'), until: arg('until') })
    .onConflictDoUpdate({
      target: t.lease.name,
      set: { holder: arg('holder'), until: arg('until') },
      setWhere: sql`${lt(t.lease.until, arg('now'))} or ${eq(t.lease.holder, arg('holder'))}`,
    }),
);

const leaseByName = statement(({ q, t, arg }) =>
  q
    .select({ holder: t.lease.holder })
    .from(t.lease)
    .where(eq(t.lease.name, arg('name'))),
);

/** Takes a piece of work for one process until a moment, or goes on holding it; false when another process has it. */
export async function holdLease(
  scope: Scope,
  lease: { name: string; holder: string; now: string; until: string },
): Promise<boolean> {
  await scope.run(takeLease, lease);
  return (await scope.first(leaseByName, { name: lease.name }))?.holder === lease.holder;
}
