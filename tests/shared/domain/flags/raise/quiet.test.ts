import { flagsFor } from '@noticed/shared/domain/flags/flags-for';
import { foldLedger } from '@noticed/shared/domain/ledger/fold';
import { settingsFrom } from '@noticed/shared/domain/settings';
import { describe, expect, test } from 'vitest';
import {
  allOn,
  aPupil,
  aRegister,
  busy,
  closed,
  day,
  logged,
  noticed,
  type Parts,
  placed,
  raised,
  schoolOf,
} from '../../../../support/small-school.ts';

/** Mx Osei's form with Amira in a phase, and another pupil with whom Mx Osei logs, so that the register is not silent. */
const form = (phase: 'establish' | 'maintain' | 'restore', ...more: Parts[]) =>
  schoolOf(...more, aRegister('9B', ['osei'], ['amira', 'ben']), placed('osei', 'amira', phase));

const busyUntil = (last: number) => busy('osei', 'ben', last);

const severityAfter = (
  phase: 'establish' | 'maintain' | 'restore',
  days: number,
  kind: 'tutor' | 'teaching' = 'tutor',
) => {
  const school = schoolOf(
    aRegister('9B', ['osei'], ['amira', 'ben'], { kind }),
    placed('osei', 'amira', phase),
    noticed('osei', 'amira', day(1)),
    busyUntil(1 + days),
  );
  return raised('quiet', school, day(1 + days))[0]?.severity ?? 'none';
};

describe('a quiet relationship', () => {
  test.each([
    ['maintain', 9, 'none'],
    ['maintain', 10, 'amber'],
    ['maintain', 14, 'amber'],
    ['maintain', 15, 'red'],
    ['establish', 2, 'none'],
    ['establish', 3, 'amber'],
    ['establish', 4, 'amber'],
    ['establish', 5, 'red'],
    ['restore', 1, 'none'],
    ['restore', 2, 'amber'],
    ['restore', 3, 'red'],
  ] as const)('in %s, %i school days after the last moment on a form: %s', (phase, days, expected) => {
    expect(severityAfter(phase, days)).toBe(expected);
  });

  test.each([
    // Four meetings a fortnight: 7 school days hold 2 meetings, 8 hold 3, 12 hold 4, 13 hold 5.
    ['maintain', 60, 'none'],
    ['establish', 7, 'none'],
    ['establish', 8, 'amber'],
    ['establish', 12, 'amber'],
    ['establish', 13, 'red'],
    ['restore', 7, 'none'],
    ['restore', 8, 'amber'],
    ['restore', 13, 'red'],
  ] as const)('in %s, %i school days after the last moment on a teaching class: %s', (phase, days, expected) => {
    expect(severityAfter(phase, days, 'teaching')).toBe(expected);
  });

  test('is told with its reason, to its adult alone', () => {
    const school = form('maintain', noticed('osei', 'amira', '2025-09-15'), busyUntil(24));
    expect(raised('quiet', school, '2025-10-07')).toEqual([
      {
        key: 'quiet|amira|osei|',
        kind: 'quiet',
        severity: 'red',
        pupilId: 'amira',
        adultId: 'osei',
        registerId: '9B',
        sessionId: null,
        since: '2025-09-15',
        facts: { days: 16, limit: 15 },
        sentence: 'You have not logged a moment with Amira for 16 school days — last: praise for effort, 15 Sept',
        practices: ['greeting', 'specific-praise', 'effort'],
        for: { adults: ['osei'], roles: [] },
      },
    ]);
  });

  test('says its meetings on a teaching class', () => {
    const school = schoolOf(
      aRegister('9/Sc', ['osei'], ['amira', 'ben'], { kind: 'teaching' }),
      placed('osei', 'amira', 'restore'),
      noticed('osei', 'amira', day(2)),
      busyUntil(10),
    );
    const [flag] = raised('quiet', school, day(10));
    expect(flag?.facts).toEqual({ days: 8, meetings: 3, limit: 3 });
    expect(flag?.sentence).toBe(
      'You have not logged a moment with Amira for 3 meetings — last: praise for effort, 5 Sept',
    );
  });

  test('that was never noticed runs from joining the register, not from before', () => {
    const late = schoolOf(
      aRegister('9B', ['osei'], ['ben']),
      { memberships: [{ pupilId: 'amira', registerId: '9B', from: day(20), to: null }] },
      aPupil('amira'),
      placed('osei', 'amira', 'establish', day(20)),
      busyUntil(23),
    );
    expect(raised('quiet', late, day(22))).toEqual([]);
    const [flag] = raised('quiet', late, day(23));
    expect(flag).toMatchObject({ severity: 'amber', since: day(20), facts: { days: 3, limit: 3 } });
    expect(flag?.sentence).toBe('You have not logged a moment with Amira yet — 3 school days since 1 Oct');
  });

  test('that was never noticed runs from the school’s first day in Noticed when that is later', () => {
    const school = form('maintain', { firstDay: day(30) }, busyUntil(40));
    expect(raised('quiet', school, day(39))).toEqual([]);
    expect(raised('quiet', school, day(40))[0]?.since).toBe(day(30));
  });

  test('is nothing on the day of the moment, nor while the pupil is not placed', () => {
    expect(raised('quiet', form('restore', noticed('osei', 'amira', day(9))), day(9))).toEqual([]);
    const unplaced = schoolOf(aRegister('9B', ['osei'], ['amira', 'ben']), busyUntil(30));
    expect(raised('quiet', unplaced, day(30))).toEqual([]);
  });
});

describe('what resets a clock', () => {
  const since = (...more: Parts[]) => raised('quiet', form('maintain', ...more, busyUntil(30)), day(30))[0]?.since;

  test('a moment dated in the past counts from its own day', () => {
    const lateEntry = { recordedAt: `${day(30)}T16:00:00.000Z` };
    expect(since(noticed('osei', 'amira', day(12), lateEntry))).toBe(day(12));
  });

  test('a neutral moment counts as much as a positive one', () => {
    expect(since(noticed('osei', 'amira', day(12), { tone: 'neutral' }))).toBe(day(12));
  });

  test.each([
    ['a corrective moment', { tone: 'corrective' }],
    ['a moment with everyone', { reach: 'whole-group' }],
    ['a moment taken back', { retractedAt: `${day(12)}T10:00:00.000Z` }],
  ] as const)('%s does not', (_, parts) => {
    expect(since(noticed('osei', 'amira', day(2)), noticed('osei', 'amira', day(12), parts))).toBe(day(2));
  });

  test('another adult’s moment does not', () => {
    const colleague = aRegister('9C', ['lark'], ['amira']);
    expect(since(colleague, noticed('osei', 'amira', day(2)), noticed('lark', 'amira', day(29)))).toBe(day(2));
  });

  test('a held restorative session does', () => {
    const held = { stage: 'held', heldOn: day(12) } as const;
    const session = { ...held, id: 's', adultId: 'osei', pupilId: 'amira', facilitatorId: 'osei', createdOn: day(9) };
    expect(since({ sessions: [{ ...session, plannedOn: null, followUpOn: null, openItems: [] }] })).toBe(day(12));
  });
});

describe('days that do not count', () => {
  const at = (today: string, ...more: Parts[]) => raised('quiet', form('maintain', ...more), today)[0]?.facts.days;
  const start = noticed('osei', 'amira', day(1));

  test('a six-week summer adds no days', () => {
    const july = noticed('osei', 'amira', '2026-07-08');
    const busy = logged('osei', 'ben', '2026-07-20');
    expect(at('2026-07-22', july, busy)).toBe(10);
    expect(at('2026-08-31', july, busy)).toBe(10);
  });

  test.each([
    ['of the whole school', closed('school', null, day(3), day(6))],
    ['of the pupil’s year', closed('year', '9', day(3), day(6))],
    ['of the register', closed('register', '9B', day(3), day(6))],
    ['of the pupil', closed('pupil', 'amira', day(3), day(6))],
  ])('a closure %s', (_, closure) => {
    expect(at(day(15), start, closure, busyUntil(15))).toBe(10);
  });

  test.each([
    ['of another year', closed('year', '10', day(3), day(6))],
    ['of another register', closed('register', '9C', day(3), day(6))],
    ['of another pupil', closed('pupil', 'ben', day(3), day(6))],
  ])('but not a closure %s', (_, closure) => {
    expect(at(day(15), start, closure, busyUntil(15))).toBe(14);
  });

  test('two closures on the same days are counted once', () => {
    const both = [closed('pupil', 'amira', day(3), day(5)), closed('register', '9B', day(4), day(6))];
    expect(at(day(15), start, ...both, busyUntil(15))).toBe(10);
  });

  test('a trip of another register the pupil is on, from the day they joined it', () => {
    const trip = [
      aRegister('Band', ['lark'], ['amira'], { kind: 'custom', from: day(5) }),
      closed('register', 'Band', day(3), day(6)),
    ];
    expect(at(day(15), start, ...trip, busyUntil(15))).toBe(12);
  });

  test('while a pupil is off site their days count, except those on which the school is shut', () => {
    const away = aPupil('amira', { offSite: [{ from: day(4), to: null }] });
    const shut = [
      closed('pupil', 'amira', day(2), day(8)),
      closed('year', '9', day(6)),
      closed('school', null, day(9)),
    ];
    // Days 2 and 3 she could not be met; 4 to 8 she was off site and could be; on day 9 the school was shut.
    expect(at(day(18), away, start, ...shut, busyUntil(18))).toBe(17 - 3);
  });
});

describe('a pair that meets on two registers', () => {
  const twice = (...more: Parts[]) =>
    schoolOf(
      aRegister('9/Sc', ['osei'], ['amira', 'ben'], { kind: 'teaching' }),
      aRegister('9B', ['osei'], ['amira', 'ben'], { from: day(10) }),
      placed('osei', 'amira', 'establish'),
      ...more,
    );

  test('takes the stricter limit', () => {
    const school = twice(noticed('osei', 'amira', day(11)), busyUntil(19));
    // Three school days are amber on the form; on the class, eight are three meetings.
    expect(raised('quiet', school, day(14))[0]).toMatchObject({ severity: 'amber', registerId: '9B' });
    expect(raised('quiet', school, day(16))[0]).toMatchObject({ severity: 'red', registerId: '9B' });
    expect(raised('quiet', school, day(19)).map((flag) => flag.key)).toEqual(['quiet|amira|osei|']);
  });

  test('runs from the earlier membership', () => {
    expect(raised('quiet', twice(busyUntil(11)), day(11))[0]).toMatchObject({ severity: 'red', since: '2025-09-03' });
  });

  test('forgets a register that either has left', () => {
    const left = twice(noticed('osei', 'amira', day(11)), busyUntil(19));
    const ended = left.teaching.map((one) => (one.registerId === '9B' ? { ...one, to: day(12) } : one));
    expect(raised('quiet', { ...left, teaching: ended }, day(16))).toEqual([]);
    expect(raised('quiet', { ...left, teaching: ended }, day(19))[0]?.registerId).toBe('9/Sc');
  });
});

describe('an adult who logs nothing at all on a register', () => {
  const silent = (...more: Parts[]) =>
    schoolOf(
      aRegister('9B', ['osei'], ['amira', 'ben']),
      placed('osei', 'amira', 'maintain'),
      placed('osei', 'ben', 'restore'),
      ...more,
    );

  test('sees one prompt instead of one a pupil', () => {
    expect(raised('quiet', silent(), day(15))).toEqual([]);
    expect(raised('nothing-logged', silent(), day(15))).toEqual([
      {
        key: 'nothing-logged||osei|9B',
        kind: 'nothing-logged',
        severity: 'red',
        pupilId: null,
        adultId: 'osei',
        registerId: '9B',
        sessionId: null,
        since: '2025-09-03',
        facts: { days: 15, limit: 20 },
        sentence: 'Nothing logged on 9B for 15 school days',
        practices: [],
        for: { adults: ['osei'], roles: [] },
      },
    ]);
  });

  test('is amber while no one on it is red', () => {
    expect(raised('nothing-logged', silent(), day(2))[0]?.severity).toBe('amber');
    expect(raised('nothing-logged', silent(), day(1))).toEqual([]);
  });

  test('hears about each pupil again once anything is logged there, with anyone', () => {
    const school = silent(logged('osei', 'ben', day(14)));
    expect(raised('nothing-logged', school, day(15))).toEqual([]);
    expect(raised('quiet', school, day(15)).map((flag) => flag.pupilId)).toEqual(['amira', 'ben']);
  });

  test('is silent again when the window has passed', () => {
    const school = silent(logged('osei', 'ben', day(14)));
    expect(raised('nothing-logged', school, day(33))).toEqual([]);
    expect(raised('nothing-logged', school, day(34))[0]).toMatchObject({ since: day(14), facts: { days: 20 } });
  });

  test('hears about each pupil when the school turned the one prompt off', () => {
    const off = { changes: { on: { 'nothing-logged': false } } };
    expect(raised('quiet', silent(), day(15), off)).toHaveLength(2);
    expect(raised('nothing-logged', silent(), day(15), off)).toEqual([]);
  });
});

describe('what a school may set', () => {
  const school = form('maintain', noticed('osei', 'amira', day(1)), busyUntil(30));

  test('other limits', () => {
    const strict = { changes: { limits: { quietMaintainAmber: 2, quietMaintainRed: 4 } } };
    expect(raised('quiet', school, day(3), strict)[0]?.severity).toBe('amber');
    expect(raised('quiet', school, day(5), strict)[0]?.severity).toBe('red');
  });

  test('a limit of nought: never amber, or never red', () => {
    const onlyRed = { changes: { limits: { quietMaintainAmber: 0 } } };
    expect(raised('quiet', school, day(15), onlyRed)).toEqual([]);
    expect(raised('quiet', school, day(16), onlyRed)[0]?.severity).toBe('red');
    const onlyAmber = { changes: { limits: { quietMaintainRed: 0 } } };
    expect(raised('quiet', school, day(26), onlyAmber)[0]?.severity).toBe('amber');
  });

  test('no quiet flags at all', () => {
    expect(flagsFor(foldLedger(school, day(30)), settingsFrom({ on: { quiet: false } }), day(30))).toEqual([]);
    expect(
      flagsFor(foldLedger(school, day(30)), allOn(), day(30), { adultId: 'osei' }).map((one) => one.kind),
    ).toContain('quiet');
  });
});
