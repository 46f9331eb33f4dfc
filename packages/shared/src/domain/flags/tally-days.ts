import { keptDays } from '../ledger/rows.ts';
import type { Settings } from '../settings.ts';

/**
 * How many school days of tallies the flags of these settings look back on; 0 while no kind that counts moments is on, as
 * when a school starts. A ledger for flags alone needs no more; the five also asks who noticed a pupil most often.
 * @example tallyDays(defaultSettings) // 0
 */
export function tallyDays({ on, limits }: Settings): number {
  // The days since a pupil joined leave out those on which they could not be met, so they reach back further than they count.
  if (on['new-joiner']) return keptDays;
  return on.fraying ? limits.frayingWindow : 0;
}
