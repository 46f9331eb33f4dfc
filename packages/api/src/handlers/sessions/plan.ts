import type { Contract } from '@noticed/shared/contract/contract';
import { planSession as plan } from '@noticed/shared/domain/restorative-session/restorative-session';
import type { Handler } from '../../http/call.ts';
import { addKeptSession, noDetails } from '../../store/sessions/kept-session.ts';
import { nameInSession } from './others-present.ts';
import { beginning, refuseUnknownStaff } from './partner.ts';

export const planSession: Handler<Contract['planSession']> = async (call) => {
  const { scope, viewer, body, now, today, note } = call;
  const start = await beginning(scope, viewer, body);
  const { othersPresent, plannedAt } = body;
  await refuseUnknownStaff(scope, viewer, othersPresent, 'othersPresent');
  const planned = plan({ ...start, place: body.place }, body.plannedOn, { by: viewer.staffId, at: now, today });
  const session = { ...planned, adaptations: [...new Set(body.adaptations)] };
  await addKeptSession(scope, session, today, { ...noDetails, plannedAt, othersPresent });
  await nameInSession(call, body.id, [], othersPresent);
  note({ sessionId: body.id, pupilId: body.pupilId });
  return { id: body.id };
};
