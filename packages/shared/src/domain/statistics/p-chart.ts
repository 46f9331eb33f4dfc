import { Fault } from '../fault.ts';
import { checkCases } from './count.ts';
import { type ChartPoint, type Signal, signalsOf } from './signal.ts';
import { fewestForLimits } from './xmr.ts';

/** A p-chart: shares whose limits are as wide as each week's number of pupils makes them. */
export interface PChart {
  centre: number;
  points: ChartPoint[];
  signals: Signal[];
}

/**
 * Shares with limits p̄ ± 3√(p̄(1−p̄)/n), drawn inside 0 to 1.
 * @throws Fault `bad-count` with fewer than 12 points, or counts that cannot be.
 * @example pChart(twelveWeeksOf({ cases: 10, of: 100 })).points[0] // value .1, low .01, high .19
 */
export function pChart(counts: readonly { cases: number; of: number }[]): PChart {
  if (counts.length < fewestForLimits)
    throw new Fault('bad-count', `A p-chart takes ${fewestForLimits} points or more, not ${counts.length}.`);
  let cases = 0;
  let pupils = 0;
  for (const count of counts) {
    checkCases(count.cases, count.of);
    cases += count.cases;
    pupils += count.of;
  }
  const centre = cases / pupils;
  const points = counts.map((count) => pointOf(count, centre));
  const drawn = points.map((point) => ({ ...point, low: Math.max(0, point.low), high: Math.min(1, point.high) }));
  return { centre, points: drawn, signals: signalsOf(points) };
}

function pointOf(count: { cases: number; of: number }, centre: number): ChartPoint {
  const reach = 3 * Math.sqrt((centre * (1 - centre)) / count.of);
  return { value: count.cases / count.of, centre, low: centre - reach, high: centre + reach };
}
