import { Fault } from '../fault.ts';
import { checkValues } from './count.ts';
import { type Signal, signalsOf } from './signal.ts';

/** An XmR chart: how a measure varies from week to week by itself, and what stands out from that. */
export interface Xmr {
  centre: number;
  low: number;
  high: number;
  signals: Signal[];
}

/** Fewer points than this say too little about ordinary variation; a run chart is drawn instead. */
export const fewestForLimits = 12;

/** 3 ÷ 1.128: three standard deviations, estimated by the mean moving range of two. */
const rangeFactor = 2.66;

/**
 * Natural process limits: mean ± 2.66 × mean moving range, without screening of outliers (domain.md section 6).
 * @throws Fault `bad-count` with fewer than 12 values, or one that is no number.
 * @example xmr([1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]) // centre 1.9444, low −3.0626, high 6.9515
 */
export function xmr(values: readonly number[]): Xmr {
  checkValues(values);
  if (values.length < fewestForLimits)
    throw new Fault('bad-count', `An XmR chart takes ${fewestForLimits} points or more, not ${values.length}.`);
  const centre = sum(values) / values.length;
  const ranges = values.slice(1).map((value, at) => Math.abs(value - (values[at] as number))); // at < length − 1
  const reach = (rangeFactor * sum(ranges)) / ranges.length;
  const limits = { centre, low: centre - reach, high: centre + reach };
  return { ...limits, signals: signalsOf(values.map((value) => ({ value, ...limits }))) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
