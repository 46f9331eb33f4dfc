import type { Contract } from '@noticed/shared/contract/contract';
import type { BodyOf } from '@noticed/shared/contract/endpoint';
import { problem } from '@noticed/shared/contract/problem';
import { checkReadiness as asked } from '@noticed/shared/domain/restorative-session/readiness';
import { welcome } from '@noticed/shared/domain/restorative-session/repair';
import { type Act, moveSession as move } from '@noticed/shared/domain/restorative-session/restorative-session';
import type { Handler } from '../../http/call.ts';
import { saveKeptSession, sessionSeen } from '../../store/sessions/kept-session.ts';

const missing = (path: string, message: string) => problem('invalid', message, { fields: [{ path, message }] });

/** A body as the act it asks for, or the field that is missing for it. */
function actOf(body: BodyOf<Contract['moveSession']>): Act {
  const { reason, forReadiness, plannedOn, outcome } = body;
  switch (body.move) {
    case 'defer':
      if (!reason) throw missing('reason', 'Say why it is deferred; “not today” is a good reason.');
      return { move: 'defer', reason, forReadiness, plannedOn: plannedOn ?? null };
    case 'replan':
      if (!plannedOn) throw missing('plannedOn', 'Choose the new day.');
      return { move: 'replan', plannedOn };
    case 'decline':
      return { move: 'decline' };
    case 'cancel':
      return { move: 'cancel', reason: reason ?? null };
    case 'follow-up':
      if (!outcome) throw missing('outcome', 'Say how it stands now: mended, better, no change or worse.');
      return { move: 'follow-up', outcome };
    case 'close':
      return { move: 'close' };
  }
}

export const moveSession: Handler<Contract['moveSession']> = async (call) => {
  const { scope, viewer, params, body, now, today, note } = call;
  const before = await sessionSeen(scope, params.sessionId, body.version);
  const after = move(before.session, actOf(body), { by: viewer.staffId, at: now, today });
  const isNewDay = body.move === 'replan' || body.move === 'defer';
  const plannedAt = isNewDay ? (body.plannedAt ?? null) : before.details.plannedAt;
  await saveKeptSession(scope, before, after, { ...before.details, plannedAt });
  note({ move: body.move });
  return { id: after.id, stage: after.stage };
};

/** “Not today” from either puts a planned session off, to a day or until somebody chooses one. */
export const checkReadiness: Handler<Contract['checkReadiness']> = async (call) => {
  const { scope, viewer, params, body, now, today } = call;
  const { who, answer, plannedOn } = body;
  const before = await sessionSeen(scope, params.sessionId, body.version);
  const actor = { by: viewer.staffId, at: now, today };
  const known = asked(before.session, { who, answer, checkedBy: viewer.staffId, on: today, at: now });
  const defers = answer === 'not-today' && known.stage === 'planned';
  const after = defers
    ? move(known, { move: 'defer', reason: 'Not today', forReadiness: true, plannedOn }, actor)
    : known;
  const plannedAt = defers ? null : before.details.plannedAt;
  await saveKeptSession(scope, before, after, { ...before.details, plannedAt });
  return { id: after.id, stage: after.stage };
};

export const welcomePupil: Handler<Contract['welcomePupil']> = async ({ scope, params, body, today }) => {
  const before = await sessionSeen(scope, params.sessionId, body.version);
  if (body.on > today) throw missing('on', 'That day has not come yet.');
  await saveKeptSession(scope, before, welcome(before.session, body.on));
  return { id: params.sessionId };
};
