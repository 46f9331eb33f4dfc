import type { Contract } from '@noticed/shared/contract/contract';
import { problem } from '@noticed/shared/contract/problem';
import { Draft } from '@noticed/shared/contract/sessions/narrative';
import type { SessionLine } from '@noticed/shared/contract/sessions/session-page';
import { may } from '@noticed/shared/domain/access';
import type { Viewer } from '@noticed/shared/domain/people/staff';
import type { Handler } from '../../../http/call.ts';
import type { Scope } from '../../../store/database.ts';
import { pupilScopes } from '../../../store/people/subjects.ts';
import { deleteDraft, keepDraft, ownDraft, ownDrafts } from '../../../store/sessions/narratives.ts';
import { sessionById } from '../../../store/sessions/restorative-sessions.ts';
import { allowedSessions, pupilNames } from '../lines.ts';
import { withoutStopped } from './stopped.ts';

interface Conversation {
  pupilId: string;
  sessionId: string;
}

/** A draft is for who may hold the session, or, before there is one, for who may know of this pupil's repairs. */
async function refuseOutsider(scope: Scope, viewer: Viewer, { pupilId, sessionId }: Conversation): Promise<void> {
  const session = await scope.first(sessionById, { id: sessionId });
  const pupil = (await pupilScopes(scope, [pupilId], viewer.today)).get(pupilId);
  const allowed = session
    ? session.pupilId === pupilId && (await allowedSessions(scope, viewer, [session])).length > 0
    : pupil !== undefined && may(viewer, 'know-repair', { pupil }).allowed;
  if (!allowed) throw problem('not-found', 'There is nothing here that you can open.');
}

export const readDraft: Handler<Contract['readDraft']> = async ({ scope, viewer, params }) => {
  await refuseOutsider(scope, viewer, params);
  const row = await scope.first(ownDraft, { sessionId: params.sessionId, authorId: viewer.staffId });
  if (!row || row.pupilId !== params.pupilId) return { draft: null, partnerId: null, version: 0, savedAt: null };
  const { partnerId, version, savedAt } = row;
  return { draft: Draft.parse(row.draft), partnerId, version, savedAt };
};

export const saveDraft: Handler<Contract['saveDraft']> = async ({ scope, viewer, params, body, now }) => {
  await refuseOutsider(scope, viewer, params);
  const authorId = viewer.staffId;
  const row = await scope.first(ownDraft, { sessionId: params.sessionId, authorId });
  await refuseLate(scope, params.sessionId);
  if ((row?.version ?? 0) !== body.version)
    throw problem('conflict', 'This conversation was written to on another device. Choose which one to go on with.', {
      current: row ? { draft: row.draft, version: row.version, savedAt: row.savedAt } : { draft: null, version: 0 },
    });
  const version = body.version + 1;
  const { partnerId, draft } = body;
  await scope.run(keepDraft, { ...params, authorId, partnerId, draft, savedAt: now, version });
  return { version, savedAt: now };
};

/** What was held is corrected in its account, not in a draft. */
async function refuseLate(scope: Scope, sessionId: string): Promise<void> {
  const session = await scope.first(sessionById, { id: sessionId });
  if (session && !['planned', 'deferred'].includes(session.stage))
    throw problem('conflict', 'This conversation is over: correct what was written on the page of the session.', {
      current: { stage: session.stage },
    });
}

export const dropDraft: Handler<Contract['dropDraft']> = async ({ scope, viewer, params, body }) => {
  await refuseOutsider(scope, viewer, params);
  const row = await scope.first(ownDraft, { sessionId: params.sessionId, authorId: viewer.staffId });
  if (row && row.version !== body.version)
    throw problem('conflict', 'This conversation was written to on another device. Look at it before it goes.');
  await scope.run(deleteDraft, { sessionId: params.sessionId, authorId: viewer.staffId });
  return { id: params.sessionId };
};

export const listDrafts: Handler<Contract['listDrafts']> = async ({ scope, viewer, today }) => {
  const drafts = await scope.all(ownDrafts, { authorId: viewer.staffId });
  const own = drafts.map((one) => ({ ...one, adultId: viewer.staffId }));
  const rows = await withoutStopped(scope, own, today);
  const pupils = await pupilNames(
    scope,
    rows.map((one) => one.pupilId),
    today,
  );
  return {
    drafts: rows.flatMap(({ sessionId, pupilId, stage, savedAt }) => {
      const pupil = pupils.get(pupilId);
      const line = { sessionId, stage: stage as SessionLine['stage'] | null, savedAt }; // written by the domain's own moves
      return pupil ? [{ ...line, pupil: { id: pupil.id, name: pupil.name, form: pupil.form } }] : [];
    }),
  };
};
