import { runPractice, runsOf, wholeRun } from '@noticed/shared/domain/practice-run';
import type { SchoolCalendar } from '@noticed/shared/domain/school-calendar';
import type { Viewer } from '@noticed/shared/domain/staff';
import { daysOfPractice } from '../store/check-ins.ts';
import type { Scope } from '../store/database.ts';

/** The runs of 2×10 that the reader has with these pupils, as far back as a run and its weekend could reach. */
export async function runsWith(
  scope: Scope,
  { staffId: adultId, today }: Viewer,
  listIds: readonly string[],
  calendar: SchoolCalendar,
): Promise<Map<string, number>> {
  const since = calendar.windowStart(today, 2 * wholeRun);
  const done = await scope.all(daysOfPractice, { adultId, listIds, since, practiceId: runPractice });
  return runsOf(done, calendar, today);
}
