import { type Quartiles, quartiles } from '../statistics/quartiles.ts';
import type { PupilFigures } from './figures.ts';

/** The stretch that attention is told for: four school weeks. */
const stretch = 20;

/**
 * Moments that noticed a pupil per 20 school days on roll; null for a pupil with no school day in the window. Corrective
 * and whole-group moments are not attention.
 * @example attentionTo({ noticings: 6, days: 30 }) // 4
 */
export function attentionTo(figures: Pick<PupilFigures, 'noticings' | 'days'>): number | null {
  return figures.days === 0 ? null : (figures.noticings * stretch) / figures.days;
}

/**
 * Equity of attention in a group: the median and quartiles over its pupils, so that a few who are noticed every day do
 * not hide the many who are not; null when there is nobody to speak of.
 */
export function attentionOf(figures: readonly Pick<PupilFigures, 'noticings' | 'days'>[]): Quartiles | null {
  const rates = figures.flatMap((one) => attentionTo(one) ?? []);
  return rates.length === 0 ? null : quartiles(rates);
}
