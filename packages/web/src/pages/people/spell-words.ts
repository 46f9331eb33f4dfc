import { wholeDate } from '../../ui/whole-dates.ts';

/** How long a role or relation holds, in words. @example spellWords({ from: '2025-09-01', to: null }) // 'since Mon 1 Sept 2025' */
export function spellWords({ from, to }: { from: string; to: string | null }, today: string): string {
  if (to === null) return `${from > today ? 'from' : 'since'} ${wholeDate(from)}`;
  return from === to ? `on ${wholeDate(from)}` : `${wholeDate(from)} to ${wholeDate(to)}`;
}
