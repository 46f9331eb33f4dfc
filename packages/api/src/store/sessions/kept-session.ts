import { problem } from '@noticed/shared/contract/problem';
import type { Record } from '@noticed/shared/contract/sessions/session-page';
import type { AgreementItem } from '@noticed/shared/domain/restorative-session/agreement';
import type { Move, Session } from '@noticed/shared/domain/restorative-session/session';
import type { Scope } from '../database.ts';
import {
  addItemRow,
  addMove,
  addSession,
  itemsOf,
  movesOf,
  saveItem,
  sessionById,
  updateSession,
} from './restorative-sessions.ts';

/** What is kept beside the session of the domain, and moves nothing. */
export interface Details {
  plannedAt: string | null;
  othersPresent: readonly string[];
  record: Record;
}

export const noDetails: Details = {
  plannedAt: null,
  othersPresent: [],
  record: { incidentOn: null, incidentReference: null, homeTold: null, consequence: null },
};

/** A session of the domain as its rows hold it, with the version that a change must name. */
export interface KeptSession {
  session: Session;
  details: Details;
  placementId: string | null;
  version: number;
  createdOn: string;
}

export async function readKeptSession(scope: Scope, id: string): Promise<KeptSession> {
  const row = await scope.first(sessionById, { id });
  if (!row) throw problem('not-found', 'There is nothing here that you can open.');
  const moves = await scope.all(movesOf, { sessionId: id });
  const items = await scope.all(itemsOf, { listSessionIds: [id] });
  const partner = row.adultId ? { kind: 'adult', id: row.adultId } : { kind: 'pupil', id: row.otherPupilId };
  const { plannedAt, othersPresent, record, placementId, version, createdOn, ...rest } = row;
  const whole = {
    ...rest,
    partner,
    moves: moves.map(({ byName: _name, ...move }) => move),
    items: items.map(({ ownerKind, ownerId, ...item }) => ({ ...item, owner: { kind: ownerKind, id: ownerId } })),
  };
  // Every column was written from a Session and its Details by the functions below.
  const details = { plannedAt, othersPresent, record } as Details;
  return { session: whole as unknown as Session, details, placementId, version, createdOn };
}

const changed = (current: object) =>
  problem(
    'conflict',
    'Somebody else changed this session meanwhile. Look at it again, then make your change; nothing was lost.',
    { current },
  );

/** A session to change, if nobody changed it since the caller saw that version: of two at once, one wins and the other is told how it stands. */
export async function sessionSeen(scope: Scope, id: string, seen: number): Promise<KeptSession> {
  const kept = await readKeptSession(scope, id);
  if (kept.version !== seen) throw changed({ stage: kept.session.stage, version: kept.version });
  return kept;
}

export async function addKeptSession(
  scope: Scope,
  session: Session,
  createdOn: string,
  details: Details = noDetails,
): Promise<void> {
  const { partner } = session;
  const adultId = partner.kind === 'adult' ? partner.id : null;
  const otherPupilId = partner.kind === 'pupil' ? partner.id : null;
  await scope.run(addSession, { ...session, ...details, adultId, otherPupilId, createdOn });
  await saveMoves(scope, session.id, [], session.moves);
  await saveItems(scope, session.id, [], session.items);
}

/** Writes what a move or an item changed, and gives the new version. The row's own version guards it once more. */
export async function saveKeptSession(
  scope: Scope,
  before: KeptSession,
  after: Session,
  details: Details = before.details,
): Promise<number> {
  const row = await scope.first(updateSession, { ...after, ...details, version: before.version });
  if (!row) throw changed({ stage: before.session.stage, version: before.version });
  await saveMoves(scope, after.id, before.session.moves, after.moves);
  await saveItems(scope, after.id, before.session.items, after.items);
  return row.version;
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

async function saveItems(
  scope: Scope,
  sessionId: string,
  before: readonly AgreementItem[],
  after: readonly AgreementItem[],
): Promise<void> {
  for (const [position, item] of after.entries()) {
    if (before.includes(item)) continue;
    const { owner, ...rest } = item;
    const known = before.some((one) => one.id === item.id);
    const row = { ...rest, ownerKind: owner.kind, ownerId: owner.id, sessionId, position };
    await scope.run(known ? saveItem : addItemRow, row);
  }
}
