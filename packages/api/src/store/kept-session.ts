import { problem } from '@noticed/shared/contract/problem';
import type { AgreementItem } from '@noticed/shared/domain/restorative-session/agreement';
import type { Move, Session } from '@noticed/shared/domain/restorative-session/session';
import type { Scope } from './database.ts';
import { addMove, addSession, itemsOf, movesOf, saveItem, sessionById, updateSession } from './restorative-sessions.ts';

/** A session of the domain as its rows hold it, with the version that a change must name. */
export interface KeptSession {
  session: Session;
  version: number;
  createdOn: string;
}

export async function readKeptSession(scope: Scope, id: string): Promise<KeptSession> {
  const row = await scope.first(sessionById, { id });
  if (!row) throw problem('not-found', 'There is nothing here that you can open.');
  const moves = await scope.all(movesOf, { sessionId: id });
  const items = await scope.all(itemsOf, { listSessionIds: [id] });
  const partner = row.adultId ? { kind: 'adult', id: row.adultId } : { kind: 'pupil', id: row.otherPupilId };
  const whole = {
    ...row,
    partner,
    moves: moves.map(({ byName: _name, ...move }) => move),
    items: items.map(({ ownerKind, ownerId, ...item }) => ({ ...item, owner: { kind: ownerKind, id: ownerId } })),
  };
  // Every column was written from a Session by the functions below.
  return { session: whole as unknown as Session, version: row.version, createdOn: row.createdOn };
}

export async function addKeptSession(scope: Scope, session: Session, createdOn: string): Promise<void> {
  const { partner } = session;
  const adultId = partner.kind === 'adult' ? partner.id : null;
  const otherPupilId = partner.kind === 'pupil' ? partner.id : null;
  await scope.run(addSession, { ...session, adultId, otherPupilId, createdOn });
  await saveMoves(scope, session.id, [], session.moves);
  await saveItems(scope, session.id, session.items);
}

/** Writes what a move or an item changed. Refuses when somebody else changed the session since it was read. */
export async function saveKeptSession(scope: Scope, before: KeptSession, after: Session, seen: number): Promise<void> {
  const row = seen === before.version ? await scope.first(updateSession, { ...after, version: seen }) : undefined;
  if (!row) {
    const current = { stage: before.session.stage, version: before.version };
    throw problem(
      'conflict',
      'Somebody else changed this session meanwhile. Look at it again, then make your change; nothing was lost.',
      { current },
    );
  }
  await saveMoves(scope, after.id, before.session.moves, after.moves);
  await saveItems(scope, after.id, after.items);
}

async function saveMoves(
  scope: Scope,
  sessionId: string,
  before: readonly Move[],
  after: readonly Move[],
): Promise<void> {
  for (const [index, move] of after.entries())
    if (index >= before.length) await scope.run(addMove, { ...move, sessionId, position: index + 1 });
}

async function saveItems(scope: Scope, sessionId: string, items: readonly AgreementItem[]): Promise<void> {
  for (const [position, { owner, ...item }] of items.entries())
    await scope.run(saveItem, { ...item, ownerKind: owner.kind, ownerId: owner.id, sessionId, position });
}
