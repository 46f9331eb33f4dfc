import type { SchoolWeek } from '../calendar/school-week.ts';
import { type PChart, pChart } from '../statistics/p-chart.ts';
import { type RunChart, runChart } from '../statistics/run-chart.ts';
import { fewestForLimits, type Xmr, xmr } from '../statistics/xmr.ts';

/** A week's value: a number, cases among pupils for a share, or null for a week of which nothing is shown. */
export interface WeekOf<Value> {
  week: SchoolWeek;
  value: Value | null;
}

/** Cases among pupils. */
export interface Cases {
  cases: number;
  of: number;
}

/**
 * How a measure runs over the weeks. What a chart signals is shown on the chart and never called worth a look. Three weeks
 * say nothing; up to eleven make a run chart; twelve and more have limits, for shares by a p-chart, else by XmR.
 */
export type Trend =
  | { kind: 'too-few' }
  | ({ kind: 'run' } & RunChart)
  | ({ kind: 'xmr' } & Xmr)
  | ({ kind: 'p' } & PChart);

/** A trend beside the weeks that it speaks of: the first point of the chart is the first of them. */
export interface WeeklyTrend {
  trend: Trend;
  weeks: SchoolWeek[];
}

/** Compared to three points, say nothing (domain.md section 6). */
const saysNothing = 3;

/** The trend of a measure. @throws Fault `bad-count` on a value that is no number. */
export function trendOf(series: readonly WeekOf<number>[]): WeeklyTrend {
  const { weeks, values } = shownOf(series);
  return { weeks, trend: values.length < fewestForLimits ? early(values) : { kind: 'xmr', ...xmr(values) } };
}

/** The trend of a share of pupils. A week in which nobody counts is left out. @throws Fault `bad-count` on impossible counts. */
export function shareTrendOf(series: readonly WeekOf<Cases>[]): WeeklyTrend {
  const { weeks, values } = shownOf(series.map((one) => (one.value?.of === 0 ? { ...one, value: null } : one)));
  const shares = values.map(({ cases, of }) => cases / of);
  return { weeks, trend: values.length < fewestForLimits ? early(shares) : { kind: 'p', ...pChart(values) } };
}

function early(values: readonly number[]): Trend {
  return values.length <= saysNothing ? { kind: 'too-few' } : { kind: 'run', ...runChart(values) };
}

function shownOf<Value>(series: readonly WeekOf<Value>[]): { weeks: SchoolWeek[]; values: Value[] } {
  const shown = series.flatMap(({ week, value }) => (value === null ? [] : [{ week, value }]));
  return { weeks: shown.map(({ week }) => week), values: shown.map(({ value }) => value) };
}
