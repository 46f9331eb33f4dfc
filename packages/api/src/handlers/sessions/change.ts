import type { Contract } from '@noticed/shared/contract/contract';
import type { BodyOf } from '@noticed/shared/contract/endpoint';
import { problem } from '@noticed/shared/contract/problem';
import { checkRecord } from '@noticed/shared/domain/restorative-session/record';
import { changeFollowUp } from '@noticed/shared/domain/restorative-session/repair';
import type { Session } from '@noticed/shared/domain/restorative-session/session';
import type { Handler } from '../../http/call.ts';
import { type Details, saveKeptSession, sessionSeen } from '../../store/kept-session.ts';
import { nameInSession } from './others-present.ts';
import { refuseUnknownStaff } from './partner.ts';

const over = ['closed', 'declined', 'cancelled'];
type Changes = BodyOf<Contract['changeSession']>;

/** What a session becomes, apart from its stage: nothing that is left out changes. */
function changed(session: Session, details: Details, body: Changes): { session: Session; details: Details } {
  const { place, facilitatorId, adaptations, plannedAt, othersPresent, record, leadsMayRead, followUpOn } = body;
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
      leadsMayRead: leadsMayRead ?? details.leadsMayRead,
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
  const after = changed(before.session, before.details, body);
  const version = await saveKeptSession(scope, before, after.session, after.details);
  await nameInSession(call, params.sessionId, before.details.othersPresent, after.details.othersPresent);
  return { id: params.sessionId, version };
};
