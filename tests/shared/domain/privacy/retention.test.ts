import { dayOfNumber, plusDays } from '@noticed/shared/domain/calendar/day';
import type { Keepable, RetentionKind } from '@noticed/shared/domain/privacy/retention';
import {
  checkRetention,
  clockDoubt,
  dueBefore,
  isDue,
  keptThrough,
  previewPurge,
  purgeDoubt,
  retentionKinds,
  retentionRules,
} from '@noticed/shared/domain/privacy/retention';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const aRecord = (kind: RetentionKind, change: Partial<Keepable> = {}): Keepable => ({
  ...{ id: 'one', kind, happenedOn: '2025-11-03', pupilLeftOn: '2026-07-17', held: false },
  ...change,
});

describe('how long a record is kept, unless the school chooses', () => {
  it.each([
    ['check-in', '2028-08-31', 'to the end of the academic year after next'],
    ['recognition', '2028-08-31', 'to the end of the academic year after next'],
    ['voice', '2028-08-31', 'to the end of the academic year after next'],
    ['placement', '2027-07-17', 'one year after the pupil left'],
    ['session', '2027-07-17', 'one year after the pupil left'],
    ['profile', '2027-07-17', 'one year after the pupil left'],
    ['pupil', '2027-07-17', 'one year after the pupil left'],
    ['audit', '2031-11-03', 'six years'],
    ['subject-access', '2028-11-03', 'three years'],
    ['staff', '2026-11-03', 'one year after they left'],
    ['import-draft', '2025-12-03', '30 days'],
  ] as const)('%s of 3 November 2025, whose pupil left on 17 July 2026: through %s, %s', (kind, last, words) => {
    expect(keptThrough(aRecord(kind))).toBe(last);
    expect(isDue(aRecord(kind), last)).toBe(false);
    expect(isDue(aRecord(kind), plusDays(last, 1))).toBe(true);
    expect(isDue(aRecord(kind, { held: true }), plusDays(last, 1))).toBe(false);
    expect(retentionRules[kind].words).toBe(words);
    expect(retentionRules[kind].why).toMatch(/^[A-Z].{20,}\.$/);
  });

  it('does not run out while the pupil is on roll, for what is counted from leaving; and does for the rest', () => {
    const staying = retentionKinds.filter((kind) => keptThrough(aRecord(kind, { pupilLeftOn: null })) === null);
    expect(staying).toEqual(['placement', 'session', 'profile', 'pupil']);
    for (const kind of staying) expect(isDue(aRecord(kind, { pupilLeftOn: null }), '2099-01-01')).toBe(false);
    expect(isDue(aRecord('check-in', { pupilLeftOn: null }), '2028-09-01')).toBe(true);
  });

  it('turns with the academic year', () => {
    expect(keptThrough(aRecord('check-in', { happenedOn: '2026-08-31' }))).toBe('2028-08-31');
    expect(keptThrough(aRecord('check-in', { happenedOn: '2026-09-01' }))).toBe('2029-08-31');
  });

  it('ends on 28 February for a leap day, and on the 29th where there is one', () => {
    expect(keptThrough(aRecord('session', { pupilLeftOn: '2028-02-29' }))).toBe('2029-02-28');
    expect(keptThrough(aRecord('session', { pupilLeftOn: '2028-02-29' }), { session: 4 })).toBe('2032-02-29');
    expect(keptThrough(aRecord('session', { pupilLeftOn: '2027-02-28' }))).toBe('2028-02-28');
    expect(keptThrough(aRecord('session', { pupilLeftOn: '2027-03-29' }))).toBe('2028-03-29');
  });
});

describe('what a school chooses', () => {
  it('counts instead of the default, for that kind alone', () => {
    const choice = { 'check-in': 1, session: 3, 'import-draft': 7 };
    const last = (kind: RetentionKind) => keptThrough(aRecord(kind), choice);
    expect([last('check-in'), last('session'), last('import-draft'), last('placement'), last('voice')]).toEqual([
      ...['2027-08-31', '2029-07-17', '2025-11-10', '2027-07-17', '2028-08-31'],
    ]);
    expect(isDue(aRecord('check-in'), '2027-09-01', choice)).toBe(true);
  });

  it.each([
    ['check-in', 0, 'Keep “check-in” for a whole number of academic years, from 1 to 7.'],
    ['check-in', 8, 'Keep “check-in” for a whole number of academic years, from 1 to 7.'],
    ['session', 26, 'Keep “session” for a whole number of years, from 1 to 25.'],
    ['session', 1.5, 'Keep “session” for a whole number of years, from 1 to 25.'],
    ['import-draft', 366, 'Keep “import-draft” for a whole number of days, from 1 to 365.'],
    ['audit', Number.NaN, 'Keep “audit” for a whole number of years, from 1 to 25.'],
  ] as const)('is refused for %s: %d', (kind, count, message) => {
    expect(() => checkRetention({ [kind]: count })).toThrow(expect.objectContaining({ kind: 'bad-setting', message }));
  });

  it('stands at either end', () => {
    const choice = { 'check-in': 7, session: 25, 'import-draft': 365, audit: 1 };
    expect(checkRetention(choice)).toBe(choice);
    expect(checkRetention({})).toEqual({});
  });
});

describe('the preview of a purge', () => {
  const records = [
    aRecord('session', { id: 's' }),
    aRecord('check-in', { id: 'c', happenedOn: '2024-10-01' }),
    aRecord('check-in', { id: 'b', happenedOn: '2024-09-02' }),
    aRecord('check-in', { id: 'a', happenedOn: '2024-12-20' }),
    aRecord('check-in', { id: 'held', happenedOn: '2023-12-20', held: true }),
    aRecord('check-in', { id: 'young' }),
    aRecord('placement', { id: 'p', pupilLeftOn: null }),
    aRecord('profile', { id: 'f', held: true }),
  ];

  it('names what is due of each kind, from when to when, and counts what is on hold', () => {
    expect(previewPurge(records, '2027-09-01')).toEqual([
      { kind: 'check-in', due: ['a', 'b', 'c'], onHold: 1, oldest: '2024-09-02', newest: '2024-12-20' },
      { kind: 'session', due: ['s'], onHold: 0, oldest: '2025-11-03', newest: '2025-11-03' },
      { kind: 'profile', due: [], onHold: 1, oldest: null, newest: null },
    ]);
  });

  it('is empty while nothing is due', () => {
    expect(previewPurge(records, '2026-08-31')).toEqual([]);
    expect(previewPurge([], '2050-01-01')).toEqual([]);
  });

  it('follows the school’s choice', () => {
    expect(previewPurge(records, '2027-09-01', { 'check-in': 7, session: 25, profile: 25 })).toEqual([]);
  });

  it('holds exactly what is due, whatever the order, and only more as days pass', () => {
    const day = fc.integer({ min: 19_000, max: 23_000 }).map(dayOfNumber);
    const record = fc.record({
      id: fc.uuid(),
      kind: fc.constantFrom(...retentionKinds),
      happenedOn: day,
      pupilLeftOn: fc.option(day),
      held: fc.boolean(),
    });
    const ids = (all: Keepable[], today: string) => previewPurge(all, today).flatMap((line) => line.due);
    fc.assert(
      fc.property(fc.array(record, { maxLength: 30 }), day, fc.nat(500), (all, today, later) => {
        const due = ids(all, today);
        expect([...due].sort()).toEqual(
          all
            .filter((one) => isDue(one, today))
            .map((one) => one.id)
            .sort(),
        );
        expect(ids([...all].reverse(), today)).toEqual(due);
        const laterIds = ids(all, plusDays(today, later));
        for (const id of due) expect(laterIds).toContain(id);
      }),
      { seed: 2025 },
    );
  });
});

describe('the boundary of a kind', () => {
  it('says the same as the rule for one record, on every day, leap days too', () => {
    const day = fc.integer({ min: 17_500, max: 23_000 }).map(dayOfNumber);
    fc.assert(
      fc.property(
        fc.constantFrom(...retentionKinds),
        day,
        day,
        fc.integer({ min: 1, max: 7 }),
        (kind, own, today, n) => {
          const rule = retentionRules[kind];
          const record = aRecord(kind, { happenedOn: own, pupilLeftOn: own });
          const choice = { [kind]: rule.unit === 'days' ? n * 30 : n };
          expect(own < dueBefore(kind, today, choice)).toBe(isDue(record, today, choice));
        },
      ),
      { seed: 2025, numRuns: 600 },
    );
    for (const own of ['2028-02-28', '2028-02-29', '2028-03-01', '2027-02-28', '2027-03-01'])
      for (const today of ['2029-02-28', '2029-03-01', '2029-03-02', '2028-02-28', '2028-02-29', '2028-03-01'])
        expect([own, today, own < dueBefore('session', today)]).toEqual([
          ...[own, today],
          isDue(aRecord('session', { pupilLeftOn: own }), today),
        ]);
  });

  it('stands at the start of an academic year, or so many years back', () => {
    expect(dueBefore('check-in', '2028-08-31')).toBe('2025-09-01');
    expect(dueBefore('check-in', '2028-09-01')).toBe('2026-09-01');
    expect(dueBefore('session', '2027-07-18')).toBe('2026-07-18');
    expect(dueBefore('import-draft', '2026-01-31')).toBe('2026-01-01');
  });
});

describe('a purge that waits', () => {
  it('wants two earlier days of the last fortnight', () => {
    expect(purgeDoubt([], '2026-01-14')).toMatch('so far it was seen on 0');
    expect(purgeDoubt(['2026-01-13', '2026-01-14', '2026-01-14'], '2026-01-14')).toMatch('so far it was seen on 1');
    expect(purgeDoubt(['2026-01-12', '2026-01-13'], '2026-01-14')).toBeNull();
    expect(purgeDoubt(['2025-12-30', '2025-12-31'], '2026-01-14')).toMatch('so far it was seen on 1');
  });

  it('does not believe a clock that stepped a year ahead, or back', () => {
    const days = ['2026-01-12', '2026-01-13', '2026-01-14'];
    expect(purgeDoubt(days, '2027-01-14')).toMatch('Nothing was recorded for 365 days');
    expect(purgeDoubt([...days, '2027-01-14'], '2027-01-15')).toMatch('so far it was seen on 1');
    expect(purgeDoubt([...days, '2027-01-14'], '2026-01-15')).toMatch('something was recorded on 2027-01-14');
  });
});

describe('a clock that cannot be right', () => {
  it('stops a purge when it stepped back', () => {
    expect(clockDoubt('2026-01-15', '2026-01-14')).toBe(
      'The clock says 2026-01-14, but something was recorded on 2026-01-15.',
    );
  });

  it('stops a purge when it stepped far ahead', () => {
    expect(clockDoubt('2026-01-14', '2027-01-14')).toBe('Nothing was recorded for 365 days: is the clock right?');
    expect(clockDoubt('2026-01-14', '2026-03-16')).toBe('Nothing was recorded for 61 days: is the clock right?');
  });

  it('is not doubted over a summer, the same day, or in a new school', () => {
    expect(clockDoubt('2026-01-14', '2026-03-15')).toBeNull();
    expect(clockDoubt('2026-01-14', '2026-01-14')).toBeNull();
    expect(clockDoubt(null, '2026-01-14')).toBeNull();
  });
});
