import { and, asc, eq, gte, lt, lte, sql } from 'drizzle-orm';
import { change, type Scope, statement } from '../database.ts';

/** Kept weeks of one dimension, oldest first. */
export const keptWeeks = statement(({ q, t, arg, mine }) =>
  q
    .select()
    .from(t.trendWeek)
    .where(
      and(
        mine(t.trendWeek),
        eq(t.trendWeek.part, arg('part')),
        eq(t.trendWeek.dimension, arg('dimension')),
        gte(t.trendWeek.week, arg('from')),
        lte(t.trendWeek.until, arg('to')),
      ),
    )
    .orderBy(asc(t.trendWeek.week)),
);

/** What is kept of a school or a part of it, without the figures. */
export const keptBases = statement(({ q, t, mine }) =>
  q
    .select({
      part: t.trendWeek.part,
      dimension: t.trendWeek.dimension,
      week: t.trendWeek.week,
      basis: t.trendWeek.basis,
      frozen: t.trendWeek.frozen,
    })
    .from(t.trendWeek)
    .where(mine(t.trendWeek)),
);

export const weekMarks = statement(({ q, t, mine }) =>
  q.select({ day: t.trendMark.day }).from(t.trendMark).where(mine(t.trendMark)).orderBy(asc(t.trendMark.day)),
);

/** Up to which day weeks are kept, and before which they are frozen. */
export const weekHorizon = statement(({ q, t, mine }) =>
  q
    .select({ until: t.trendHorizon.until, frozenBefore: t.trendHorizon.frozenBefore })
    .from(t.trendHorizon)
    .where(mine(t.trendHorizon)),
);

const addMark = change(({ q, t, arg }) =>
  q
    .insert(t.trendMark)
    .values({ schoolId: arg('school'), day: arg('day') })
    .onConflictDoNothing(),
);

/**
 * A fact of a day came, went or moved: if that day's week is kept, or is being worked out to be kept, it and those after it
 * will be worked out again. Writes of one school take turns, so either a week sees the fact or the mark is there.
 */
export async function markWeek(scope: Scope, day: string): Promise<void> {
  const horizon = await scope.first(weekHorizon);
  if (horizon && day <= horizon.until) await scope.run(addMark, { day });
}

const dropMarks = change(({ q, t, mine }) => q.delete(t.trendMark).where(mine(t.trendMark)));

const dropWeeksSince = change(({ q, t, arg, mine }) =>
  q
    .delete(t.trendWeek)
    .where(and(mine(t.trendWeek), gte(t.trendWeek.until, arg('day')), eq(t.trendWeek.frozen, false))),
);

const setHorizon = change(({ q, t, arg }) =>
  q
    .insert(t.trendHorizon)
    .values({ schoolId: arg('school'), until: arg('until') })
    .onConflictDoUpdate({ target: t.trendHorizon.schoolId, set: { until: arg('until') } }),
);

/** Begins to keep weeks up to a day: lets go of what marks made stale, and from here on every fact up to that day leaves a mark. */
export async function beginKeeping(scope: Scope, until: string): Promise<void> {
  const [first] = await scope.all(weekMarks);
  if (first) await scope.run(dropWeeksSince, { day: first.day });
  if (first) await scope.run(dropMarks);
  const horizon = await scope.first(weekHorizon);
  if (!horizon || horizon.until < until) await scope.run(setHorizon, { until });
}

const saveWeek = change(({ q, t, arg }) =>
  q
    .insert(t.trendWeek)
    .values({
      schoolId: arg('school'),
      part: arg('part'),
      dimension: arg('dimension'),
      week: arg('week'),
      until: arg('until'),
      basis: arg('basis'),
      groups: arg('groups'),
    })
    .onConflictDoUpdate({
      target: [t.trendWeek.schoolId, t.trendWeek.part, t.trendWeek.dimension, t.trendWeek.week],
      set: { basis: arg('basis'), groups: arg('groups') },
      setWhere: eq(t.trendWeek.frozen, false),
    }),
);

/** A week of one dimension as it is kept. */
export interface KeptWeek {
  part: string;
  dimension: string;
  week: string;
  until: string;
  basis: string;
  groups: unknown;
}

/** Keeps weeks that were worked out after `beginKeeping`, but for those of which a fact came in the meantime. */
export async function keepWeeks(scope: Scope, weeks: readonly KeptWeek[]): Promise<void> {
  const [mark] = await scope.all(weekMarks);
  for (const week of weeks) if (!mark || week.until < mark.day) await scope.run(saveWeek, { ...week });
}

const freezeWeeks = change(({ q, t, arg, mine }) =>
  q
    .update(t.trendWeek)
    .set({ frozen: true })
    .where(and(mine(t.trendWeek), lt(t.trendWeek.until, arg('day')))),
);

const setFrozen = change(({ q, t, arg }) =>
  q
    .insert(t.trendHorizon)
    .values({ schoolId: arg('school'), until: '', frozenBefore: arg('day') })
    .onConflictDoUpdate({
      target: t.trendHorizon.schoolId,
      set: { frozenBefore: arg('day') },
      setWhere: sql`${t.trendHorizon.frozenBefore} < ${arg('day')}`,
    }),
);

/** Weeks that ended before a day stay as they are kept, small numbers hidden, because facts behind them are about to go. */
export async function freezeWeeksBefore(scope: Scope, day: string): Promise<void> {
  await scope.run(freezeWeeks, { day });
}

/** All facts before a day are about to go: weeks of them that nobody kept are never made. Once `keepTrends` kept what it could. */
export async function closeWeeksBefore(scope: Scope, day: string): Promise<void> {
  await freezeWeeksBefore(scope, day);
  await scope.run(setFrozen, { day });
}

/** The number of the school's last event: while it stands still, nothing that trends read has changed. */
export const lastEvent = statement(({ q, t, arg }) =>
  q
    .select({ sequence: t.eventHead.sequence })
    .from(t.eventHead)
    .where(eq(t.eventHead.schoolId, arg('school'))),
);

export const releases = statement(({ q, t, mine }) =>
  q.select().from(t.release).where(mine(t.release)).orderBy(asc(t.release.until)),
);

export const addRelease = change(({ q, t, arg }) =>
  q.insert(t.release).values({
    schoolId: arg('school'),
    until: arg('until'),
    madeAt: arg('madeAt'),
    madeBy: arg('madeBy'),
    figures: arg('figures'),
    lines: arg('lines'),
  }),
);
