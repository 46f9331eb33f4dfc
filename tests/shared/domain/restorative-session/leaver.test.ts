import type { Relation, Viewer } from '@noticed/shared/domain/people/staff';
import { agree, settle } from '@noticed/shared/domain/restorative-session/agreement';
import { passOn, successorOf } from '@noticed/shared/domain/restorative-session/leaver';
import { moveSession } from '@noticed/shared/domain/restorative-session/restorative-session';
import { describe, expect, it } from 'vitest';
import { aHeldSession, aPlannedSession, on } from '../../../support/sessions.ts';

const item = (id: string, kind: 'adult' | 'pupil', owner: string) => ({
  id,
  what: 'A thing',
  owner: { kind, id: owner },
  dueOn: '2026-01-30',
});
const agreed = [
  item('byrne owes', 'adult', 'byrne'),
  item('cole owes', 'adult', 'cole'),
  item('amira owes', 'pupil', 'amira'),
  item('byrne did', 'adult', 'byrne'),
].reduce(agree, aHeldSession());
const session = settle(agreed, 'byrne did', 'done', null, on('2026-01-15'));
const owners = (one: typeof session) => one.items.map(({ owner }) => owner.id);

describe('when an adult leaves', () => {
  it('what they still owed passes to the facilitator, and what is done stays theirs', () => {
    const { session: after, itemIds, facilitation } = passOn(session, 'byrne', 'head-of-9');
    expect([itemIds, facilitation, after.facilitatorId]).toEqual([['byrne owes'], false, 'cole']);
    expect(owners(after)).toEqual(['cole', 'cole', 'amira', 'byrne']);
    expect(after.partner).toEqual({ kind: 'adult', id: 'byrne' });
  });

  it('what the facilitator owed passes to the head of year, with the facilitation', () => {
    const { session: after, itemIds, facilitation } = passOn(session, 'cole', 'head-of-9');
    expect([itemIds, facilitation, after.facilitatorId]).toEqual([['cole owes'], true, 'head-of-9']);
    expect(owners(after)).toEqual(['byrne', 'head-of-9', 'amira', 'byrne']);
  });

  it('what a pupil owes stays the pupil’s, even where ids are alike', () => {
    expect(owners(passOn(session, 'amira', 'head-of-9').session)).toEqual(owners(session));
  });

  it('a planned session passes on too', () => {
    expect(passOn(aPlannedSession(), 'cole', 'head-of-9').session.facilitatorId).toBe('head-of-9');
  });

  it('nothing passes on from what is over', () => {
    const planned = aPlannedSession();
    const followedUp = moveSession(aHeldSession(), { move: 'follow-up', outcome: 'mended' }, on('2026-01-21'));
    const over = [
      moveSession(planned, { move: 'decline' }, on('2026-01-16')),
      moveSession(planned, { move: 'cancel', reason: null }, on('2026-01-16')),
      moveSession(followedUp, { move: 'close' }, on('2026-01-21')),
    ];
    for (const one of over)
      expect(passOn(one, 'cole', 'head-of-9')).toEqual({ session: one, itemIds: [], facilitation: false });
    expect(passOn(followedUp, 'cole', 'head-of-9').facilitation).toBe(true);
  });
});

describe('who takes over from a facilitator who left', () => {
  const who = (
    staffId: string,
    role: Viewer['roles'][number],
    relation?: Pick<Relation, 'kind' | 'target'>,
  ): Viewer => ({
    ...{ staffId, roles: [role], today: '2026-01-15' },
    relations: relation ? [{ staffId, from: '2025-09-01', to: null, ...relation }] : [],
  });
  const leader = who('reed', 'senior-leader');
  const nine = who('hale', 'head-of-year', { kind: 'leads-year', target: '9' });
  const ten = who('moss', 'head-of-year', { kind: 'leads-year', target: '10' });
  const parent = who('ash', 'senior-leader', { kind: 'conflict', target: 'amira' });
  const taught = who('osei', 'teacher', { kind: 'leads-year', target: '9' });

  it.each([
    ['the head of the year', [leader, ten, nine], '9', 'hale'],
    ['a senior leader where the year has no head', [ten, taught, leader], '9', 'reed'],
    ['a senior leader where the pupil has no year', [nine, leader], null, 'reed'],
    ['nobody who declared a conflict', [parent], '9', null],
    ['nobody where there is neither', [ten, taught], '9', null],
  ] as const)('is %s', (_who, here, year, expected) => {
    expect(successorOf(here, { pupilId: 'amira' }, year)).toBe(expected);
  });
});
