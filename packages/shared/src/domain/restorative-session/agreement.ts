import type { Day } from '../calendar/day.ts';
import { dayNumber } from '../calendar/day.ts';
import { Fault } from '../fault.ts';
import type { Actor, Session } from './session.ts';

export const itemStatuses = ['open', 'done', 'abandoned'] as const;
export type ItemStatus = (typeof itemStatuses)[number];

/** One thing agreed: what, who, by when. It ends done, or abandoned with why; until then the session cannot close. */
export interface AgreementItem {
  id: string;
  what: string;
  owner: { kind: 'adult' | 'pupil'; id: string };
  dueOn: Day;
  status: ItemStatus;
  settledBy: string | null;
  settledOn: Day | null;
  why: string | null;
}

/** What is agreed, before it is kept. */
export type NewItem = Pick<AgreementItem, 'id' | 'what' | 'owner' | 'dueOn'>;

/** The items that keep a session from closing. */
export function openItems(session: Session): AgreementItem[] {
  return session.items.filter((one) => one.status === 'open');
}

/** Open items past their day: only what is due before today is late. */
export function overdueItems(session: Session, today: Day): AgreementItem[] {
  return openItems(session).filter((one) => one.dueOn < today);
}

/** The day of the conversation, while its agreement can still change. @throws Fault `illegal-move` otherwise. */
function heldOn(session: Session): Day {
  if (session.heldOn === null) throw new Fault('illegal-move', 'An agreement is made at the session: hold it first.');
  if (session.stage === 'closed') throw new Fault('illegal-move', 'The session is closed, and its agreement with it.');
  return session.heldOn;
}

/**
 * Adds what was agreed.
 * @throws Fault `bad-item` when it does not say what, or who, or is due before the session; `illegal-move` before it is held or once closed.
 */
export function agree(session: Session, item: NewItem): Session {
  const held = heldOn(session);
  if (item.what.trim() === '') throw new Fault('bad-item', 'Say what will be done.');
  if (item.owner.id === '') throw new Fault('bad-item', 'Say who will do it.');
  if (dayNumber(item.dueOn) < dayNumber(held))
    throw new Fault('bad-item', 'It cannot be due before the session was held.');
  if (session.items.some((one) => one.id === item.id))
    throw new Fault('bad-item', 'This item is in the agreement already.');
  const open = { ...item, status: 'open', settledBy: null, settledOn: null, why: null } as const;
  return { ...session, items: [...session.items, open] };
}

/**
 * Ends an item as done, or abandoned with why; or opens it again, as long as the session is not closed.
 * @throws Fault `unknown-item`; `bad-item` when abandoned without why; `illegal-move` once the session is closed.
 */
export function settle(
  session: Session,
  itemId: string,
  status: ItemStatus,
  why: string | null,
  actor: Actor,
): Session {
  heldOn(session);
  const item = session.items.find((one) => one.id === itemId);
  if (!item) throw new Fault('unknown-item', 'This item is not in the agreement.');
  const reason = why?.trim() || null;
  if (status === 'abandoned' && reason === null) throw new Fault('bad-item', 'Say why it was abandoned.');
  const ended = { settledBy: actor.by, settledOn: actor.today, why: reason };
  const settled = { ...item, status, ...(status === 'open' ? { settledBy: null, settledOn: null, why: null } : ended) };
  return { ...session, items: session.items.map((one) => (one === item ? settled : one)) };
}
