import { flagKinds } from '@noticed/shared/domain/flags/flag';
import { flagsFor } from '@noticed/shared/domain/flags/flags-for';
import { tallyDays } from '@noticed/shared/domain/flags/tally-days';
import { buildLedger } from '@noticed/shared/domain/ledger/change';
import { foldFacts, foldLedger, type SchoolFacts } from '@noticed/shared/domain/ledger/fold';
import { partOf } from '@noticed/shared/domain/ledger/part';
import { settingsFrom } from '@noticed/shared/domain/settings';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anySchool, lastDay } from '../../../support/any-school.ts';
import { faultOf } from '../../../support/fault-of.ts';
import { runs } from '../../../support/runs.ts';
import {
  allOn,
  aPupil,
  aRegister,
  aSession,
  busy,
  day,
  noticed,
  type Parts,
  placed,
  schoolOf,
} from '../../../support/small-school.ts';
import { sorted } from '../../../support/sorted.ts';

const today = day(lastDay);
const flagsOf = (school: SchoolFacts, on = today) => sorted(flagsFor(foldLedger(school, today), allOn(), on));

describe('any school at all', () => {
  test('gets the same flags in whatever order its facts were written down', () => {
    const shuffled = anySchool.chain((school) =>
      fc.tuple(
        fc.constant(school),
        fc.record({
          memberships: shuffle(school.memberships),
          teaching: shuffle(school.teaching),
          placements: shuffle(school.placements),
          checkIns: shuffle(school.checkIns),
          reviews: shuffle(school.reviews),
          sessions: shuffle(school.sessions),
          champions: shuffle(school.champions),
          snoozes: shuffle(school.snoozes),
          stops: shuffle(school.stops),
          closures: shuffle(school.closures),
          pupils: shuffle(school.pupils),
          adults: shuffle(school.adults),
          registers: shuffle(school.registers),
        }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([school, other]) => {
        expect(flagsOf({ ...school, ...other })).toEqual(flagsOf(school));
      }),
      { numRuns: runs(150), seed: 3 },
    );
  });

  test('gets the same flags when asked twice, and from the rows that the store keeps', () => {
    fc.assert(
      fc.property(anySchool, (school) => {
        const ledger = foldLedger(school, today);
        const flags = flagsFor(ledger, allOn(), today);
        expect(flagsFor(ledger, allOn(), today)).toEqual(flags);
        const kept = buildLedger(foldFacts(school, today));
        expect(sorted(flagsFor(kept, allOn(), today))).toEqual(sorted(flags));
      }),
      { numRuns: runs(150), seed: 4 },
    );
  });

  test('gets for a part of it, read alone, what the whole says of that part', () => {
    fc.assert(
      fc.property(anySchool, fc.constantFrom('9B', '9/Sc', 'Band'), (school, registerId) => {
        const rows = foldFacts(school, today);
        const whole = buildLedger(rows);
        const on = rows.memberships.filter((row) => row.registerId === registerId).map((row) => row.pupilId);
        const part = buildLedger(partOf(rows, new Set(on), today));
        expect(flagsFor(part, allOn(), today, { registerId })).toEqual(flagsFor(whole, allOn(), today, { registerId }));
        for (const pupilId of on)
          expect(flagsFor(part, allOn(), today, { pupilId })).toEqual(flagsFor(whole, allOn(), today, { pupilId }));
      }),
      { numRuns: runs(100), seed: 5 },
    );
  });

  test('gets the same flags from the tallies of the days that its kinds look back on, and from no more', () => {
    const kinds = fc.uniqueArray(fc.constantFrom(...flagKinds));
    fc.assert(
      fc.property(anySchool, kinds, fc.integer({ min: 1, max: 60 }), (school, on, frayingWindow) => {
        const settings = settingsFrom({
          on: Object.fromEntries(flagKinds.map((kind) => [kind, on.includes(kind)])),
          limits: { frayingWindow },
        });
        const rows = foldFacts(school, today);
        const days = tallyDays(settings);
        const since = days > 0 ? rows.calendar.windowStart(today, days) : '9999-12-31';
        const few = buildLedger({ ...rows, tallies: rows.tallies.filter((tally) => tally.day >= since) });
        expect(flagsFor(few, settings, today)).toEqual(flagsFor(buildLedger(rows), settings, today));
      }),
      { numRuns: runs(150), seed: 12 },
    );
  });

  test('gets of the kinds that it turned on just what it would get with all of them', () => {
    fc.assert(
      fc.property(anySchool, fc.constantFrom(...flagKinds), (school, kind) => {
        const ledger = foldLedger(school, today);
        // The one line for a silent register stands in for quiet flags, so those two go together.
        const pair = kind === 'quiet' || kind === 'nothing-logged' ? (['quiet', 'nothing-logged'] as const) : [kind];
        const on = Object.fromEntries(flagKinds.map((one) => [one, pair.some((other) => other === one)]));
        const only = flagsFor(ledger, settingsFrom({ on }), today);
        expect(only).toEqual(flagsFor(ledger, allOn(), today).filter((flag) => on[flag.kind]));
      }),
      { numRuns: runs(200), seed: 9 },
    );
  });

  test('has flags that are whole: a sentence, someone to tell, numbers that are numbers, and a day that has come', () => {
    fc.assert(
      fc.property(anySchool, (school) => {
        const flags = flagsOf(school);
        expect(new Set(flags.map((flag) => flag.key)).size).toBe(flags.length);
        for (const flag of flags) {
          expect(flag.sentence).toMatch(/^.{20,}$/);
          expect(flag.sentence).not.toMatch(/undefined|null|NaN|invisible/);
          expect(Object.values(flag.facts).every((value) => Number.isInteger(value) && value >= 0)).toBe(true);
          expect(flag.for.adults.length + flag.for.roles.length).toBeGreaterThan(0);
          expect(flag.since <= today).toBe(true);
        }
      }),
      { numRuns: runs(150), seed: 6 },
    );
  });

  test('never counts fewer days tomorrow than today, nor after the clocks change, a leap day or a holiday', () => {
    fc.assert(
      fc.property(anySchool, fc.integer({ min: 0, max: 900 }), (school, later) => {
        const ledger = foldLedger({ ...school, snoozes: [] }, today);
        const days = (on: string) =>
          new Map(
            flagsFor(ledger, allOn(), on)
              .filter((flag) => flag.kind === 'quiet' || flag.kind === 'invisible')
              .map((flag) => [`${flag.key} ${flag.since}`, flag.facts.days ?? 0]),
          );
        const from = new Date(Date.parse(today) + later * 86_400_000).toISOString().slice(0, 10);
        const next = new Date(Date.parse(today) + (later + 1) * 86_400_000).toISOString().slice(0, 10);
        const before = days(from);
        for (const [key, count] of days(next)) {
          expect(count).toBeGreaterThanOrEqual(before.get(key) ?? 0);
          expect(count - (before.get(key) ?? count)).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: runs(150), seed: 7 },
    );
  });
});

describe('asking about a part of a school', () => {
  const school = schoolOf(
    aPupil('chao', { year: '10' }),
    aRegister('9B', ['lark'], ['amira', 'ben']),
    aRegister('9C', ['osei'], ['chao']),
    ...['amira', 'ben'].map((pupilId) => placed('lark', pupilId, 'restore')),
    placed('osei', 'chao', 'restore'),
    busy('lark', 'ben', 20),
    aSession('reed', 'chao', {
      id: 'mended',
      facilitatorId: 'lark',
      stage: 'held',
      heldOn: day(2),
      followUpOn: day(9),
    }),
    { kind: 'primary' },
  );
  const ledger = foldLedger(school, day(20));
  const ask = (scope?: Parameters<typeof flagsFor>[3]) =>
    flagsFor(ledger, allOn(), day(20), scope).map((flag) => `${flag.kind} ${flag.pupilId ?? flag.registerId}`);

  test('an adult hears what is for them by name, most urgent first, wherever the pupil is', () => {
    expect(ask({ adultId: 'lark' })).toEqual([
      'invisible amira',
      'invisible ben',
      'quiet amira',
      'quiet ben',
      'review-due 9B',
      'restore-unplanned amira',
      'restore-unplanned ben',
      'follow-up-due chao',
    ]);
  });

  test('an adult whom nothing concerns hears nothing', () => {
    expect(ask({ adultId: 'nobody' })).toEqual([]);
  });

  test('a register hears of its pupils and of its own adults', () => {
    expect(ask({ registerId: '9C' }).sort()).toEqual([
      'no-champion chao',
      'nothing-logged 9C',
      'restore-unplanned chao',
      'review-due 9C',
    ]);
    expect(ask({ registerId: '9B' })).toContain('quiet amira');
    expect(ask({ registerId: '9B' }).some((one) => one.endsWith('chao'))).toBe(false);
  });

  test('a register does not hear of what another register’s adult should do', () => {
    const shared = schoolOf(
      aRegister('9B', ['lark'], ['amira']),
      aRegister('9C', ['osei'], ['amira']),
      placed('osei', 'amira', 'restore'),
    );
    const on = (registerId: string) =>
      flagsFor(foldLedger(shared, day(9)), allOn(), day(9), { registerId }).map((flag) => flag.kind);
    expect(on('9C')).toContain('restore-unplanned');
    expect(on('9B')).not.toContain('restore-unplanned');
  });

  test('a year hears what is for its leaders', () => {
    expect(ask({ year: '9' })).toEqual(['invisible amira', 'invisible ben', 'no-champion amira', 'no-champion ben']);
    expect(ask({ year: '10' })).toEqual(['no-champion chao']);
  });

  test('a pupil has all flags about them, most urgent first; one who is not here has none', () => {
    expect(ask({ pupilId: 'chao' })).toEqual(['no-champion chao', 'restore-unplanned chao', 'follow-up-due chao']);
    expect(ask({ pupilId: 'nobody' })).toEqual([]);
  });

  test('the whole school has them all', () => {
    const parts = ['amira', 'ben', 'chao'].flatMap((pupilId) => ask({ pupilId }));
    expect(ask().sort()).toEqual([...parts, 'nothing-logged 9C', 'review-due 9B', 'review-due 9C'].sort());
  });

  test('red comes before amber, and the longest standing first', () => {
    const two = schoolOf(
      aRegister('9B', ['lark'], ['amira', 'ben', 'chao']),
      placed('lark', 'amira', 'maintain'),
      placed('lark', 'ben', 'maintain'),
      placed('lark', 'chao', 'maintain'),
      noticed('lark', 'amira', day(8)),
      noticed('lark', 'ben', day(3)),
      noticed('lark', 'chao', day(7)),
    );
    const order = flagsFor(foldLedger(two, day(19)), allOn(), day(19), { adultId: 'lark' })
      .filter((flag) => flag.kind === 'quiet')
      .map((flag) => `${flag.pupilId} ${flag.severity}`);
    expect(order).toEqual(['ben red', 'chao amber', 'amira amber']);
  });

  test('a phase that was kept without its day raises nothing, rather than a number that is none', () => {
    const rows = foldFacts(schoolOf(aRegister('9B', ['lark'], ['amira', 'ben', 'chao'])), day(20));
    const relationships = (['establish', 'restore', 'maintain'] as const).map((phase, index) => ({
      adultId: 'lark',
      pupilId: ['amira', 'ben', 'chao'][index] ?? '',
      phase,
      phaseSince: null,
      last: { day: day(19), adultId: 'lark', practiceId: 'gone', recordedAt: '' },
    }));
    const odd = buildLedger({ ...rows, school: { ...rows.school, kind: 'primary' }, relationships });
    const kinds = flagsFor(odd, allOn(), day(60)).map((flag) => flag.kind);
    expect(kinds).not.toContain('establish-stalled');
    expect(kinds).not.toContain('restore-unplanned');
    const quiet = flagsFor({ ...odd, logged: new Map([['lark', new Map([['9B', day(60)]])]]) }, allOn(), day(60), {
      pupilId: 'ben',
    });
    expect(quiet.find((flag) => flag.kind === 'quiet')?.sentence).toMatch(/ — last: a moment, /);
    const primary = { changes: { limits: { restoreClusterPrimaryAdults: 1 } } };
    const [cluster] = flagsFor(odd, allOn(primary.changes), day(60), { pupilId: 'ben' }).filter(
      (flag) => flag.kind === 'restore-cluster',
    );
    expect(cluster?.since).toBe(day(60));
  });

  test('a day that is none is refused', () => {
    expect(faultOf(() => flagsFor(ledger, allOn(), '2025-02-29'))).toBe('bad-day');
  });
});

describe('every prompt stopped', () => {
  const stopped = (stop: { adultId: string | null; from?: string; to?: string | null }, ...more: Parts[]) => {
    const stops = [{ pupilId: 'amira', from: day(1), to: null, ...stop }];
    const school = schoolOf(
      ...more,
      aRegister('9B', ['lark', 'osei'], ['amira']),
      { stops },
      ...['lark', 'osei'].flatMap((adultId) => [placed(adultId, 'amira', 'restore'), busy(adultId, 'amira', 20)]),
    );
    return flagsFor(foldLedger(school, day(20)), allOn(), day(20)).filter((flag) => flag.pupilId === 'amira');
  };

  test('about a pupil leaves nothing, for as long as it stands', () => {
    expect(stopped({ adultId: null })).toEqual([]);
    expect(stopped({ adultId: null, to: day(20) })).toEqual([]);
    expect(stopped({ adultId: null, to: day(19) }).length).toBeGreaterThan(0);
    expect(stopped({ adultId: null, from: day(21) }).length).toBeGreaterThan(0);
  });

  test('about one relationship leaves the other adult’s, and takes this adult out of every audience', () => {
    const flags = stopped({ adultId: 'osei' });
    expect(flags.map((flag) => flag.kind)).toContain('quiet');
    expect(flags.filter((flag) => flag.adultId === 'osei' || flag.for.adults.includes('osei'))).toEqual([]);
    expect(flags.find((flag) => flag.kind === 'invisible')?.for).toEqual({ adults: ['lark'], roles: ['head-of-year'] });
  });

  test('about one relationship does not make its silence a prompt', () => {
    const stops = [{ pupilId: 'amira', adultId: 'osei', from: day(1), to: null }];
    const school = schoolOf(aRegister('9B', ['osei'], ['amira']), placed('osei', 'amira', 'restore'), { stops });
    expect(flagsFor(foldLedger(school, day(10)), allOn(), day(10)).map((flag) => flag.kind)).toEqual([]);
  });
});

function shuffle<T>(rows: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...rows], { minLength: rows.length });
}
