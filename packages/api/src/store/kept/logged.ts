import { and, desc, eq, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { change, type Scope, statement } from '../database.ts';
import { fromNewest } from './from-newest.ts';

const loggedAnything = statement(({ q, t, arg, mine }) =>
  q
    .select({ day: sql<string | null>`max(${t.checkIn.happenedOn})` })
    .from(t.checkIn)
    .where(and(mine(t.checkIn), eq(t.checkIn.adultId, arg('adultId')), isNull(t.checkIn.retractedAt))),
);

const registersOfAdult = statement(({ q, t, arg, mine }) =>
  q
    .select({ registerId: t.relation.target, from: t.relation.from, to: t.relation.to })
    .from(t.relation)
    .where(
      and(mine(t.relation), eq(t.relation.staffId, arg('adultId')), inArray(t.relation.kind, ['teaches', 'tutors'])),
    ),
);

/** The last day of a spell on which an adult logged something about a pupil who was that day on a register. */
const loggedOnRegister = statement(({ q, t, arg, mine }) =>
  q
    .select({ day: t.checkIn.happenedOn })
    .from(t.checkIn)
    .innerJoin(
      t.checkInPupil,
      and(eq(t.checkInPupil.schoolId, t.checkIn.schoolId), eq(t.checkInPupil.checkInId, t.checkIn.id)),
    )
    .innerJoin(
      t.membership,
      and(eq(t.membership.schoolId, t.checkInPupil.schoolId), eq(t.membership.pupilId, t.checkInPupil.pupilId)),
    )
    .where(
      and(
        mine(t.checkIn),
        eq(t.checkIn.adultId, arg('adultId')),
        fromNewest(t.checkIn.happenedOn),
        isNull(t.checkIn.retractedAt),
        gte(t.checkIn.happenedOn, arg('from')),
        lte(t.checkIn.happenedOn, arg('to')),
        eq(t.membership.registerId, arg('registerId')),
        lte(t.membership.from, t.checkIn.happenedOn),
        or(isNull(t.membership.to), gte(t.membership.to, t.checkIn.happenedOn)),
      ),
    )
    .orderBy(desc(t.checkIn.happenedOn))
    .limit(1),
);

const dropLogged = change(({ q, t, arg, mine }) =>
  q.delete(t.logged).where(and(mine(t.logged), eq(t.logged.adultId, arg('adultId')))),
);

/** A later day replaces an earlier one; an earlier one changes nothing. */
const saveLogged = change(({ q, t, rows }) =>
  q
    .insert(t.logged)
    .select(rows(t.logged, 'rows'))
    .onConflictDoUpdate({
      target: [t.logged.schoolId, t.logged.adultId, t.logged.registerId],
      set: { lastOn: sql`excluded.last_on` },
      setWhere: sql`excluded.last_on > ${t.logged.lastOn}`,
    }),
);

const save = (scope: Scope, rows: { adultId: string; registerId: string; lastOn: string }[]) =>
  scope.run(saveLogged, { rows: JSON.stringify(rows) });

/** After a new check-in: these registers, and the adult as such, were logged on that day at the earliest. */
export async function keepLogged(
  scope: Scope,
  adultId: string,
  registerIds: readonly string[],
  day: string,
): Promise<void> {
  await save(
    scope,
    ['', ...registerIds].map((registerId) => ({ adultId, registerId, lastOn: day })),
  );
}

/** Later than any day that a spell without an end can reach. */
const open = '9999-12-31';

/** After a correction, a retraction or a change of roster the last day may be another: all of an adult's are worked out again. */
export async function rebuildLogged(scope: Scope, adultId: string): Promise<void> {
  await scope.run(dropLogged, { adultId });
  const anything = await scope.first(loggedAnything, { adultId });
  if (!anything?.day) return;
  const logged = [{ adultId, registerId: '', lastOn: anything.day }];
  for (const { registerId, from, to } of await scope.all(registersOfAdult, { adultId })) {
    const last = await scope.first(loggedOnRegister, { adultId, registerId, from, to: to ?? open });
    if (last) logged.push({ adultId, registerId, lastOn: last.day });
  }
  await save(scope, logged);
}
