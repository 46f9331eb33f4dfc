import type { SchoolCalendar } from '@noticed/shared/domain/calendar/school-calendar';
import type { Viewer } from '@noticed/shared/domain/people/staff';
import { runsOf, wholeRun } from '@noticed/shared/domain/relationship/practice-run';
import type { Scope } from '../../store/database.ts';
import { daysOfRuns } from '../../store/relationship/check-ins.ts';

/** The runs of 2×10 that the reader has with these pupils, as far back as a run and its weekend could reach. */
export async function runsWith(
  scope: Scope,
  { staffId: adultId, today }: Viewer,
  listIds: readonly string[],
  calendar: SchoolCalendar,
): Promise<Map<string, number>> {
  const since = calendar.windowStart(today, 2 * wholeRun);
  const done = await scope.all(daysOfRuns, { adultId, listIds, since });
  return runsOf(done, calendar, today);
}
