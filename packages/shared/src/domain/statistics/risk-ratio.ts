import type { Interval, Share } from './proportion.ts';
import { z } from './proportion.ts';

/** How many times as likely, with its 95% interval on the log scale. */
export interface RiskRatio extends Interval {
  ratio: number;
}

/**
 * How many times as likely a case is in one group as in another; null when either has no case, for then no log interval
 * exists and the difference of the shares has to speak.
 * @example riskRatio(shareOf(11, 25), shareOf(3, 34)) // ratio 4.99, low 1.55, high 16.03
 */
export function riskRatio(a: Share, b: Share): RiskRatio | null {
  if (a.cases === 0 || b.cases === 0) return null;
  const ratio = a.share / b.share;
  const reach = z * Math.sqrt(1 / a.cases - 1 / a.of + 1 / b.cases - 1 / b.of);
  return { ratio, low: ratio * Math.exp(-reach), high: ratio * Math.exp(reach) };
}
