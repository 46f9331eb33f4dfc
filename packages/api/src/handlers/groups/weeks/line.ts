import type { Chart, Charts, Week } from '@noticed/shared/contract/groups/trends';
import type { SchoolWeek } from '@noticed/shared/domain/calendar/school-week';
import type { ShareMeasure } from '@noticed/shared/domain/groups/measure';
import type { GroupMeasures } from '@noticed/shared/domain/groups/measures';
import { shareTrendOf, trendOf, type WeeklyTrend } from '@noticed/shared/domain/groups/trend';
import type { WeekOfGroups } from './work-out.ts';

const casesOf = (group: GroupMeasures | undefined, measure: ShareMeasure) => {
  const count = group?.shares[measure];
  return count?.share ? { cases: count.cases, of: count.pupils } : null;
};

/**
 * One group's line through the weeks.
 * @param allOrNone for what divides the school, key stage, house or form: a week of which one group is hidden tells of none,
 * for years and everyone are told elsewhere
 */
export function lineOf(weeks: readonly WeekOfGroups[], groupId: string, allOrNone = false): Week[] {
  return weeks.map(({ week, groups }) => {
    const found = groups.find((one) => one.groupId === groupId);
    const group = found && allOrNone ? withoutLone(found, groups) : found;
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

function withoutLone(group: GroupMeasures, groups: readonly GroupMeasures[]): GroupMeasures {
  const share = (measure: ShareMeasure) =>
    groups.every((one) => one.shares[measure] !== null) ? group.shares[measure] : null;
  return {
    ...group,
    phases: groups.every((one) => one.phases !== null) ? group.phases : null,
    shares: { restore: share('restore'), invisible: share('invisible'), 'no-champion': share('no-champion') },
  };
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
