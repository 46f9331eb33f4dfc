import type { SessionFact } from '@noticed/shared/domain/facts';
import { describe, expect, test } from 'vitest';
import {
  anAdult,
  aRegister,
  aSession,
  closed,
  day,
  noticed,
  type Parts,
  raised,
  schoolOf,
} from '../../../../support/small-school.ts';

const school = (session: Partial<SessionFact>, ...more: Parts[]) =>
  schoolOf(
    ...more,
    aRegister('9B', ['osei'], ['amira']),
    anAdult('shaw'),
    aSession('osei', 'amira', { facilitatorId: 'shaw', ...session }),
  );

describe('a session whose day has passed', () => {
  test('is asked about the day after, of the adult and who facilitates', () => {
    const planned = school({ plannedOn: '2025-09-15' });
    expect(raised('session-overdue', planned, '2025-09-15')).toEqual([]);
    expect(raised('session-overdue', planned, '2025-09-17')[0]).toMatchObject({
      key: 'session-overdue|amira|osei|session-osei-amira',
      severity: 'amber',
      adultId: 'osei',
      registerId: null,
      sessionId: 'session-osei-amira',
      since: '2025-09-15',
      facts: { days: 2 },
      sentence: 'A restorative session with Amira was planned for 15 Sept: was it held, or is another day better?',
      practices: [],
      for: { adults: ['osei', 'shaw'], roles: [] },
    });
  });

  test('names nobody twice when the adult facilitates', () => {
    const own = school({ plannedOn: day(3), facilitatorId: 'osei' });
    expect(raised('session-overdue', own, day(5))[0]?.for.adults).toEqual(['osei']);
  });

  test.each(['deferred', 'held', 'followed-up', 'closed', 'declined', 'cancelled'] as const)(
    'is never late when %s',
    (stage) => {
      expect(raised('session-overdue', school({ stage, plannedOn: day(3) }), day(9))).toEqual([]);
    },
  );

  test('is never late without a day', () => {
    expect(raised('session-overdue', school({ plannedOn: null }), day(9))).toEqual([]);
  });
});

describe('something agreed that is past its day', () => {
  const agreed = (ownerId: string | null, ...more: Parts[]) =>
    school({ stage: 'held', heldOn: day(1), openItems: [{ id: 'item-1', ownerId, dueOn: '2025-09-15' }] }, ...more);

  test('is asked of who owes it, from the day after', () => {
    expect(raised('agreement-overdue', agreed('shaw'), '2025-09-15')).toEqual([]);
    expect(raised('agreement-overdue', agreed('shaw'), '2025-09-16')[0]).toMatchObject({
      key: 'agreement-overdue|amira|osei|item-1',
      sessionId: 'session-osei-amira',
      since: '2025-09-15',
      facts: { days: 1 },
      sentence: 'Something agreed with Amira was due on 15 Sept and is still open',
      for: { adults: ['shaw'], roles: [] },
    });
  });

  test('is asked of the adult when the pupil owes it', () => {
    expect(raised('agreement-overdue', agreed(null), day(30))[0]?.for.adults).toEqual(['osei']);
  });

  test('passes to who facilitated when its owner left, and then to the head of year', () => {
    expect(raised('agreement-overdue', agreed('osei', anAdult('osei', day(20))), day(30))[0]?.for).toEqual({
      adults: ['shaw'],
      roles: [],
    });
    const bothLeft = agreed('osei', anAdult('osei', day(20)), anAdult('shaw', day(20)));
    expect(raised('agreement-overdue', bothLeft, day(30))[0]?.for).toEqual({ adults: [], roles: ['head-of-year'] });
  });
});

describe('a follow-up that is due', () => {
  const held = { stage: 'held', heldOn: '2025-09-15', followUpOn: '2025-09-22' } as const;

  test('is asked of who facilitates, from its day on', () => {
    expect(raised('follow-up-due', school(held), '2025-09-19')).toEqual([]);
    expect(raised('follow-up-due', school(held), '2025-09-22')[0]).toMatchObject({
      since: '2025-09-22',
      facts: { days: 0 },
      sentence: 'The follow-up with Amira is due: the session was held on 15 Sept',
      for: { adults: ['shaw'], roles: [] },
    });
  });

  test.each(['followed-up', 'closed'] as const)('is done once the session is %s', (stage) => {
    expect(raised('follow-up-due', school({ ...held, stage }), '2025-09-25')).toEqual([]);
  });

  test('needs a day', () => {
    expect(raised('follow-up-due', school({ ...held, followUpOn: null }), '2025-09-25')).toEqual([]);
  });

  test('passes to the head of year when who facilitated has left', () => {
    const left = school(held, anAdult('shaw', day(1)));
    expect(raised('follow-up-due', left, '2025-09-25')[0]?.for).toEqual({ adults: [], roles: ['head-of-year'] });
  });
});

describe('a fresh start', () => {
  const held = { stage: 'held', heldOn: '2025-09-19' } as const;

  test('is due on the next school day, across a weekend, to the adult', () => {
    expect(raised('fresh-start', school(held), '2025-09-19')).toEqual([]);
    expect(raised('fresh-start', school(held), '2025-09-21')).toEqual([]);
    expect(raised('fresh-start', school(held), '2025-09-22')[0]).toMatchObject({
      adultId: 'osei',
      sessionId: 'session-osei-amira',
      since: '2025-09-19',
      facts: { days: 1 },
      sentence: 'You and Amira held a restorative session on 19 Sept: greet them today',
      practices: ['fresh-start', 'greeting', 'glad-you-are-here'],
      for: { adults: ['osei'], roles: [] },
    });
    expect(raised('fresh-start', school(held), '2025-09-23')).toEqual([]);
  });

  test('waits for a pupil who is away', () => {
    const away = closed('pupil', 'amira', '2025-09-22', '2025-09-23');
    expect(raised('fresh-start', school(held, away), '2025-09-22')).toEqual([]);
    expect(raised('fresh-start', school(held, away), '2025-09-24')).toHaveLength(1);
    expect(raised('fresh-start', school(held, away), '2025-09-25')).toEqual([]);
  });

  test('has been given once the adult greeted them today', () => {
    expect(raised('fresh-start', school(held, noticed('osei', 'amira', '2025-09-22')), '2025-09-22')).toEqual([]);
    expect(raised('fresh-start', school(held, noticed('shaw', 'amira', '2025-09-22')), '2025-09-22')).toHaveLength(1);
  });

  test('is not asked of an adult who has left', () => {
    expect(raised('fresh-start', school(held, anAdult('osei', '2025-09-19')), '2025-09-22')).toEqual([]);
  });

  test('is not due before the session is held', () => {
    expect(raised('fresh-start', school({ plannedOn: '2025-09-19' }), '2025-09-22')).toEqual([]);
  });
});

describe('a session of a relationship that was stopped', () => {
  const stop = { stops: [{ pupilId: 'amira', adultId: 'osei', from: day(1), to: null }] };

  test('raises nothing, whoever facilitates', () => {
    const session = {
      stage: 'held',
      heldOn: day(1),
      followUpOn: day(2),
      openItems: [{ id: 'i', ownerId: 'shaw', dueOn: day(2) }],
    } as const;
    const stopped = school({ ...session, openItems: [...session.openItems] }, stop);
    for (const kind of ['agreement-overdue', 'follow-up-due'] as const)
      expect(raised(kind, stopped, day(9))).toEqual([]);
    expect(raised('session-overdue', school({ plannedOn: day(2) }, stop), day(9))).toEqual([]);
  });
});
