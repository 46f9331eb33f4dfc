import type { Contract } from '@noticed/shared/contract/contract';
import type { Narrative } from '@noticed/shared/contract/narrative';
import { problem } from '@noticed/shared/contract/problem';
import type { Instant } from '@noticed/shared/domain/day';
import type { Viewer } from '@noticed/shared/domain/staff';
import type { Handler } from '../../http/call.ts';
import type { Scope } from '../../store/database.ts';
import { addNarrative, narrativesOf, ownNarrativeVersion } from '../../store/narratives.ts';
import { notePassedToDsl, sessionById } from '../../store/restorative-sessions.ts';

interface Writing {
  scope: Scope;
  viewer: Viewer;
  now: Instant;
}

const isEmpty = ({ words, statement, pictures }: Narrative): boolean =>
  !Object.values(words).some(Boolean) && statement === '' && pictures.length === 0;

/** Keeps somebody's own account of a session as its next version; nothing, when nothing was written. */
export async function keepAccount(
  { scope, viewer, now }: Writing,
  sessionId: string,
  { words, statement, pictures }: Narrative,
): Promise<number> {
  const authorId = viewer.staffId;
  const before = (await scope.first(ownNarrativeVersion, { sessionId, authorId }))?.version ?? 0;
  const account = { words, statement, pictures };
  if (before === 0 && isEmpty(account)) return 0;
  await scope.run(addNarrative, { sessionId, authorId, version: before + 1, recordedAt: now, words: account });
  return before + 1;
}

export const readNarrative: Handler<Contract['readNarrative']> = async ({ scope, viewer, params }) => {
  const rows = await scope.all(narrativesOf, { sessionId: params.sessionId });
  const authors = Map.groupBy(rows, (one) => one.authorId);
  return {
    accounts: [...authors].flatMap(([authorId, [latest, ...older]]) => {
      if (!latest) return [];
      const { by, at, version } = latest;
      const words = latest.words as Narrative; // written by keepAccount
      return [{ ...words, by, at, version, mine: authorId === viewer.staffId, versions: older.length + 1 }];
    }),
  };
};

export const writeNarrative: Handler<Contract['writeNarrative']> = async (call) => {
  const { scope, viewer, params, body } = call;
  const own = await scope.first(ownNarrativeVersion, { sessionId: params.sessionId, authorId: viewer.staffId });
  if ((own?.version ?? 0) !== body.version)
    throw problem('conflict', 'You wrote a newer version on another device. Open it, then put in what is missing.', {
      current: { version: own?.version ?? 0 },
    });
  return { version: await keepAccount(call, params.sessionId, body) };
};

export const markPassedToDsl: Handler<Contract['markPassedToDsl']> = async ({ scope, viewer, params, body, today }) => {
  if (body.on > today)
    throw problem('invalid', 'That day has not come yet.', {
      fields: [{ path: 'on', message: 'That day has not come yet.' }],
    });
  await scope.run(notePassedToDsl, { id: params.sessionId, on: body.on, by: viewer.staffId });
  return { id: params.sessionId };
};

export const readPassedToDsl: Handler<Contract['readPassedToDsl']> = async ({ scope, viewer, params }) => {
  const row = await scope.first(sessionById, { id: params.sessionId });
  const sees = row?.passedToDslBy === viewer.staffId || viewer.roles.includes('safeguarding-lead');
  return { on: sees ? (row?.passedToDslOn ?? null) : null };
};
