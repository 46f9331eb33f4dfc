import type { Contract } from '@noticed/shared/contract/contract';
import type { ResultOf } from '@noticed/shared/contract/endpoint';
import { problem } from '@noticed/shared/contract/problem';
import type { Narrative } from '@noticed/shared/contract/sessions/narrative';
import { may } from '@noticed/shared/domain/access';
import { dayOf, type Instant } from '@noticed/shared/domain/calendar/day';
import type { Viewer } from '@noticed/shared/domain/people/staff';
import type { Call, Handler } from '../../../http/call.ts';
import type { Scope } from '../../../store/database.ts';
import { addNarrative, narrativesOf, ownNarrativeVersion } from '../../../store/sessions/narratives.ts';
import { notePassedToDsl, sessionById } from '../../../store/sessions/restorative-sessions.ts';

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
  narrative: Narrative,
): Promise<number> {
  const authorId = viewer.staffId;
  const before = (await scope.first(ownNarrativeVersion, { sessionId, authorId }))?.version ?? 0;
  const { words, statement, pictures, leadsMayRead } = narrative;
  if (before === 0 && isEmpty(narrative)) return 0;
  const account = { words: { words, statement, pictures }, leadsMayRead };
  await scope.run(addNarrative, { sessionId, authorId, version: before + 1, recordedAt: now, ...account });
  return before + 1;
}

type Account = ResultOf<Contract['readNarrative']>['accounts'][number];
type Kept = Omit<Narrative, 'leadsMayRead'>;

/** Each account opens for itself: to its author, to those of the session, to leads where its author ticked it, to whoever broke the glass. */
export const readNarrative: Handler<Contract['readNarrative']> = async (call) => {
  const rows = await call.scope.all(narrativesOf, { sessionId: call.params.sessionId });
  const authors = Map.groupBy(rows, (one) => one.authorId);
  return {
    accounts: [...authors].flatMap(([authorId, [latest, ...older]]): Account[] => {
      if (!latest || !mayReadAccount(call, latest)) return [];
      const { by, at, version, leadsMayRead } = latest;
      const mine = authorId === call.viewer.staffId;
      // Written by keepAccount.
      const earlier = older.map((one) => ({ ...(one.words as Kept), at: one.at }));
      return [{ ...(latest.words as Kept), leadsMayRead, by, at, version, mine, earlier }];
    }),
  };
};

function mayReadAccount(
  { viewer, subject, school }: Call<Contract['readNarrative']>,
  { authorId, at, leadsMayRead }: { authorId: string; at: Instant; leadsMayRead: boolean },
): boolean {
  const text = { authorId, writtenOn: dayOf(at, school.timeZone) };
  return subject.every(
    ({ session, ...one }) =>
      session && may(viewer, 'read-confidential', { ...one, text, session: { ...session, leadsMayRead } }).allowed,
  );
}

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
