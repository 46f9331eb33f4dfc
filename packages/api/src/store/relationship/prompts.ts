import { and, asc, eq, gte, isNull, lte, or } from 'drizzle-orm';
import { change, statement } from '../database.ts';

/** What was set aside or stopped, and who is whose person. */
export const addSnooze = change(({ q, t, arg }) =>
  q.insert(t.snooze).values({
    schoolId: arg('school'),
    id: arg('id'),
    adultId: arg('adultId'),
    kind: arg('kind'),
    pupilId: arg('pupilId'),
    registerId: arg('registerId'),
    until: arg('until'),
    reason: arg('reason'),
    recordedAt: arg('recordedAt'),
  }),
);

export const openSnoozes = statement(({ q, t, arg, mine }) =>
  q
    .select({
      kind: t.snooze.kind,
      pupilId: t.snooze.pupilId,
      registerId: t.snooze.registerId,
      adultId: t.snooze.adultId,
      until: t.snooze.until,
    })
    .from(t.snooze)
    .where(and(mine(t.snooze), gte(t.snooze.until, arg('today'))))
    .orderBy(asc(t.snooze.until), asc(t.snooze.id)),
);

export const stopsOf = statement(({ q, t, arg, mine, oneOf }) =>
  q
    .select({ pupilId: t.stop.pupilId, adultId: t.stop.adultId, from: t.stop.from, to: t.stop.to })
    .from(t.stop)
    .where(and(mine(t.stop), oneOf(t.stop.pupilId, 'listIds'), or(isNull(t.stop.to), gte(t.stop.to, arg('today')))))
    .orderBy(asc(t.stop.from), asc(t.stop.id)),
);

export const addStop = change(({ q, t, arg }) =>
  q.insert(t.stop).values({
    schoolId: arg('school'),
    id: arg('id'),
    pupilId: arg('pupilId'),
    adultId: arg('adultId'),
    from: arg('from'),
  }),
);

/** Lifted at once: the day before is its last. */
export const endStop = change(({ q, t, arg, mine }) =>
  q
    .update(t.stop)
    .set({ to: arg('to') })
    .where(and(mine(t.stop), eq(t.stop.pupilId, arg('pupilId')), eq(t.stop.id, arg('id')), isNull(t.stop.to))),
);

export const openStopsOf = statement(({ q, t, arg, mine }) =>
  q
    .select({ id: t.stop.id, adultId: t.stop.adultId, from: t.stop.from })
    .from(t.stop)
    .where(and(mine(t.stop), eq(t.stop.pupilId, arg('pupilId')), isNull(t.stop.to)))
    .orderBy(asc(t.stop.from), asc(t.stop.id)),
);

export const championsOf = statement(({ q, t, arg, mine, oneOf }) =>
  q
    .select({ pupilId: t.champion.pupilId, adultId: t.champion.adultId, from: t.champion.from, to: t.champion.to })
    .from(t.champion)
    .where(
      and(
        mine(t.champion),
        oneOf(t.champion.pupilId, 'listIds'),
        or(isNull(t.champion.to), gte(t.champion.to, arg('today'))),
      ),
    )
    .orderBy(asc(t.champion.from), asc(t.champion.id)),
);

/** Ends whoever is a pupil's champion on a day; the spell is kept. */
export const endChampions = change(({ q, t, arg, mine }) =>
  q
    .update(t.champion)
    .set({ to: arg('to') })
    .where(
      and(
        mine(t.champion),
        eq(t.champion.pupilId, arg('pupilId')),
        lte(t.champion.from, arg('today')),
        or(isNull(t.champion.to), gte(t.champion.to, arg('today'))),
      ),
    ),
);

export const addChampion = change(({ q, t, arg }) =>
  q.insert(t.champion).values({
    schoolId: arg('school'),
    id: arg('id'),
    pupilId: arg('pupilId'),
    adultId: arg('adultId'),
    from: arg('from'),
    to: arg('to'),
  }),
);
