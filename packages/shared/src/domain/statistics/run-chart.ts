import { quartiles } from './quartiles.ts';

/** What chance alone allows a run chart of so many useful points. */
export interface RunLimits {
  longestRun: number;
  fewestCrossings: number;
}

/** A run chart: values around their median, and whether they cling to one side of it for longer than chance explains. */
export interface RunChart {
  median: number;
  /** Points that are not on the median; those on it say nothing. */
  useful: number;
  longestRun: number;
  crossings: number;
  limits: RunLimits;
  signals: ('long-run' | 'few-crossings')[];
}

/**
 * The limits of Anhøj: the longest run is a signal above round(log₂ n + 3), crossings of the median below the 5% quantile
 * of Binomial(n − 1, ½). With no useful point there is nothing to limit.
 * @example anhojLimits(24) // { longestRun: 8, fewestCrossings: 8 }
 */
export function anhojLimits(useful: number): RunLimits {
  if (useful === 0) return { longestRun: 0, fewestCrossings: 0 };
  return { longestRun: Math.round(Math.log2(useful) + 3), fewestCrossings: halfQuantile(useful - 1) };
}

/**
 * A run chart of a series, for any number of points from one.
 * @throws Fault `bad-count` when there is no value, or one that is no number.
 */
export function runChart(values: readonly number[]): RunChart {
  const { median } = quartiles(values);
  const sides = values.map((value) => Math.sign(value - median)).filter((side) => side !== 0);
  const limits = anhojLimits(sides.length);
  const { longestRun, crossings } = runsOf(sides);
  const signals: RunChart['signals'] = [];
  if (longestRun > limits.longestRun) signals.push('long-run');
  if (crossings < limits.fewestCrossings) signals.push('few-crossings');
  return { median, useful: sides.length, longestRun, crossings, limits, signals };
}

function runsOf(sides: readonly number[]): { longestRun: number; crossings: number } {
  let longestRun = 0;
  let crossings = 0;
  let length = 0;
  sides.forEach((side, at) => {
    const crosses = at > 0 && side !== sides[at - 1];
    crossings += Number(crosses);
    length = crosses ? 1 : length + 1;
    longestRun = Math.max(longestRun, length);
  });
  return { longestRun, crossings };
}

/**
 * The 5% quantile of Binomial(n, ½). Chances are kept relative to the likeliest outcome and worked downward from it,
 * because ½ⁿ itself is nothing to a computer from about a thousand points on.
 */
function halfQuantile(n: number): number {
  const middle = Math.floor(n / 2);
  const downward = [1];
  for (let heads = middle; heads > 0; heads--) downward.push((Number(downward.at(-1)) * heads) / (n - heads + 1));
  const lowerHalf = downward.reduce((sum, chance) => sum + chance, 0);
  const all = 2 * lowerHalf - (n % 2 === 0 ? 1 : 0);
  let below = 0;
  return downward.reverse().findIndex((chance) => {
    below += chance;
    return below >= 0.05 * all;
  });
}
