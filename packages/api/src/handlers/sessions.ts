import type { Contract } from '@noticed/shared/contract/contract';
import type { BodyOf } from '@noticed/shared/contract/endpoint';
import { problem } from '@noticed/shared/contract/problem';
import type { SessionLine } from '@noticed/shared/contract/sessions';
import { may } from '@noticed/shared/domain/access';
import type { Subject } from '@noticed/shared/domain/access/subject';
import { fullName } from '@noticed/shared/domain/name';
import type { Standing } from '@noticed/shared/domain/phase';
import {
  type Act,
  moveSession as move,
  movesOf as movesNow,
  planSession as plan,
} from '@noticed/shared/domain/restorative-session';
import { agree, settle } from '@noticed/shared/domain/restorative-session/agreement';
import { proposePhase } from '@noticed/shared/domain/restorative-session/repair';
import type { Session } from '@noticed/shared/domain/restorative-session/session';
import type { Handler } from '../http/call.ts';
import type { Scope } from '../store/database.ts';
import { keepHeld } from '../store/kept.ts';
import { addKeptSession, readKeptSession, saveKeptSession } from '../store/kept-session.ts';
import { formsOf, pupilsByIds } from '../store/pupils.ts';
import { teachingOf } from '../store/registers.ts';
import { ownRelationships } from '../store/relationships.ts';
import { addNarrative, allSessions, movesOf, narrativeOf } from '../store/restorative-sessions.ts';
import { staffNames } from '../store/staff.ts';
import { pupilScopes } from '../store/subjects.ts';

type Row = Pick<Session, 'id' | 'pupilId' | 'facilitatorId' | 'plannedOn' | 'heldOn' | 'followUpOn'> & {
  adultId: string | null;
  stage: string;
};

async function sessionLines(scope: Scope, rows: readonly Row[], today: string): Promise<SessionLine[]> {
  const listIds = [...new Set(rows.map((one) => one.pupilId))];
  const pupils = new Map((await scope.all(pupilsByIds, { listIds })).map((one) => [one.id, fullName(one)]));
  const forms = new Map((await scope.all(formsOf, { listIds, today })).map((one) => [one.pupilId, one.form]));
  const staffIds = rows.flatMap((one) => [one.facilitatorId, one.adultId ?? one.facilitatorId]);
  const names = new Map(
    (await scope.all(staffNames, { listIds: [...new Set(staffIds)] })).map((one) => [one.id, one.name]),
  );
  return rows.map((row) => ({
    id: row.id,
    pupil: { id: row.pupilId, name: pupils.get(row.pupilId) ?? '', form: forms.get(row.pupilId) ?? null },
    adult: row.adultId ? (names.get(row.adultId) ?? '') : '',
    facilitator: names.get(row.facilitatorId) ?? '',
    stage: row.stage as SessionLine['stage'], // written by the domain's own moves
    plannedOn: row.plannedOn,
    heldOn: row.heldOn,
    followUpOn: row.followUpOn,
  }));
}

const sessionSubject = (row: Row, pupil: NonNullable<Subject['pupil']>): Subject => ({
  pupil,
  session: {
    sessionId: row.id,
    adultId: row.adultId,
    facilitatorId: row.facilitatorId,
    pupilIds: [row.pupilId],
    leadsMayRead: true,
    glassBroken: false,
  },
});

export const listSessions: Handler<Contract['listSessions']> = async ({ scope, viewer, today }) => {
  const rows = await scope.all(allSessions);
  const allowed: typeof rows = [];
  const pupils = await pupilScopes(scope, [...new Set(rows.map((one) => one.pupilId))], today);
  for (const row of rows) {
    const pupil = pupils.get(row.pupilId);
    if (pupil && may(viewer, 'facilitate-session', sessionSubject(row, pupil)).allowed) allowed.push(row);
  }
  return { sessions: await sessionLines(scope, allowed, today) };
};

export const planSession: Handler<Contract['planSession']> = async ({ scope, viewer, body, now, today, note }) => {
  const { id, pupilId, plannedOn, place, adultId = viewer.staffId } = body;
  const pupil = (await pupilScopes(scope, [pupilId], today)).get(pupilId);
  const session = {
    sessionId: id,
    adultId,
    facilitatorId: viewer.staffId,
    pupilIds: [pupilId],
    leadsMayRead: true,
    glassBroken: false,
  };
  if (!pupil || !may(viewer, 'plan-session', { pupil, session }).allowed)
    throw problem('not-found', 'There is nothing here that you can open.');
  const adults = await scope.all(teachingOf, { listRegisterIds: pupil.registerIds, today });
  if (!adults.some((one) => one.adultId === adultId))
    throw problem('invalid', 'This adult meets the pupil on no register, so there is no relationship to repair.', {
      fields: [{ path: 'adultId', message: 'Choose an adult who meets the pupil.' }],
    });
  const planned = plan(
    { id, pupilId, partner: { kind: 'adult', id: adultId }, facilitatorId: viewer.staffId, place },
    plannedOn,
    { by: viewer.staffId, at: now, today },
  );
  await addKeptSession(scope, planned, today);
  note({ sessionId: id, pupilId });
  return { id };
};

export const readSession: Handler<Contract['readSession']> = async ({ scope, viewer, params, today }) => {
  const { session, version } = await readKeptSession(scope, params.sessionId);
  const adultId = session.partner.kind === 'adult' ? session.partner.id : null;
  const [line] = await sessionLines(scope, [{ ...session, adultId }], today);
  const [own] =
    adultId === viewer.staffId ? await scope.all(ownRelationships, { adultId, listIds: [session.pupilId] }) : [];
  if (!line) throw problem('not-found', 'There is nothing here that you can open.');
  const phase = own ? (own.phase as Standing) : null; // kept from the domain's fold
  const moves = await scope.all(movesOf, { sessionId: session.id });
  const proposal = phase ? proposePhase(session, phase) : null;
  return {
    ...line,
    place: session.place || null,
    outcome: session.outcome,
    items: session.items.map(({ owner, ...item }) => ({ ...item, owner: ownerName(session, owner, line) })),
    moves: moves.map((one) => ({
      move: one.move,
      to: one.to as SessionLine['stage'],
      by: one.byName,
      at: one.at,
      reason: one.reason,
    })), // as above
    may: movesNow(session),
    mine: adultId === viewer.staffId,
    phase,
    proposal,
    relationshipVersion: own?.version ?? 0,
    version,
  };
};

function ownerName(session: Session, owner: Session['items'][number]['owner'], line: SessionLine): string {
  if (owner.kind === 'pupil') return line.pupil.name;
  return owner.id === session.facilitatorId && session.partner.id !== owner.id ? line.facilitator : line.adult;
}

export const holdSession: Handler<Contract['holdSession']> = async ({ scope, viewer, params, body, now, today }) => {
  const before = await readKeptSession(scope, params.sessionId);
  const { session } = before;
  const actor = { by: viewer.staffId, at: now, today };
  const owners = { pupil: session.pupilId, adult: session.partner.id, facilitator: session.facilitatorId };
  const held = move(
    session,
    { move: 'hold', heldOn: body.heldOn, participation: body.participation, followUpOn: body.followUpOn },
    actor,
  );
  const agreed = body.items.reduce(
    (sofar, { owner, ...item }) =>
      agree(sofar, { ...item, owner: { kind: owner === 'pupil' ? 'pupil' : 'adult', id: owners[owner] } }),
    held,
  );
  await saveKeptSession(scope, before, agreed, body.version);
  if (body.whatHappened)
    await scope.run(addNarrative, {
      sessionId: session.id,
      version: 1,
      authorId: viewer.staffId,
      recordedAt: now,
      words: { whatHappened: body.whatHappened },
    });
  const { pupilId, facilitatorId, partner } = session;
  await keepHeld(scope, { pupilId, facilitatorId, adultId: partner.kind === 'adult' ? partner.id : null });
  return { id: session.id };
};

/** A body as the act it asks for, or every field that is missing for it. */
function actOf(body: BodyOf<Contract['moveSession']>): Act {
  const missing = (path: string, message: string) => problem('invalid', message, { fields: [{ path, message }] });
  switch (body.move) {
    case 'defer':
      return {
        move: 'defer',
        reason: body.reason ?? '',
        forReadiness: body.forReadiness,
        plannedOn: body.plannedOn ?? null,
      };
    case 'replan':
      if (!body.plannedOn) throw missing('plannedOn', 'Choose the new day.');
      return { move: 'replan', plannedOn: body.plannedOn };
    case 'decline':
      return { move: 'decline' };
    case 'cancel':
      return { move: 'cancel', reason: body.reason ?? null };
    case 'follow-up':
      if (!body.outcome) throw missing('outcome', 'Say how it stands now: mended, better, no change or worse.');
      return { move: 'follow-up', outcome: body.outcome };
    case 'close':
      return { move: 'close' };
  }
}

export const moveSession: Handler<Contract['moveSession']> = async ({
  scope,
  viewer,
  params,
  body,
  now,
  today,
  note,
}) => {
  const before = await readKeptSession(scope, params.sessionId);
  const after = move(before.session, actOf(body), { by: viewer.staffId, at: now, today });
  await saveKeptSession(scope, before, after, body.version);
  note({ move: body.move });
  return { id: after.id, stage: after.stage };
};

export const settleItem: Handler<Contract['settleItem']> = async ({ scope, viewer, params, body, now, today }) => {
  const before = await readKeptSession(scope, params.sessionId);
  const after = settle(before.session, params.itemId, body.status, body.why ?? null, {
    by: viewer.staffId,
    at: now,
    today,
  });
  await saveKeptSession(scope, before, after, body.version);
  return { id: params.itemId };
};

export const readNarrative: Handler<Contract['readNarrative']> = async ({ scope, params }) => {
  const row = await scope.first(narrativeOf, { sessionId: params.sessionId });
  const words = (row?.words ?? {}) as { whatHappened?: string }; // written by holdSession
  return { whatHappened: words.whatHappened ?? '', by: row?.by ?? '', at: row?.at ?? null };
};
