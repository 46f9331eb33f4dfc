import type { Columns } from '../columns.ts';

/** What trends keep: finished school weeks as they may be shown, and the half-termly figures that left the school. */
export function trendTables(c: Columns) {
  /** Kept: the measures of every group of a dimension at the end of a school week, small numbers already hidden. */
  const trendWeek = c.table(
    'trend_week',
    {
      schoolId: c.text('school_id').notNull(),
      /** Whose pupils: `school`, or `year:9`. */
      part: c.text('part').notNull(),
      dimension: c.text('dimension').notNull(),
      /** The week's Monday, and its Sunday. */
      week: c.text('week_from').notNull(),
      until: c.text('week_to').notNull(),
      /** What of roster, terms and settings it was worked out with; another mark makes it stale. */
      basis: c.text('basis').notNull(),
      groups: c.json('groups').notNull(),
      /** The facts behind it were purged: it is all that is left, and is never worked out again. */
      frozen: c.boolean('frozen').notNull().default(false),
    },
    (t) => [
      c.primaryKey({ columns: [t.schoolId, t.part, t.dimension, t.week] }),
      c.index('trend_week_until').on(t.schoolId, t.until),
    ],
  );

  /** Up to which day weeks of a school are kept, or being worked out to be kept: a fact up to then leaves a mark. */
  const trendHorizon = c.table('trend_horizon', {
    schoolId: c.text('school_id').primaryKey(),
    until: c.text('until_day').notNull(),
    /** Facts before this day may be gone: weeks that end before it are those that are kept, and no others. */
    frozenBefore: c.text('frozen_before').notNull().default(''),
  });

  /** A day of which a fact came after its week was kept: that week and those after it are worked out again. */
  const trendMark = c.table(
    'trend_mark',
    {
      schoolId: c.text('school_id').notNull(),
      day: c.text('day').notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.schoolId, t.day] })],
  );

  /** A half-term's figures, made once and kept as they left the school. */
  const release = c.table(
    'release',
    {
      schoolId: c.text('school_id').notNull(),
      /** The last day of the half-term. */
      until: c.text('until_day').notNull(),
      madeAt: c.text('made_at').notNull(),
      madeBy: c.text('made_by').notNull(),
      figures: c.json('figures').notNull(),
      /** Over which pupils each line was worked out, so that no later release can single anyone out. Never leaves. */
      lines: c.json('lines').notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.schoolId, t.until] })],
  );

  return { trendWeek, trendHorizon, trendMark, release };
}
