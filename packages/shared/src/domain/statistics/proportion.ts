import { checkCases } from './count.ts';

/** The quantile of the normal distribution for 95%. */
export const z = 1.959963984540054;

/** The 95% interval around an estimate. */
export interface Interval {
  low: number;
  high: number;
}

/** Cases among pupils, counts first: the share and its Wilson 95% interval. */
export interface Share extends Interval {
  cases: number;
  of: number;
  share: number;
}

/** A difference between two shares with its 95% interval. */
export interface Difference extends Interval {
  difference: number;
}

/**
 * A share of pupils with its Wilson score interval, which stays inside 0 to 1 and holds for small groups.
 * @throws Fault `bad-count` when the counts cannot be.
 * @example shareOf(81, 263) // share .3080, low .2553, high .3662
 */
export function shareOf(cases: number, of: number): Share {
  checkCases(cases, of);
  const share = cases / of;
  const centre = share + (z * z) / (2 * of);
  const reach = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const scale = 1 + (z * z) / of;
  // At the ends the bound is the end itself; arithmetic would miss it by a rounding error.
  const low = cases === 0 ? 0 : (centre - reach) / scale;
  const high = cases === of ? 1 : (centre + reach) / scale;
  return { cases, of, share, low, high };
}

/**
 * The difference of two independent shares with Newcombe's hybrid score interval (method 10 of Newcombe 1998).
 * @example differenceOf(shareOf(56, 70), shareOf(48, 80)) // difference .20, low .0524, high .3339
 */
export function differenceOf(a: Share, b: Share): Difference {
  const difference = a.share - b.share;
  return {
    difference,
    low: difference - Math.hypot(a.share - a.low, b.high - b.share),
    high: difference + Math.hypot(a.high - a.share, b.share - b.low),
  };
}
