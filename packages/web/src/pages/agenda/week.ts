import { plusDays } from '@noticed/shared/domain/calendar/day';

/** The Mondays beside a Monday. @example weekOf('2026-01-12').after // '2026-01-19' */
export function weekOf(monday: string): { before: string; after: string } {
  return { before: plusDays(monday, -7), after: plusDays(monday, 7) };
}
