import { createHash } from 'node:crypto';
import type { TrendFilter } from '@noticed/shared/contract/groups';
import type { Chart, Charts, Week } from '@noticed/shared/contract/trends';
import { academicYearOf } from '@noticed/shared/domain/academic-year';
import { almanacOf, figuresAsOf } from '@noticed/shared/domain/groups/as-of';
import type { Dimension } from '@noticed/shared/domain/groups/group';
import type { ShareMeasure } from '@noticed/shared/domain/groups/measure';
import { type GroupMeasures, measureGroups } from '@noticed/shared/domain/groups/measures';
import { shareTrendOf, trendOf, type WeeklyTrend } from '@noticed/shared/domain/groups/trend';
import { keptDays } from '@noticed/shared/domain/ledger-rows';
import { type SchoolWeek, schoolWeeks } from '@noticed/shared/domain/school-week';
import { defaultFloors } from '@noticed/shared/domain/suppression/floor';
import type { DayRange } from '@noticed/shared/domain/term';
import { stackOf } from '../../stack-of.ts';
import { readChronicle } from '../../store/chronicle.ts';
import { type KeptWeek, keepWeeks, keptWeeks, weekMarks } from '../../store/snapshots.ts';
import { partOf } from './reader.ts';
import type { Asking, Roll } from './view.ts';

/** The measures of every group of a dimension at the end of one school week. */
export interface WeekOfGroups {
  week: SchoolWeek;
  groups: readonly GroupMeasures[];
}

/** What attention counts: 20 school days that end with the week. */
const stretch = 20;

/** Weeks that are read at once: five years in one go would keep everybody else waiting while they are read. */
const slice = 8;
/** Lets other requests have their turn between two weeks. */
const breathe = () => new Promise<void>((done) => setImmediate(done));

/** The finished school weeks of so many academic years that end with a day. */
export function weeksOf({ calendar, window }: Roll, firstDay: string, years: number): SchoolWeek[] {
  const start = `${academicYearOf(window.to) - years + 1}-09-01`;
  return schoolWeeks(calendar, start > firstDay ? start : firstDay, window.to).filter((week) => week.to <= window.to);
}

/**
 * A dimension's groups, week by week. Weeks that are kept are read; the others are worked out from the facts and then kept
 * for next time. Groups are those of today's roster in every week, so that a line is about the same pupils.
 */
export async function weeklyFigures(
  asking: Asking,
  roll: Roll,
  filter: TrendFilter,
  { dimension, years = 1 }: { dimension: Dimension; years?: number },
): Promise<WeekOfGroups[]> {
  const { scope, school, viewer } = asking;
  const weeks = weeksOf(roll, school.firstDay, years);
  const range = { from: weeks[0]?.from ?? roll.window.to, to: weeks.at(-1)?.to ?? roll.window.to };
  const part = partOf(viewer, filter);
  const kept =
    part === null ? new Map<string, WeekOfGroups>() : await readKept(asking, roll, { part, dimension, range, weeks });
  const missing = weeks.filter((week) => !kept.has(week.from));
  const made: WeekOfGroups[] = [];
  for (let at = 0; at < missing.length; at += slice)
    made.push(...(await workOut(asking, roll, dimension, missing.slice(at, at + slice))));
  if (part !== null && made.length > 0) {
    const basis = basisOf(asking, roll);
    const rows = made.map(({ week, groups }) => ({
      ...{ part, dimension: dimension.id, week: week.from, until: week.to, basis: basis(week), groups },
    }));
    keepLater(asking, rows, await scope.all(weekMarks));
  }
  const all = new Map([...kept, ...made.map((one) => [one.week.from, one] as const)]);
  return weeks.flatMap((week) => all.get(week.from) ?? []);
}

interface Wanted {
  part: string;
  dimension: Dimension;
  range: DayRange;
  weeks: readonly SchoolWeek[];
}

async function readKept(asking: Asking, roll: Roll, { part, dimension, range, weeks }: Wanted) {
  const { scope } = asking;
  const [mark] = await scope.all(weekMarks);
  const basis = basisOf(asking, roll);
  const byMonday = new Map(weeks.map((week) => [week.from, week]));
  const rows = await scope.all(keptWeeks, { part, dimension: dimension.id, ...range });
  return new Map(
    rows.flatMap((row): [string, WeekOfGroups][] => {
      const week = byMonday.get(row.week);
      const stale = !week || row.basis !== basis(week) || (mark !== undefined && mark.day <= row.until);
      if (!week || (stale && !row.frozen)) return [];
      return [[row.week, { week, groups: row.groups as GroupMeasures[] }]]; // written by `weeklyFigures`
    }),
  );
}

/** Works weeks out from the facts alone. */
export async function workOut(
  { scope, school }: Asking,
  { pupils, calendar }: Roll,
  dimension: Dimension,
  weeks: readonly SchoolWeek[],
): Promise<WeekOfGroups[]> {
  const [first] = weeks;
  const last = weeks.at(-1);
  if (!first || !last) return [];
  const countFrom = calendar.windowStart(first.to, stretch);
  const asked = { from: first.from, to: last.to, countFrom, onlyNow: false };
  const almanac = almanacOf(await readChronicle(scope, school, pupils, asked));
  const made: WeekOfGroups[] = [];
  for (const week of weeks) {
    const window = { from: calendar.windowStart(week.to, stretch), to: week.to };
    made.push({ week, groups: measureGroups(dimension, figuresAsOf(almanac, window), defaultFloors) });
    await breathe();
  }
  return made;
}

/** Everything that a week rests on and that is not dated by itself: whoever changes it makes weeks new. */
function basisOf({ school }: Asking, { pupils, calendar }: Roll): (week: Pick<SchoolWeek, 'to'>) => string {
  const roster = pupils.map(({ id, labels, leftOn, objected }) => [id, labels, leftOn, objected]);
  const hash = createHash('sha256')
    .update(JSON.stringify([defaultFloors, school.settings, school.firstDay, roster]))
    .digest('base64url');
  // A term date that moved moves the first of the days that clocks look back over.
  return (week) => `${hash} ${calendar.windowStart(week.to, keptDays)}`;
}

/** Weeks are kept behind the answer: nobody waits for it, and an answer never depends on it. */
function keepLater(
  { world, scope }: Asking,
  rows: readonly KeptWeek[],
  seen: { day: string; version: number }[],
): void {
  world.database
    .transact(scope.actor, (own) => keepWeeks(own, rows, seen))
    .catch((error: unknown) => world.log.warn({ error: stackOf(error) }, 'weeks were not kept'));
}

const casesOf = (group: GroupMeasures | undefined, measure: ShareMeasure) => {
  const count = group?.shares[measure];
  return count?.share ? { cases: count.cases, of: count.pupils } : null;
};

/** One group's line through the weeks. */
export function lineOf(weeks: readonly WeekOfGroups[], groupId: string): Week[] {
  return weeks.map(({ week, groups }) => {
    const group = groups.find((one) => one.groupId === groupId);
    return {
      ...{ from: week.from, to: week.to },
      phases: group?.phases ?? null,
      restore: casesOf(group, 'restore'),
      invisible: casesOf(group, 'invisible'),
      'no-champion': casesOf(group, 'no-champion'),
      attention: group?.attention?.median ?? null,
    };
  });
}

/** The charts of one group: shares as p-charts, attention as XmR, both run charts while there are few weeks. */
export function chartsOf(weeks: readonly WeekOfGroups[], line: readonly Week[]): Charts {
  const at = (place: number) => weeks[place]?.week as SchoolWeek; // a line has one entry a week
  const share = (measure: ShareMeasure) => {
    const series = line.map((one, place) => ({ week: at(place), value: one[measure] }));
    const shown = series.flatMap(({ value }) => (value ? [value.cases / value.of] : []));
    return chartOf(shareTrendOf(series), shown);
  };
  const attention = line.map((one, place) => ({ week: at(place), value: one.attention }));
  return {
    ...{ restore: share('restore'), invisible: share('invisible'), 'no-champion': share('no-champion') },
    attention: chartOf(
      trendOf(attention),
      attention.flatMap(({ value }) => value ?? []),
    ),
  };
}

function chartOf({ trend, weeks }: WeeklyTrend, values: number[]): Chart {
  const { kind, ...rest } = trend;
  // Both sides are the same union of four kinds; spreading one forgets which.
  return { weeks: weeks.map(({ from, to }) => ({ from, to })), values, trend: { kind, ...rest } as Chart['trend'] };
}
