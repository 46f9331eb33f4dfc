import { lastDayOf } from '@noticed/shared/domain/calendar/academic-year';
import type { Day } from '@noticed/shared/domain/calendar/day';
import { buildCalendar, type SchoolCalendar } from '@noticed/shared/domain/calendar/school-calendar';
import { Fault } from '@noticed/shared/domain/fault';
import { type Row, sentOf } from './draft.ts';

/** What the dates come to as they are typed, by the same rule that the server counts by; or why they cannot stand. */
export type Reckoning = { calendar: SchoolCalendar; trouble: null } | { calendar: null; trouble: string };

const timeZone = 'Europe/London';

export function reckon(rows: readonly Row[], bankHolidays: readonly Day[]): Reckoning {
  const isWhole = (one: { from: Day; to: Day }) => one.from !== '' && one.to !== '';
  const terms = sentOf(rows, 'terms').spans.filter(isWhole);
  const closedDays = sentOf(rows, 'closedDays').spans.filter(isWhole);
  try {
    return { calendar: buildCalendar({ timeZone, terms, closedDays, bankHolidays: [...bankHolidays] }), trouble: null };
  } catch (error) {
    if (error instanceof Fault) return { calendar: null, trouble: error.message };
    throw error;
  }
}

/** First and last day of an academic year. */
export function yearSpan(year: number): { from: Day; to: Day } {
  return { from: `${year}-09-01`, to: lastDayOf(year) };
}
