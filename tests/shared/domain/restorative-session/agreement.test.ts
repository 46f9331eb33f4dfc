import type { NewItem } from '@noticed/shared/domain/restorative-session/agreement';
import {
  agree,
  itemStatuses,
  openItems,
  overdueItems,
  settle,
} from '@noticed/shared/domain/restorative-session/agreement';
import { moveSession } from '@noticed/shared/domain/restorative-session/restorative-session';
import { describe, expect, it } from 'vitest';
import { aHeldSession, aPlannedSession, on } from '../../../support/sessions.ts';

const anItem = (change: Partial<NewItem> = {}): NewItem => ({
  id: 'seat',
  what: 'Sit at the front',
  owner: { kind: 'pupil', id: 'amira' },
  dueOn: '2026-01-14',
  ...change,
});
const fault = (kind: string, message: string) => expect.objectContaining({ kind, message });
const agreed = agree(aHeldSession(), anItem());
const followedUp = moveSession(aHeldSession(), { move: 'follow-up', outcome: 'mended' }, on('2026-01-21'));
const closed = moveSession(followedUp, { move: 'close' }, on('2026-01-21'));
const actor = on('2026-01-20', 'byrne');

describe('an agreement', () => {
  it.each([
    [anItem({ what: '  ' }), 'Say what will be done.'],
    [anItem({ owner: { kind: 'adult', id: '' } }), 'Say who will do it.'],
    [anItem({ dueOn: '2026-01-13' }), 'It cannot be due before the session was held.'],
  ])('refuses an item that is not whole: %o', (item, why) => {
    expect(() => agree(aHeldSession(), item)).toThrow(fault('bad-item', why));
  });

  it('refuses an item twice, and a day that does not exist', () => {
    expect(() => agree(agreed, anItem())).toThrow(fault('bad-item', 'This item is in the agreement already.'));
    expect(() => agree(agreed, anItem({ id: 'new', dueOn: '2026-13-01' }))).toThrow(
      expect.objectContaining({ kind: 'bad-day' }),
    );
  });

  it('is made at the session: not before it, and not once it is closed', () => {
    const early = fault('illegal-move', 'An agreement is made at the session: hold it first.');
    expect(() => agree(aPlannedSession(), anItem())).toThrow(early);
    expect(() => agree(closed, anItem())).toThrow(
      fault('illegal-move', 'The session is closed, and its agreement with it.'),
    );
  });

  it('adds an open item after the others, at the session or at its follow-up', () => {
    const open = { status: 'open', settledBy: null, settledOn: null, why: null };
    expect(agree(agreed, anItem({ id: 'second' })).items).toEqual([
      { ...anItem(), ...open },
      { ...anItem({ id: 'second' }), ...open },
    ]);
    expect(agree(followedUp, anItem()).items).toHaveLength(1);
  });
});

describe('an agreed item', () => {
  it('ends done, by whom and when', () => {
    expect(settle(agreed, 'seat', 'done', '  ', actor).items).toEqual([
      { ...anItem(), status: 'done', settledBy: 'byrne', settledOn: '2026-01-20', why: null },
    ]);
  });

  it.each([null, '', '  '])('is not abandoned without why: %o', (why) => {
    expect(() => settle(agreed, 'seat', 'abandoned', why, actor)).toThrow(
      fault('bad-item', 'Say why it was abandoned.'),
    );
  });

  it('is abandoned with why', () => {
    expect(settle(agreed, 'seat', 'abandoned', ' She moved class. ', actor).items).toEqual([
      { ...anItem(), status: 'abandoned', settledBy: 'byrne', settledOn: '2026-01-20', why: 'She moved class.' },
    ]);
  });

  it('is opened again when that was a mistake, as if it had never ended', () => {
    const done = settle(agreed, 'seat', 'done', 'Yes', actor);
    expect(settle(done, 'seat', 'open', 'x', actor)).toEqual(agreed);
  });

  it('changes alone', () => {
    const two = agree(agreed, anItem({ id: 'second' }));
    expect(settle(two, 'second', 'done', null, actor).items.map((one) => one.status)).toEqual(['open', 'done']);
  });

  it('is refused when it is not in the agreement, and once the session is closed', () => {
    expect(() => settle(agreed, 'other', 'done', null, actor)).toThrow(
      fault('unknown-item', 'This item is not in the agreement.'),
    );
    const done = settle(agree(followedUp, anItem()), 'seat', 'done', null, actor);
    const end = moveSession(done, { move: 'close' }, actor);
    expect(() => settle(end, 'seat', 'open', null, actor)).toThrow(expect.objectContaining({ kind: 'illegal-move' }));
  });

  it('is overdue after its day, while it is open', () => {
    expect(overdueItems(agreed, '2026-01-14')).toEqual([]);
    expect(overdueItems(agreed, '2026-01-15')).toEqual(agreed.items);
    for (const status of itemStatuses.filter((one) => one !== 'open')) {
      const ended = settle(agreed, 'seat', status, 'because', actor);
      expect([openItems(ended), overdueItems(ended, '2026-01-15')]).toEqual([[], []]);
    }
  });
});
