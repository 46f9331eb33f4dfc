import { describe, expect, test } from 'vitest';
import {
  aCheckIn,
  aPupil,
  aRegister,
  aSession,
  day,
  type Parts,
  placed,
  raised,
  schoolOf,
} from '../../../../support/small-school.ts';

const form = (...more: Parts[]) => schoolOf(...more, aRegister('9B', ['osei'], ['amira']));
const lesson = (...more: Parts[]) => schoolOf(...more, aRegister('9/Sc', ['osei'], ['amira'], { kind: 'teaching' }));

describe('a pupil not placed yet', () => {
  test('is asked about after five meetings: on a form, five school days', () => {
    expect(raised('unsorted', form(), day(4))).toEqual([]);
    expect(raised('unsorted', form(), day(5))[0]).toMatchObject({
      key: 'unsorted|amira|osei|',
      severity: 'amber',
      adultId: 'osei',
      registerId: '9B',
      since: '2025-09-03',
      facts: { meetings: 5, limit: 5 },
      sentence: 'Amira is not placed yet on 9B: 5 meetings since 3 Sept',
      practices: ['background-conversation', 'get-to-know', 'glad-you-are-here'],
      for: { adults: ['osei'], roles: [] },
    });
  });

  test('on a teaching class of four meetings a fortnight, thirteen school days', () => {
    expect(raised('unsorted', lesson(), day(12))).toEqual([]);
    expect(raised('unsorted', lesson(), day(13))).toHaveLength(1);
  });

  test('is asked about once, by the register that has met often enough, counted from when both were on it', () => {
    const both = schoolOf(
      aRegister('9/Sc', ['osei'], ['amira'], { kind: 'teaching' }),
      aRegister('9B', ['osei'], ['amira'], { from: day(2) }),
    );
    expect(raised('unsorted', both, day(6))).toEqual([]);
    expect(raised('unsorted', both, day(7)).map((flag) => [flag.registerId, flag.since])).toEqual([['9B', day(2)]]);
  });

  test('is not asked about once placed, and again when taken out of the board', () => {
    expect(raised('unsorted', form(placed('osei', 'amira', 'maintain')), day(20))).toEqual([]);
    const back = form(placed('osei', 'amira', 'maintain'), placed('osei', 'amira', 'unsorted', day(10)));
    expect(raised('unsorted', back, day(20))).toHaveLength(1);
  });

  test('who objected is never asked about', () => {
    expect(raised('unsorted', form(aPupil('amira', { objected: true })), day(20))).toEqual([]);
  });
});

describe('a relationship that stays in Establish', () => {
  test('is asked about after thirty school days', () => {
    const school = form(placed('osei', 'amira', 'establish', day(2)));
    expect(raised('establish-stalled', school, day(31))).toEqual([]);
    expect(raised('establish-stalled', school, day(32))[0]).toMatchObject({
      adultId: 'osei',
      registerId: '9B',
      since: day(2),
      facts: { days: 30, limit: 30 },
      sentence: 'Your relationship with Amira has stood in Establish for 30 school days, since 5 Sept',
      practices: ['background-conversation', 'get-to-know', 'glad-you-are-here'],
      for: { adults: ['osei'], roles: [] },
    });
  });

  test('counts the present stay only, and no other phase', () => {
    const again = form(
      placed('osei', 'amira', 'establish', day(2)),
      placed('osei', 'amira', 'maintain', day(5)),
      placed('osei', 'amira', 'establish', day(8)),
    );
    expect(raised('establish-stalled', again, day(37))).toEqual([]);
    expect(raised('establish-stalled', again, day(38))).toHaveLength(1);
    expect(raised('establish-stalled', form(placed('osei', 'amira', 'maintain', day(2))), day(60))).toEqual([]);
  });
});

describe('a relationship in Restore with no session planned', () => {
  const frayed = placed('osei', 'amira', 'restore', day(10));

  test('is asked about after three school days on a form, told to the adult alone', () => {
    expect(raised('restore-unplanned', form(frayed), day(12))).toEqual([]);
    expect(raised('restore-unplanned', form(frayed), day(13))[0]).toMatchObject({
      severity: 'amber',
      registerId: '9B',
      since: day(10),
      facts: { days: 3, limit: 3 },
      sentence: 'Your relationship with Amira has stood in Restore for 3 school days and no session is planned',
      practices: ['empathetic-listening', 'problem-solving', 'apology'],
      for: { adults: ['osei'], roles: [] },
    });
  });

  test('and after three meetings on a teaching class', () => {
    expect(raised('restore-unplanned', lesson(frayed), day(17))).toEqual([]);
    expect(raised('restore-unplanned', lesson(frayed), day(18))[0]).toMatchObject({
      facts: { days: 8, meetings: 3, limit: 3 },
      sentence: 'Your relationship with Amira has stood in Restore for 3 meetings and no session is planned',
    });
  });

  test.each([
    ['is planned', { stage: 'planned', plannedOn: day(20) }, 0],
    ['was planned before and still is', { stage: 'planned', createdOn: day(2) }, 0],
    ['was put off', { stage: 'deferred' }, 0],
    ['was held since', { stage: 'held', heldOn: day(11) }, 0],
    ['was held on the very day', { stage: 'closed', heldOn: day(10) }, 0],
    ['was held before, about something else', { stage: 'closed', heldOn: day(9) }, 1],
    ['was cancelled', { stage: 'cancelled', plannedOn: day(11) }, 1],
  ] as const)('when a session %s: %#', (_, session, expected) => {
    expect(raised('restore-unplanned', form(frayed, aSession('osei', 'amira', session)), day(15))).toHaveLength(
      expected,
    );
  });

  test('a session with somebody else is no answer', () => {
    const other = aSession('lark', 'amira', { stage: 'planned' });
    expect(
      raised('restore-unplanned', form(aRegister('9C', ['lark'], ['amira']), frayed, other), day(15)),
    ).toHaveLength(1);
  });

  test('a session that either declined starts the clock again from its day', () => {
    const declined = (parts: object) => form(frayed, aSession('osei', 'amira', { stage: 'declined', ...parts }));
    expect(raised('restore-unplanned', declined({ plannedOn: day(14) }), day(16))).toEqual([]);
    expect(raised('restore-unplanned', declined({ plannedOn: day(14) }), day(17))[0]?.since).toBe(day(14));
    expect(raised('restore-unplanned', declined({ createdOn: day(13) }), day(15))).toEqual([]);
    expect(raised('restore-unplanned', declined({ createdOn: day(13) }), day(16))[0]?.since).toBe(day(13));
    // Declined ahead of a day that has not come, or before this Restore: neither moves the clock.
    expect(raised('restore-unplanned', declined({ plannedOn: day(30) }), day(13))[0]?.since).toBe(day(10));
    expect(raised('restore-unplanned', declined({ plannedOn: day(3) }), day(13))[0]?.since).toBe(day(10));
  });

  test('is not asked about in Maintain', () => {
    expect(raised('restore-unplanned', form(placed('osei', 'amira', 'maintain')), day(40))).toEqual([]);
  });
});

describe('a relationship that frays', () => {
  const moments = (tone: 'positive' | 'corrective' | 'neutral', ...days: number[]): Parts => ({
    checkIns: days.map((nth) => aCheckIn('osei', 'amira', day(nth), { tone, id: `${tone}-${nth}` })),
  });
  const flags = (phase: 'establish' | 'maintain' | 'restore', today: number, ...more: Parts[]) =>
    raised('fraying', form(placed('osei', 'amira', phase), ...more), day(today));

  test('shows three corrective moments in twenty school days and fewer positive ones', () => {
    expect(flags('maintain', 30, moments('corrective', 20, 21, 22), moments('positive', 23, 24))[0]).toMatchObject({
      severity: 'amber',
      adultId: 'osei',
      registerId: '9B',
      since: day(11),
      facts: { corrective: 3, positive: 2, window: 20, limit: 3 },
      sentence: 'In 20 school days you logged 3 corrective and 2 positive moments with Amira',
      practices: ['greeting', 'specific-praise', 'effort'],
      for: { adults: ['osei'], roles: [] },
    });
    expect(flags('establish', 30, moments('corrective', 20, 21, 22))).toHaveLength(1);
  });

  test('does not with as many positive ones, with two corrective ones, or in Restore already', () => {
    expect(flags('maintain', 30, moments('corrective', 20, 21, 22), moments('positive', 20, 21, 25))).toEqual([]);
    expect(flags('maintain', 30, moments('corrective', 20, 21))).toEqual([]);
    expect(flags('restore', 30, moments('corrective', 20, 21, 22))).toEqual([]);
  });

  test('counts the window only, its first day included', () => {
    expect(flags('maintain', 30, moments('corrective', 11, 21, 22))).toHaveLength(1);
    expect(flags('maintain', 30, moments('corrective', 10, 21, 22))).toEqual([]);
    expect(flags('maintain', 30, moments('corrective', 11, 21, 22), moments('positive', 9, 10))).toHaveLength(1);
  });

  test('counts neutral moments on neither side', () => {
    expect(flags('maintain', 30, moments('corrective', 20, 21, 22), moments('neutral', 20, 21, 22, 23))).toHaveLength(
      1,
    );
  });

  test('counts what was said to this pupil, not what was said to all', () => {
    const toAll = ['corrective', 'corrective', 'corrective'].map((tone, index) =>
      aCheckIn('osei', 'amira', day(20 + index), {
        tone: tone as 'corrective',
        reach: 'whole-group',
        id: `all-${index}`,
      }),
    );
    expect(flags('maintain', 30, { checkIns: toAll })).toEqual([]);
  });
});
