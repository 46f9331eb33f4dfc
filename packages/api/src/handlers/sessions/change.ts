import type { Contract } from '@noticed/shared/contract/contract';
import type { BodyOf } from '@noticed/shared/contract/endpoint';
import { problem } from '@noticed/shared/contract/problem';
import type { Day } from '@noticed/shared/domain/calendar/day';
import { passOn } from '@noticed/shared/domain/restorative-session/leaver';
import { checkRecord } from '@noticed/shared/domain/restorative-session/record';
import { changeFollowUp } from '@noticed/shared/domain/restorative-session/repair';
import type { Session } from '@noticed/shared/domain/restorative-session/session';
import type { Handler } from '../../http/call.ts';
import type { Scope } from '../../store/database.ts';
import { staffNames } from '../../store/people/staff.ts';
import { type Details, saveKeptSession, sessionSeen } from '../../store/sessions/kept-session.ts';
import { keepFacilitation } from './held/hold.ts';
import { nameInSession } from './others-present.ts';
import { refuseUnknownStaff } from './partner.ts';

const over = ['closed', 'declined', 'cancelled'];
type Changes = BodyOf<Contract['changeSession']>;

/** What a session becomes, apart from its stage: nothing that is left out changes. */
function changed(session: Session, details: Details, body: Changes): { session: Session; details: Details } {
  const { place, facilitatorId, adaptations, plannedAt, othersPresent, record, followUpOn } = body;
  const next = {
    ...session,
    place: place ?? session.place,
    facilitatorId: facilitatorId ?? session.facilitatorId,
    adaptations: adaptations ? [...new Set(adaptations)] : session.adaptations,
  };
  return {
    session: followUpOn ? changeFollowUp(next, followUpOn) : next,
    details: {
      plannedAt: plannedAt === undefined ? details.plannedAt : plannedAt,
      othersPresent: othersPresent ?? details.othersPresent,
      record: record ?? details.record,
    },
  };
}

export const changeSession: Handler<Contract['changeSession']> = async (call) => {
  const { scope, viewer, params, body, today } = call;
  const before = await sessionSeen(scope, params.sessionId, body.version);
  if (over.includes(before.session.stage))
    throw problem('conflict', 'This session is over, so nothing about it changes any more.');
  if (body.facilitatorId) await refuseUnknownStaff(scope, viewer, [body.facilitatorId], 'facilitatorId');
  await refuseUnknownStaff(scope, viewer, body.othersPresent ?? [], 'othersPresent');
  if (body.record) checkRecord({ ...body.record, othersPresent: [], passedToDslOn: null }, today);
  const owed = body.facilitatorId ? await takenOver(scope, before.session, body.facilitatorId, today) : before.session;
  const after = changed(owed, before.details, body);
  const version = await saveKeptSession(scope, before, after.session, after.details);
  await keepFacilitation(scope, before.session, after.session);
  await nameInSession(call, params.sessionId, before.details.othersPresent, after.details.othersPresent);
  return { id: params.sessionId, version };
};

/** Whoever takes over from somebody who left takes on what they still owed: open items, the follow-up, the facilitation. */
async function takenOver(scope: Scope, session: Session, facilitatorId: string, today: Day): Promise<Session> {
  const { partner } = session;
  const listIds = [session.facilitatorId, ...(partner.kind === 'adult' ? [partner.id] : [])];
  const left = (await scope.all(staffNames, { listIds })).filter((one) => one.leftOn !== null && one.leftOn < today);
  const start = { ...session, facilitatorId };
  return left.reduce((sofar, one) => passOn(sofar, one.id, facilitatorId).session, start);
}
