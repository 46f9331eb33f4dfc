import { Fault } from '../fault.ts';
import { checkValues } from './count.ts';

/** The middle of a set of values and the quarters around it. */
export interface Quartiles {
  lower: number;
  median: number;
  upper: number;
}

/**
 * Median and quartiles, between two values by linear interpolation (Hyndman and Fan's type 7, as in a spreadsheet).
 * @throws Fault `bad-count` when there is no value, or one that is no number.
 * @example quartiles([1, 2, 3, 4]) // { lower: 1.75, median: 2.5, upper: 3.25 }
 */
export function quartiles(values: readonly number[]): Quartiles {
  checkValues(values);
  if (values.length === 0) throw new Fault('bad-count', 'Nothing has no median.');
  const sorted = Float64Array.from(values).sort();
  return { lower: quantile(sorted, 0.25), median: quantile(sorted, 0.5), upper: quantile(sorted, 0.75) };
}

function quantile(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] as number; // 0 ≤ place ≤ length − 1, and there is a value
  const above = sorted[Math.ceil(place)] as number; // likewise
  return below + (above - below) * (place - Math.floor(place));
}
