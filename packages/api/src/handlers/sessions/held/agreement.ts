import type { Contract } from '@noticed/shared/contract/contract';
import { problem } from '@noticed/shared/contract/problem';
import { agree, settle } from '@noticed/shared/domain/restorative-session/agreement';
import type { Session } from '@noticed/shared/domain/restorative-session/session';
import type { Handler } from '../../../http/call.ts';
import { saveKeptSession, sessionSeen } from '../../../store/sessions/kept-session.ts';

export interface AskedItem {
  id: string;
  what: string;
  owner: 'pupil' | 'adult' | 'other-pupil' | 'facilitator';
  dueOn: string;
}

type Field = { path: string; message: string };

/** What is wrong with each item, field by field. */
export function itemErrors(session: Pick<Session, 'partner'>, items: readonly AskedItem[], heldOn: string): Field[] {
  return items.flatMap((item, at) => {
    const early: Field = { path: `items.${at}.dueOn`, message: 'It cannot be due before the session was held.' };
    const owner: Field = {
      path: `items.${at}.owner`,
      message:
        session.partner.kind === 'pupil' ? 'No adult repairs here: choose a pupil.' : 'There is no other pupil here.',
    };
    const strange = item.owner === (session.partner.kind === 'pupil' ? 'adult' : 'other-pupil');
    return [...(item.dueOn < heldOn ? [early] : []), ...(strange ? [owner] : [])];
  });
}

export const refuse = (fields: Field[]) => {
  const [first] = fields;
  if (first)
    throw problem(
      'invalid',
      fields.length === 1 ? first.message : 'Some of this cannot be saved yet. Nothing was changed.',
      { fields },
    );
};

/** A session with these items agreed. */
export function agreed(session: Session, items: readonly AskedItem[]): Session {
  const { pupilId, partner, facilitatorId } = session;
  const owners = { pupil: pupilId, adult: partner.id, 'other-pupil': partner.id, facilitator: facilitatorId };
  return items.reduce((sofar, { owner, ...item }) => {
    const kind = owner === 'pupil' || owner === 'other-pupil' ? 'pupil' : 'adult';
    return agree(sofar, { ...item, owner: { kind, id: owners[owner] } });
  }, session);
}

export const addItem: Handler<Contract['addItem']> = async ({ scope, params, body }) => {
  const { version, ...item } = body;
  const before = await sessionSeen(scope, params.sessionId, version);
  const { heldOn } = before.session;
  const fields = heldOn ? itemErrors(before.session, [item], heldOn) : [];
  refuse(fields.map((one) => ({ ...one, path: one.path.replace('items.0.', '') })));
  await saveKeptSession(scope, before, agreed(before.session, [item]));
  return { id: item.id };
};

export const settleItem: Handler<Contract['settleItem']> = async ({ scope, viewer, params, body, now, today }) => {
  const before = await sessionSeen(scope, params.sessionId, body.version);
  if (body.status === 'abandoned' && !body.why) refuse([{ path: 'why', message: 'Say why it was abandoned.' }]);
  const actor = { by: viewer.staffId, at: now, today };
  const after = settle(before.session, params.itemId, body.status, body.why ?? null, actor);
  await saveKeptSession(scope, before, after);
  return { id: params.itemId };
};
