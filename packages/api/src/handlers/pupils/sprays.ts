import type { Contract } from '@noticed/shared/contract/contract';
import type { Notice } from '@noticed/shared/contract/pupils/help';
import { mayAtAll } from '@noticed/shared/domain/access/scope';
import { dayOf, plusDays } from '@noticed/shared/domain/calendar/day';
import type { Call } from '../../http/call.ts';
import { spraysSince } from '../../store/audit/events.ts';

const shownForDays = 14;

/** One password tried on many accounts is told to those who look after accounts: in the log alone nobody would see it. */
export async function spraysFor({
  scope,
  viewer,
  school,
  today,
}: Pick<Call<Contract['listNotices']>, 'scope' | 'viewer' | 'school' | 'today'>): Promise<Notice[]> {
  if (!mayAtAll(viewer, 'manage-accounts')) return [];
  const found = await scope.all(spraysSince, { from: plusDays(today, -shownForDays) });
  return found.map(({ sequence, at }) => ({
    ...{ id: `spray-${sequence}`, pupil: null, sessionId: null, on: dayOf(at, school.timeZone) },
    kind: 'spray',
    sentence:
      'Many sign-ins failed within five minutes, as when somebody tries one password on every account. Nobody was locked out. If it was none of you, tell your technician, and see that a second step is required.',
  }));
}
