import { apply, buildLedger } from '@noticed/shared/domain/ledger/change';
import { foldLedger } from '@noticed/shared/domain/ledger/fold';
import { relationshipOf } from '@noticed/shared/domain/ledger/ledger';
import type { Touched } from '@noticed/shared/domain/ledger/touched';
import { describe, expect, test } from 'vitest';
import {
  aCheckIn,
  anAdult,
  aPupil,
  aRegister,
  aSession,
  closed,
  day,
  noticed,
  schoolOf,
} from '../../../support/small-school.ts';

const school = schoolOf(
  aPupil('zara', { year: '10' }),
  aRegister('9B', ['osei'], ['amira', 'ben']),
  aRegister('9/Sc', ['lark'], ['amira'], { kind: 'teaching' }),
  aRegister('10A', ['reed'], ['zara'], { year: '10' }),
  noticed('osei', 'amira', day(3)),
);
const ledger = () => foldLedger(school, day(20));
const shown = ({ pupils, desks, logged }: Touched) => ({
  pupils: [...pupils].sort(),
  desks: [...desks.keys()].sort(),
  logged: logged.map(({ adultId, registerId, before }) => [adultId, registerId, before]),
});
const everyDesk = ['lark|9/Sc', 'osei|9B', 'reed|10A'];

describe('what a change touches', () => {
  test('a moment: its pupils, and when the adult last logged', () => {
    expect(
      shown(apply(ledger(), { checkIns: [aCheckIn('osei', 'amira', day(4), { pupilIds: ['amira', 'ben'] })] })),
    ).toEqual({
      pupils: ['amira', 'ben'],
      desks: [],
      logged: [
        ['osei', '', day(3)],
        ['osei', '9B', day(3)],
      ],
    });
  });

  test('a moment from before the last: its pupils only', () => {
    expect(shown(apply(ledger(), { checkIns: [aCheckIn('osei', 'amira', day(3), { id: 'again' })] })).logged).toEqual(
      [],
    );
    expect(shown(apply(ledger(), { checkIns: [aCheckIn('osei', 'amira', day(2))] }))).toEqual({
      pupils: ['amira'],
      desks: [],
      logged: [],
    });
  });

  test('a moment with everyone: no pupil, but the adult logged', () => {
    const touched = shown(apply(ledger(), { checkIns: [aCheckIn('lark', 'amira', day(4), { reach: 'whole-group' })] }));
    expect(touched).toEqual({
      pupils: [],
      desks: [],
      logged: [
        ['lark', '', null],
        ['lark', '9/Sc', null],
      ],
    });
  });

  test('a moment that was taken back: nothing', () => {
    const touched = apply(ledger(), {
      checkIns: [aCheckIn('osei', 'amira', day(4), { retractedAt: `${day(4)}T12:00:00.000Z` })],
    });
    expect(shown(touched)).toEqual({ pupils: [], desks: [], logged: [] });
  });

  test.each([
    ['a pupil', { pupils: aPupil('ben', { year: '8' }).pupils ?? [] }, ['ben'], []],
    [
      'a membership',
      { memberships: [{ pupilId: 'zara', registerId: '9B', from: day(9), to: null }] },
      ['zara'],
      ['osei|9B'],
    ],
    [
      'an adult with a register',
      { teaching: [{ adultId: 'shaw', registerId: '9B', from: day(9), to: null }] },
      ['amira', 'ben'],
      ['osei|9B', 'shaw|9B'],
    ],
    [
      'a register',
      { registers: [{ id: '9B', name: '9 Birch', kind: 'tutor', meetings: 10, year: '9' }] },
      ['amira', 'ben'],
      ['osei|9B'],
    ],
    ['a name', { adults: anAdult('osei').adults ?? [] }, ['amira', 'ben', 'zara'], everyDesk],
    ['the practice bank', { practices: [] }, ['amira', 'ben', 'zara'], everyDesk],
    [
      'a closure of the school',
      { closures: closed('school', null, day(4)).closures ?? [] },
      ['amira', 'ben', 'zara'],
      everyDesk,
    ],
    [
      'a closure of a year',
      { closures: closed('year', '9', day(4)).closures ?? [] },
      ['amira', 'ben'],
      ['lark|9/Sc', 'osei|9B'],
    ],
    [
      'a closure of a register',
      { closures: closed('register', '9/Sc', day(4)).closures ?? [] },
      ['amira'],
      ['lark|9/Sc'],
    ],
    ['a day away', { closures: closed('pupil', 'zara', day(4)).closures ?? [] }, ['zara'], []],
    ['a champion', { champions: [{ pupilId: 'ben', adultId: 'lark', from: day(2), to: null }] }, ['ben'], []],
    ['a stop', { stops: [{ pupilId: 'ben', adultId: null, from: day(2), to: null }] }, ['ben'], []],
    ['a session', { sessions: aSession('osei', 'ben').sessions ?? [] }, ['ben'], []],
    ['a review', { reviews: [{ adultId: 'osei', registerId: '9B', happenedOn: day(5) }] }, [], ['osei|9B']],
    [
      'a snooze about a pupil',
      { snoozes: [{ kind: 'quiet', pupilId: 'ben', registerId: null, adultId: 'osei', until: day(9) }] },
      ['ben'],
      [],
    ],
    [
      'a snooze about a register',
      { snoozes: [{ kind: 'review-due', pupilId: null, registerId: '9B', adultId: 'osei', until: day(9) }] },
      [],
      ['osei|9B'],
    ],
    [
      'a relationship',
      { relationships: [{ adultId: 'osei', pupilId: 'ben', phase: 'restore', phaseSince: day(4), last: null }] },
      ['ben'],
      [],
    ],
    ['a last moment', { noticed: [{ pupilId: 'ben', last: null, lastRemoteOn: null }] }, ['ben'], []],
    [
      'a tally',
      { tallies: [{ adultId: 'osei', pupilId: 'ben', day: day(4), noticings: 1, positive: 1, corrective: 0 }] },
      ['ben'],
      [],
    ],
  ] as const)('%s', (_, change, pupils, desks) => {
    expect(shown(apply(ledger(), change))).toEqual({ pupils, desks, logged: [] });
  });

  test('a last logged day: whose it is, and what it was', () => {
    const change = {
      logged: [
        { adultId: 'osei', registerId: null, lastOn: day(9) },
        { adultId: 'lark', registerId: '9/Sc', lastOn: day(9) },
      ],
    };
    expect(shown(apply(ledger(), change)).logged).toEqual([
      ['osei', '', day(3)],
      ['lark', '9/Sc', null],
    ]);
  });

  test('a snooze about nothing: nothing', () => {
    const snooze = { kind: 'quiet', pupilId: null, registerId: null, adultId: 'osei', until: day(9) };
    expect(shown(apply(ledger(), { snoozes: [snooze] }))).toEqual({ pupils: [], desks: [], logged: [] });
  });

  test('nothing: nothing', () => {
    expect(shown(apply(ledger(), {}))).toEqual({ pupils: [], desks: [], logged: [] });
  });
});

describe('a row that comes again', () => {
  test('takes the place of the one before', () => {
    const changed = ledger();
    const stop = { pupilId: 'ben', adultId: null, from: day(2), to: null };
    apply(changed, { stops: [stop] });
    apply(changed, { stops: [{ ...stop, to: day(9) }, { ...stop, adultId: 'osei' } as never] });
    expect(changed.stops.get('ben')).toEqual([
      { ...stop, to: day(9) },
      { ...stop, adultId: 'osei' },
    ]);
    apply(changed, {
      sessions: [...(aSession('osei', 'ben').sessions ?? []), ...(aSession('lark', 'ben').sessions ?? [])],
    });
    apply(changed, { sessions: aSession('osei', 'ben', { plannedOn: day(7) }).sessions ?? [] });
    expect(changed.sessions.get('ben')?.map((one) => [one.adultId, one.plannedOn])).toEqual([
      ['osei', day(7)],
      ['lark', null],
    ]);
  });

  test('ending before it starts is gone', () => {
    const changed = ledger();
    apply(changed, { closures: closed('pupil', 'ben', day(5), day(6)).closures ?? [] });
    apply(changed, { closures: closed('pupil', 'ben', day(9)).closures ?? [] });
    apply(changed, { closures: [{ scope: 'pupil', scopeId: 'ben', from: day(5), to: day(4) }] });
    expect(changed.closures.get('pupil|ben')).toEqual([{ scope: 'pupil', scopeId: 'ben', from: day(9), to: day(9) }]);
    const champion = { pupilId: 'ben', adultId: 'lark', from: day(2), to: null };
    apply(changed, { champions: [champion, { ...champion, adultId: 'osei' }, { ...champion, from: day(3) }] });
    apply(changed, { champions: [{ ...champion, to: day(1) }] });
    expect(changed.champions.get('ben')).toEqual([
      { ...champion, adultId: 'osei' },
      { ...champion, from: day(3) },
    ]);
  });

  test('moves a membership in both of its lists', () => {
    const changed = ledger();
    apply(changed, { memberships: [{ pupilId: 'ben', registerId: '9B', from: '2025-09-01', to: day(6) }] });
    expect(changed.memberships.get('ben')).toEqual([
      { pupilId: 'ben', registerId: '9B', from: '2025-09-01', to: day(6) },
    ]);
    expect(changed.members.get('9B')?.map((one) => [one.pupilId, one.to])).toEqual([
      ['amira', null],
      ['ben', day(6)],
    ]);
    apply(changed, { teaching: [{ adultId: 'osei', registerId: '9B', from: '2025-09-01', to: day(6) }] });
    expect(changed.teaching.get('osei')?.[0]?.to).toBe(day(6));
    expect(changed.teachers.get('9B')?.map((one) => one.to)).toEqual([day(6)]);
    apply(changed, { teaching: [{ adultId: 'osei', registerId: '9B', from: day(8), to: null }] });
    expect(changed.teaching.get('osei')).toHaveLength(2);
  });

  test('of folded rows does not make a held session forgotten', () => {
    const changed = ledger();
    apply(changed, { sessions: aSession('osei', 'ben', { stage: 'held', heldOn: day(6) }).sessions ?? [] });
    apply(changed, {
      relationships: [{ adultId: 'osei', pupilId: 'ben', phase: 'maintain', phaseSince: day(2), last: null }],
    });
    apply(changed, { noticed: [{ pupilId: 'ben', last: null, lastRemoteOn: null }] });
    expect(relationshipOf(changed, 'osei', 'ben')).toMatchObject({
      phase: 'maintain',
      phaseSince: day(2),
      last: { day: day(6) },
    });
    expect(changed.noticed.get('ben')?.last?.day).toBe(day(6));
  });

  test('of a tally replaces the day’s count', () => {
    const changed = ledger();
    const tally = { adultId: 'osei', pupilId: 'amira', day: day(3), noticings: 0, positive: 0, corrective: 2 };
    apply(changed, { tallies: [tally] });
    expect(relationshipOf(changed, 'osei', 'amira').tallies).toEqual([
      { day: day(3), noticings: 0, positive: 0, corrective: 2 },
    ]);
  });
});

test('a ledger of no rows at all is an empty school', () => {
  const { school: about, calendar } = school;
  const none = {
    practices: [],
    adults: [],
    pupils: [],
    registers: [],
    memberships: [],
    teaching: [],
    relationships: [],
    noticed: [],
    tallies: [],
    logged: [],
    reviews: [],
    sessions: [],
    champions: [],
    snoozes: [],
    stops: [],
    closures: [],
  };
  expect(buildLedger({ school: about, calendar, ...none }).pupils.size).toBe(0);
  expect(relationshipOf(buildLedger({ school: about, calendar, ...none }), 'a', 'p')).toEqual({
    phase: 'unsorted',
    phaseSince: null,
    last: null,
    tallies: [],
  });
});
