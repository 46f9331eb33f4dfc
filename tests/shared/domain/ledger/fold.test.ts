import { flagsFor } from '@noticed/shared/domain/flags/flags-for';
import { buildLedger } from '@noticed/shared/domain/ledger/change';
import { foldedRows, foldFacts, foldLedger, type SchoolFacts } from '@noticed/shared/domain/ledger/fold';
import { registersOf } from '@noticed/shared/domain/ledger/log-check-in';
import type { Standing } from '@noticed/shared/domain/relationship/phase';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCheckIn, anySchool, lastDay } from '../../../support/any-school.ts';
import { faultOf } from '../../../support/fault-of.ts';
import { runs } from '../../../support/runs.ts';
import {
  aCheckIn,
  allOn,
  aPlacement,
  aRegister,
  aSession,
  day,
  logged,
  noticed,
  type Parts,
  placed,
  schoolOf,
} from '../../../support/small-school.ts';

const today = day(lastDay);
const rows = (...parts: Parts[]) => foldFacts(schoolOf(...parts, aRegister('9B', ['osei'], ['amira', 'ben'])), today);

describe('the rows kept of a school', () => {
  test('say where each relationship stands and when it was last noticed', () => {
    const kept = rows(
      placed('osei', 'amira', 'establish', day(2)),
      placed('osei', 'amira', 'maintain', day(9)),
      noticed('osei', 'amira', day(5)),
    );
    const last = { day: day(5), adultId: 'osei', practiceId: 'effort', recordedAt: `${day(5)}T09:00:00.000Z` };
    expect(kept.relationships).toEqual([
      { adultId: 'osei', pupilId: 'amira', phase: 'maintain', phaseSince: day(9), last },
    ]);
    expect(kept.noticed).toEqual([{ pupilId: 'amira', last, lastRemoteOn: null }]);
  });

  test('count a day’s individual moments by tone, and only those', () => {
    const moment = (tone: 'positive' | 'neutral' | 'corrective', id: string, parts = {}) =>
      noticed('osei', 'amira', day(5), { tone, id, ...parts });
    const kept = rows(
      moment('positive', '1'),
      moment('positive', '2'),
      moment('neutral', '3'),
      moment('corrective', '4'),
      moment('corrective', '5', { reach: 'whole-group' }),
      moment('positive', '6', { retractedAt: `${day(6)}T09:00:00.000Z` }),
    );
    expect(kept.tallies).toEqual([
      { adultId: 'osei', pupilId: 'amira', day: day(5), noticings: 3, positive: 2, corrective: 1 },
    ]);
  });

  test('have one tally a day, in order of day however they were written down', () => {
    const kept = rows(...[7, 3, 9, 5, 3].map((nth, index) => noticed('osei', 'amira', day(nth), { id: `${index}` })));
    expect(kept.tallies.map((tally) => [tally.day, tally.noticings])).toEqual([
      [day(3), 2],
      [day(5), 1],
      [day(7), 1],
      [day(9), 1],
    ]);
  });

  test('keep the last day on which anything was logged, on each register and at all', () => {
    const kept = rows(
      aRegister('9/Sc', ['osei'], ['zara'], { kind: 'teaching' }),
      aRegister('Library', [], ['yan']),
      logged('osei', 'ben', day(4)),
      noticed('osei', 'zara', day(6), { tone: 'corrective' }),
      noticed('osei', 'yan', day(8)),
      noticed('osei', 'ben', day(2)),
    );
    expect(kept.logged).toEqual([
      { adultId: 'osei', registerId: null, lastOn: day(8) },
      { adultId: 'osei', registerId: '9B', lastOn: day(4) },
      { adultId: 'osei', registerId: '9/Sc', lastOn: day(6) },
    ]);
  });

  test('keep the last remote moment apart from the last of all', () => {
    const kept = rows(
      noticed('osei', 'amira', day(5), { channel: 'letter' }),
      noticed('osei', 'amira', day(3), { channel: 'phone' }),
      noticed('osei', 'amira', day(9)),
    );
    expect(kept.noticed[0]).toMatchObject({ last: { day: day(9) }, lastRemoteOn: day(5) });
  });

  test('count a held session as a moment of its adult and of who facilitated, and a planned one as none', () => {
    const held = aSession('osei', 'amira', { facilitatorId: 'shaw', stage: 'held', heldOn: day(6) });
    const kept = rows(held, aSession('osei', 'ben', { plannedOn: day(6) }));
    expect(kept.relationships.map((row) => [row.adultId, row.pupilId, row.last?.day, row.last?.practiceId])).toEqual([
      ['osei', 'amira', day(6), 'restorative-session'],
      ['shaw', 'amira', day(6), 'restorative-session'],
    ]);
    expect(kept.noticed.map((row) => row.pupilId)).toEqual(['amira']);
    // A moment logged the same day is the later one: a session carries no hour.
    expect(rows(held, noticed('osei', 'amira', day(6))).noticed[0]?.last?.practiceId).toBe('effort');
  });

  test('have the last review of each adult and register', () => {
    const reviews = [9, 12, 3].map((nth) => ({ adultId: 'osei', registerId: '9B', happenedOn: day(nth) }));
    const lark = { adultId: 'lark', registerId: '9B', happenedOn: day(1) };
    expect(rows({ reviews: [...reviews, lark] }).reviews).toEqual([
      { ...lark, adultId: 'osei', happenedOn: day(12) },
      lark,
    ]);
  });

  test('hold nothing of the facts they were folded from', () => {
    expect(Object.keys(rows(noticed('osei', 'amira', day(5))))).not.toContain('checkIns');
    expect(Object.keys(rows(placed('osei', 'amira', 'maintain')))).not.toContain('placements');
  });

  test('make the same ledger again', () => {
    fc.assert(
      fc.property(anySchool, (school) => {
        const kept = foldFacts(school, today);
        const again = foldedRows(buildLedger(kept));
        for (const name of ['relationships', 'noticed', 'tallies', 'logged'] as const)
          expect(sortedRows(again[name])).toEqual(sortedRows(kept[name]));
      }),
      { numRuns: runs(100), seed: 41 },
    );
  });

  test('are as if a moment taken back had never been', () => {
    fc.assert(
      fc.property(anySchool, anyCheckIn, (school, extra) => {
        const mistake = { ...extra, retractedAt: '2026-01-01T00:00:00.000Z' };
        expect(foldFacts({ ...school, checkIns: [...school.checkIns, mistake] }, today)).toEqual(
          foldFacts(school, today),
        );
      }),
      { numRuns: runs(60), seed: 42 },
    );
  });
});

describe('the register that a moment counts for', () => {
  const ledger = foldLedger(
    schoolOf(
      aRegister('9B', ['osei'], ['amira', 'ben']),
      aRegister('9/Sc', ['osei'], ['ben'], { kind: 'teaching', from: day(10) }),
      aRegister('9C', ['lark'], ['amira']),
      { teaching: [{ adultId: 'osei', registerId: '9B', from: day(3), to: null }] },
    ),
    today,
  );
  const registers = (pupilIds: string[], nth: number, adultId = 'osei') =>
    registersOf(ledger, { adultId, pupilIds, happenedOn: day(nth) });

  test('is each of the adult’s own on which one of the pupils was that day, once', () => {
    expect(registers(['amira'], 5)).toEqual(['9B']);
    expect(registers(['ben'], 9)).toEqual(['9B']);
    expect(registers(['ben'], 10)).toEqual(['9B', '9/Sc']);
    expect(registers(['amira', 'ben'], 10)).toEqual(['9B', '9/Sc']);
    expect(registers(['zara'], 10)).toEqual([]);
    expect(registers(['amira'], 10, 'lark')).toEqual(['9C']);
    expect(registers(['amira'], 10, 'nobody')).toEqual([]);
  });
});

describe('facts that cannot be', () => {
  const school = (parts: Partial<SchoolFacts>) => ({ ...schoolOf(aRegister('9B', ['osei'], ['amira'])), ...parts });
  const refused = (parts: Partial<SchoolFacts>, on = day(20)) => faultOf(() => foldLedger(school(parts), on));

  test.each<[string, Partial<SchoolFacts>]>([
    ['future-check-in', { checkIns: [aCheckIn('osei', 'amira', day(21))] }],
    ['bad-day', { checkIns: [aCheckIn('osei', 'amira', '2025-13-01')] }],
    ['stranger', { checkIns: [aCheckIn('osei', 'zara', day(2))] }],
    ['stranger', { checkIns: [aCheckIn('nobody', 'amira', day(2))] }],
    ['unknown-practice', { checkIns: [aCheckIn('osei', 'amira', day(2), { practiceId: 'detention' })] }],
    ['stranger', { placements: [aPlacement('osei', 'zara', 'maintain', day(2))] }],
    ['stranger', { placements: [aPlacement('nobody', 'amira', 'maintain', day(2))] }],
    ['unknown-phase', { placements: [aPlacement('osei', 'amira', 'gold' as Standing, day(2))] }],
    ['bad-day', { placements: [aPlacement('osei', 'amira', 'maintain', 'monday')] }],
  ])('are refused as %s: %#', (kind, parts) => {
    expect(refused(parts)).toBe(kind);
  });

  test('do not hide behind others that can', () => {
    const checkIns = [aCheckIn('osei', 'amira', day(2)), aCheckIn('osei', 'amira', day(21))];
    expect(refused({ checkIns })).toBe('future-check-in');
    expect(refused({ checkIns }, day(21))).toBe('none');
  });
});

test('a clock that runs across the change of the clocks and a leap day counts school days and nothing else', () => {
  const school = schoolOf(aRegister('9B', ['osei'], ['amira']), placed('osei', 'amira', 'maintain'));
  const quiet = (from: string, to: string) =>
    flagsFor(
      foldLedger({ ...school, checkIns: [aCheckIn('osei', 'amira', from)] }, to),
      allOn({ limits: { quietMaintainAmber: 1 } }),
      to,
      {
        pupilId: 'amira',
      },
    ).find((flag) => flag.kind === 'quiet')?.facts;
  // The clocks go back on 26 October 2025 (a half-term follows, and an INSET day) and forward on 29 March 2026.
  expect(quiet('2025-10-24', '2025-11-04')).toEqual({ days: 1, limit: 1 });
  expect(quiet('2026-03-26', '2026-04-13')).toEqual({ days: 2, limit: 1 });
  // No terms are known for 2028, so weekdays count: Tuesday 29 February to Wednesday 1 March is one.
  expect(quiet('2028-02-28', '2028-03-01')).toEqual({ days: 2, limit: 1 });
});

function sortedRows(list: readonly unknown[]): string[] {
  return list.map((row) => JSON.stringify(row)).sort();
}
