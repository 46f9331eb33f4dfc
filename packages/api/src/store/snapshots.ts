import { and, asc, eq, gte, lt, lte, sql } from 'drizzle-orm';
import { change, type Scope, statement } from './database.ts';

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

export const weekMarks = statement(({ q, t, mine }) =>
  q
    .select({ day: t.trendMark.day, version: t.trendMark.version })
    .from(t.trendMark)
    .where(mine(t.trendMark))
    .orderBy(asc(t.trendMark.day)),
);

const keptSince = statement(({ q, t, arg, mine }) =>
  q
    .select({ week: t.trendWeek.week })
    .from(t.trendWeek)
    .where(and(mine(t.trendWeek), gte(t.trendWeek.until, arg('day'))))
    .limit(1),
);

const addMark = change(({ q, t, arg }) =>
  q
    .insert(t.trendMark)
    .values({ schoolId: arg('school'), day: arg('day') })
    .onConflictDoUpdate({
      target: [t.trendMark.schoolId, t.trendMark.day],
      set: { version: sql`${t.trendMark.version} + 1` },
    }),
);

/** A fact of a day came, went or moved: if a week that has that day was kept already, it is worked out again. */
export async function markWeek(scope: Scope, day: string): Promise<void> {
  if (await scope.first(keptSince, { day })) await scope.run(addMark, { day });
}

const dropMark = change(({ q, t, arg, mine }) =>
  q
    .delete(t.trendMark)
    .where(and(mine(t.trendMark), eq(t.trendMark.day, arg('day')), eq(t.trendMark.version, arg('version')))),
);

const dropWeeksSince = change(({ q, t, arg, mine }) =>
  q
    .delete(t.trendWeek)
    .where(and(mine(t.trendWeek), gte(t.trendWeek.until, arg('day')), eq(t.trendWeek.frozen, false))),
);

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

/**
 * Keeps weeks that were worked out, unless a fact came in the meantime. Of what a mark says is stale everything goes,
 * whoever's pupils it was about; a mark that grew since it was seen stays.
 */
export async function keepWeeks(
  scope: Scope,
  weeks: readonly KeptWeek[],
  seen: readonly { day: string; version: number }[],
): Promise<void> {
  const now = await scope.all(weekMarks);
  const isSeen = (mark: { day: string; version: number }) =>
    seen.some(({ day, version }) => day === mark.day && version === mark.version);
  if (!now.every(isSeen)) return;
  const [first] = now;
  if (first) await scope.run(dropWeeksSince, { day: first.day });
  for (const mark of now) await scope.run(dropMark, mark);
  for (const week of weeks) await scope.run(saveWeek, { ...week });
}

const freezeBefore = change(({ q, t, arg, mine }) =>
  q
    .update(t.trendWeek)
    .set({ frozen: true })
    .where(and(mine(t.trendWeek), lt(t.trendWeek.until, arg('day')))),
);

/** Weeks that ended before a day stay as they are, small numbers hidden, because the facts behind them are about to go. */
export async function freezeWeeksBefore(scope: Scope, day: string): Promise<void> {
  await scope.run(freezeBefore, { day });
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
