import { problem } from '@noticed/shared/contract/problem';
import { may } from '@noticed/shared/domain/access';
import type { PupilScope, SessionScope } from '@noticed/shared/domain/access/subject';
import type { Viewer } from '@noticed/shared/domain/people/staff';
import type { NewSession } from '@noticed/shared/domain/restorative-session/restorative-session';
import type { Scope } from '../../store/database.ts';
import { staffNames } from '../../store/people/staff.ts';
import { pupilScopes } from '../../store/people/subjects.ts';
import { teachingOf } from '../../store/roster/registers.ts';

const absent = () => problem('not-found', 'There is nothing here that you can open.');
const wrong = (path: string, message: string) => problem('invalid', message, { fields: [{ path, message }] });

interface Asked {
  id: string;
  pupilId: string;
  adultId?: string | undefined;
  otherPupilId?: string | undefined;
  facilitatorId?: string | undefined;
}

/** Whether the viewer may begin a repair of this pupil with this adult, or with another pupil (`adultId` null). */
export function mayBegin(
  viewer: Viewer,
  pupils: readonly PupilScope[],
  adultId: string | null,
  facilitatorId = viewer.staffId,
): boolean {
  const pupilIds = pupils.map((one) => one.pupilId);
  const session: SessionScope = {
    ...{ sessionId: '', adultId, facilitatorId, pupilIds },
    ...{ leadsMayRead: true, glassBroken: false },
  };
  return pupils.length > 0 && pupils.every((pupil) => may(viewer, 'plan-session', { pupil, session }).allowed);
}

/** Who repairs with whom, and who facilitates, as a session begins: allowed, known, and in a relationship at all. */
export async function beginning(scope: Scope, viewer: Viewer, asked: Asked): Promise<Omit<NewSession, 'place'>> {
  const { id, pupilId, otherPupilId, facilitatorId = viewer.staffId } = asked;
  if (otherPupilId === pupilId) throw wrong('otherPupilId', 'A repair between pupils needs two pupils.');
  const adultId = otherPupilId ? null : (asked.adultId ?? viewer.staffId);
  const pupils = await pupilScopes(scope, otherPupilId ? [pupilId, otherPupilId] : [pupilId], viewer.today);
  if (pupils.size < (otherPupilId ? 2 : 1) || !mayBegin(viewer, [...pupils.values()], adultId)) throw absent();
  if (adultId) await refuseStranger(scope, viewer, pupils.get(pupilId), adultId);
  await refuseUnknownStaff(scope, viewer, [facilitatorId], 'facilitatorId');
  const partner = otherPupilId
    ? ({ kind: 'pupil', id: otherPupilId } as const)
    : ({ kind: 'adult', id: adultId ?? '' } as const);
  return { id, pupilId, partner, facilitatorId };
}

async function refuseStranger(
  scope: Scope,
  { today }: Viewer,
  pupil: PupilScope | undefined,
  adultId: string,
): Promise<void> {
  const adults = await scope.all(teachingOf, { listRegisterIds: pupil?.registerIds ?? [], today });
  if (!adults.some((one) => one.adultId === adultId))
    throw wrong('adultId', 'This adult meets the pupil on no register. Choose an adult who does.');
}

/** Refuses people who are not, or no longer, members of staff. */
export async function refuseUnknownStaff(
  scope: Scope,
  { today }: Viewer,
  listIds: readonly string[],
  path: string,
): Promise<void> {
  const here = (await scope.all(staffNames, { listIds })).filter((one) => one.leftOn === null || one.leftOn >= today);
  if (listIds.some((id) => !here.some((one) => one.id === id)))
    throw wrong(path, 'This is nobody who works here now. Choose a colleague.');
}
