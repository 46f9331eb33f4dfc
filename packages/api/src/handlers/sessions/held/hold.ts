import type { Contract } from '@noticed/shared/contract/contract';
import { holdUnplanned, moveSession as move } from '@noticed/shared/domain/restorative-session/restorative-session';
import type { BothTookPart, Partner, Session } from '@noticed/shared/domain/restorative-session/session';
import type { Handler } from '../../../http/call.ts';
import type { Scope } from '../../../store/database.ts';
import { keepHeld, keepLast } from '../../../store/kept/noticing.ts';
import { addKeptSession, saveKeptSession, sessionSeen } from '../../../store/sessions/kept-session.ts';
import { deleteDraft } from '../../../store/sessions/narratives.ts';
import { beginning } from '../partner.ts';
import { type AskedItem, agreed, itemErrors, refuse } from './agreement.ts';
import { keepAccount } from './narrative.ts';

interface Held {
  heldOn: string;
  followUpOn: string | null;
  participation: BothTookPart;
  items: readonly AskedItem[];
}

/** Everything at once that cannot be right about a session that was held. */
function refuseHolding(partner: Partner, { heldOn, followUpOn, participation, items }: Held, today: string): void {
  const wrong = (when: boolean, path: string, message: string) => (when ? [{ path, message }] : []);
  const declined = 'Somebody declined, so it was not held: record it as declined.';
  refuse([
    ...wrong(heldOn > today, 'heldOn', 'A session cannot have been held on a day to come.'),
    ...wrong(followUpOn !== null && followUpOn <= heldOn, 'followUpOn', 'The follow-up comes after the session.'),
    ...wrong(participation.pupil === 'declined', 'participation.pupil', declined),
    ...wrong(participation.partner === 'declined', 'participation.partner', declined),
    ...itemErrors({ partner }, items, heldOn),
  ]);
}

/** A held session notices its pupils. */
async function noticed(scope: Scope, { pupilId, partner, facilitatorId }: Session): Promise<void> {
  await keepHeld(scope, { pupilId, facilitatorId, adultId: partner.kind === 'adult' ? partner.id : null });
}

/** After a held session has another facilitator: it notices the pupil in the name of the one whom it names now. */
export async function keepFacilitation(scope: Scope, before: Session, after: Session): Promise<void> {
  if (after.heldOn === null || before.facilitatorId === after.facilitatorId) return;
  if (after.partner.kind === 'adult') await keepLast(scope, before.facilitatorId, after.pupilId);
  await noticed(scope, after);
}

export const holdSession: Handler<Contract['holdSession']> = async (call) => {
  const { scope, viewer, params, body, now, today } = call;
  const { heldOn, followUpOn, participation } = body;
  const before = await sessionSeen(scope, params.sessionId, body.version);
  if (before.session.heldOn === null) refuseHolding(before.session.partner, body, today);
  const adaptations = body.adaptations ? [...new Set(body.adaptations)] : before.session.adaptations;
  const act = { move: 'hold', heldOn, participation, followUpOn } as const;
  const held = move({ ...before.session, adaptations }, act, { by: viewer.staffId, at: now, today });
  const after = agreed(held, body.items);
  await saveKeptSession(scope, before, after);
  await keepAccount(call, after.id, body.narrative);
  await scope.run(deleteDraft, { sessionId: after.id, authorId: viewer.staffId });
  await noticed(scope, after);
  return { id: after.id };
};

export const recordSession: Handler<Contract['recordSession']> = async (call) => {
  const { scope, viewer, params, body, now, today, note } = call;
  const { heldOn, followUpOn, participation } = body;
  const start = await beginning(scope, viewer, { ...body, pupilId: params.pupilId });
  refuseHolding(start.partner, body, today);
  const act = { heldOn, participation, followUpOn };
  const held = holdUnplanned(start, act, { by: viewer.staffId, at: now, today });
  const after = { ...agreed(held, body.items), adaptations: [...new Set(body.adaptations)] };
  await addKeptSession(scope, after, today);
  await keepAccount(call, after.id, body.narrative);
  await scope.run(deleteDraft, { sessionId: after.id, authorId: viewer.staffId });
  await noticed(scope, after);
  note({ sessionId: after.id, pupilId: after.pupilId });
  return { id: after.id };
};
