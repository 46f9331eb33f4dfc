import type { TrendFilter } from '@noticed/shared/contract/groups/groups';
import type { SchoolWeek } from '@noticed/shared/domain/calendar/school-week';
import type { Dimension } from '@noticed/shared/domain/groups/group';
import type { GroupMeasures } from '@noticed/shared/domain/groups/measures';
import { keptWeeks, weekHorizon, weekMarks } from '../../../store/groups/snapshots.ts';
import { partOf, seesLookedAfter } from '../reader.ts';
import { type Asking, type Roll, readRoll } from '../view.ts';
import { keepSoon } from './keep.ts';
import { basisOf, keptUnder, mayBeMade, rosterOf, type WeekOfGroups, weeksOf, workOut } from './work-out.ts';

export interface Weekly {
  weeks: WeekOfGroups[];
  /** Weeks beside these that are being worked out. */
  pending: number;
}

/**
 * A dimension's groups, week by week. Where many people look at the same, a school or a year of it, weeks are kept ahead: what
 * is missing is kept behind the answer, which says how many are. Fewer pupils' weeks are worked out at once. Groups are
 * those of today's roster in every week, whatever days the screen is about, so that a line is about the same pupils.
 */
export async function weeklyFigures(
  asking: Asking,
  filter: TrendFilter,
  { dimensionIn, years = 1 }: { dimensionIn: (roll: Roll) => Dimension; years?: number },
): Promise<Weekly> {
  const { year, form, house, to = asking.today } = filter;
  const { scope, school, viewer } = asking;
  const roll = await readRoll(asking, { year, form, house });
  const dimension = dimensionIn(roll);
  const horizon = await scope.first(weekHorizon);
  const frozenBefore = horizon?.frozenBefore ?? '';
  const weeks = weeksOf(roll, { firstDay: school.firstDay, years, to });
  const part = partOf(viewer, filter);
  const known =
    part === null ? new Map<string, WeekOfGroups>() : await readKept(asking, roll, { part, dimension, weeks });
  // What is gone cannot be worked out: such weeks are kept, or nobody tells of them.
  const missing = weeks.filter((week) => !known.has(week.from) && mayBeMade(roll, week, frozenBefore));
  if (part !== null && missing.length > 0) keepSoon(asking.world, school.id);
  const wanted = part === null ? missing : [];
  for (const one of await workOut(asking, roll, dimension, wanted)) known.set(one.week.from, one);
  const there = weeks.flatMap((week) => known.get(week.from) ?? []);
  return { weeks: there, pending: missing.length - wanted.length };
}

interface Wanted {
  part: string;
  dimension: Dimension;
  weeks: readonly SchoolWeek[];
}

async function readKept({ scope, school, viewer }: Asking, roll: Roll, { part, dimension, weeks }: Wanted) {
  const [mark] = await scope.all(weekMarks);
  const basis = basisOf(rosterOf(school, roll), roll);
  const byMonday = new Map(weeks.map((week) => [week.from, week]));
  const range = { from: weeks[0]?.from ?? '', to: weeks.at(-1)?.to ?? '' };
  const rows = await scope.all(keptWeeks, { part, dimension: keptUnder(dimension, seesLookedAfter(viewer)), ...range });
  return new Map(
    rows.flatMap((row): [string, WeekOfGroups][] => {
      const week = byMonday.get(row.week);
      const stale = !week || row.basis !== basis(week) || (mark !== undefined && mark.day <= row.until);
      if (!week || (stale && !row.frozen)) return [];
      return [[row.week, { week, groups: row.groups as GroupMeasures[] }]]; // written by `keepTrends`
    }),
  );
}
