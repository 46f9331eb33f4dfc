import { boardOf, flagsOn, refresh } from '@noticed/shared/domain/flags/board';
import { flagsFor } from '@noticed/shared/domain/flags/flags-for';
import { apply, buildLedger, type LedgerChange } from '@noticed/shared/domain/ledger/change';
import { foldedRows, foldFacts, foldLedger, type SchoolFacts } from '@noticed/shared/domain/ledger/fold';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  anyAdult,
  anyChampion,
  anyCheckIn,
  anyClosure,
  anyMembership,
  anyPlacement,
  anyPupil,
  anyRegister,
  anyReview,
  anySchool,
  anySession,
  anySnooze,
  anyStop,
  anyTeaching,
  lastDay,
} from '../../../support/any-school.ts';
import { runs } from '../../../support/runs.ts';
import {
  aCheckIn,
  allOn,
  aRegister,
  day,
  logged,
  type Parts,
  placed,
  schoolOf,
} from '../../../support/small-school.ts';
import { sorted } from '../../../support/sorted.ts';

const today = day(lastDay);

/** One fact more: what the ledger is told, and the same fact written into the school's own list. */
interface Step {
  change: (before: SchoolFacts, after: SchoolFacts) => LedgerChange;
  write: (school: SchoolFacts) => SchoolFacts;
}

type Listed =
  | 'memberships'
  | 'teaching'
  | 'champions'
  | 'stops'
  | 'snoozes'
  | 'sessions'
  | 'closures'
  | 'pupils'
  | 'adults'
  | 'registers';

/** A row replaces the one with the same key; a spell that ends before it starts is taken out. */
const row = <K extends Listed>(
  name: K,
  any: fc.Arbitrary<SchoolFacts[K][number]>,
  key: (row: SchoolFacts[K][number]) => string,
) =>
  any.map(
    (one): Step => ({
      change: () => ({ [name]: [one] }),
      write: (school) => {
        const others = (school[name] as readonly SchoolFacts[K][number][]).filter((other) => key(other) !== key(one));
        const gone = 'to' in one && one.to !== null && one.to < one.from;
        return { ...school, [name]: gone ? others : [...others, one] };
      },
    }),
  );

/** Taking something back: the ledger gets the folded rows as they are now, and says of those that are gone that they are nothing. */
const folded = (edit: (school: SchoolFacts, nth: number) => SchoolFacts) =>
  fc.nat(30).map(
    (nth): Step => ({
      write: (school) => edit(school, nth),
      change: (before, after) => {
        const [old, now] = [foldFacts(before, today), foldFacts(after, today)];
        const nothing = { noticings: 0, positive: 0, corrective: 0, last: null, lastRemoteOn: null, lastOn: null };
        const unplaced = { phase: 'unsorted', phaseSince: null } as const;
        return {
          relationships: [
            ...old.relationships.map((one) => ({ ...one, ...unplaced, last: null })),
            ...now.relationships,
          ],
          noticed: [...old.noticed.map((one) => ({ ...one, ...nothing })), ...now.noticed],
          tallies: [...old.tallies.map((one) => ({ ...one, ...nothing })), ...now.tallies],
          logged: [...old.logged.map((one) => ({ ...one, lastOn: null })), ...now.logged],
        };
      },
    }),
  );

const retracted = <T extends { retractedAt: string | null }>(rows: readonly T[], nth: number): T[] =>
  rows.map((one, index) => (index === nth ? { ...one, retractedAt: '2025-12-31T00:00:00.000Z' } : one));

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: anyCheckIn.map(
      (one): Step => ({
        change: () => ({ checkIns: [one] }),
        write: (school) => ({ ...school, checkIns: [...school.checkIns, one] }),
      }),
    ),
  },
  {
    weight: 3,
    arbitrary: anyPlacement.map(
      (one): Step => ({
        write: (school) => ({ ...school, placements: [...school.placements, one] }),
        change: (_, after) => ({
          relationships: foldFacts(after, today).relationships.filter((pair) => pair.pupilId === one.pupilId),
        }),
      }),
    ),
  },
  anyReview.map(
    (one): Step => ({
      write: (school) => ({ ...school, reviews: [...school.reviews, one] }),
      change: (_, after) => ({
        reviews: foldFacts(after, today).reviews.filter((review) => review.adultId === one.adultId),
      }),
    }),
  ),
  folded((school, nth) => ({ ...school, placements: retracted(school.placements, nth) })),
  { weight: 3, arbitrary: folded((school, nth) => ({ ...school, checkIns: retracted(school.checkIns, nth) })) },
  row('memberships', anyMembership, (one) => `${one.pupilId} ${one.registerId} ${one.from}`),
  row('teaching', anyTeaching, (one) => `${one.adultId} ${one.registerId} ${one.from}`),
  row('champions', anyChampion, (one) => `${one.pupilId} ${one.adultId} ${one.from}`),
  row('stops', anyStop, (one) => `${one.pupilId} ${one.adultId} ${one.from}`),
  row('snoozes', anySnooze, (one) => `${one.kind} ${one.pupilId} ${one.registerId} ${one.adultId}`),
  row('closures', anyClosure, (one) => `${one.scope} ${one.scopeId} ${one.from}`),
  anySession.map((one): Step => {
    // A session that was held stays held on its day.
    const now = ({ sessions }: SchoolFacts) => {
      const { heldOn = null } = sessions.find(({ id }) => id === one.id) ?? {};
      return heldOn === null ? one : { ...one, heldOn, stage: 'closed' as const };
    };
    const others = ({ sessions }: SchoolFacts) => sessions.filter(({ id }) => id !== one.id);
    return {
      change: (before) => ({ sessions: [now(before)] }),
      write: (school) => ({ ...school, sessions: [...others(school), now(school)] }),
    };
  }),
  row('pupils', anyPupil, (one) => one.id),
  row('adults', anyAdult, (one) => one.id),
  row('registers', anyRegister, (one) => one.id),
);

const scopes = [{ pupilId: 'amira' }, { pupilId: 'nobody' }, { adultId: 'ames' }, { registerId: '9B' }, { year: '9' }];

describe('a board of flags', () => {
  test('says after each change what looking at everything again would say', () => {
    fc.assert(
      fc.property(anySchool, fc.array(anyStep, { minLength: 1, maxLength: 8 }), (start, steps) => {
        let school = start;
        const board = boardOf(foldLedger(school, today), allOn(), today);
        for (const { change, write } of steps) {
          const after = write(school);
          refresh(board, apply(board.ledger, change(school, after)));
          school = after;
          const shown = sorted(flagsOn(board));
          expect(shown).toEqual(sorted(flagsFor(board.ledger, allOn(), today)));
          // Which register a moment counted for was settled on its day; a membership moved later does not change it.
          const { logged } = foldedRows(board.ledger);
          const anew = buildLedger({ ...foldFacts(school, today), logged });
          expect(sorted(flagsFor(anew, allOn(), today))).toEqual(shown);
          for (const scope of scopes)
            expect(flagsOn(board, scope)).toEqual(flagsFor(board.ledger, allOn(), today, scope));
        }
      }),
      { numRuns: runs(150), seed: 8 },
    );
  });

  const school = (...more: Parts[]) =>
    foldLedger(schoolOf(aRegister('9B', ['osei'], ['amira']), placed('osei', 'amira', 'restore'), ...more), day(9));
  const kinds = (board: ReturnType<typeof boardOf>) => flagsOn(board, { adultId: 'osei' }).map((flag) => flag.kind);

  test('hears of a pupil who is new to the school', () => {
    const board = boardOf(school(), allOn(), day(9));
    const { pupils = [], memberships = [] } = aRegister('9B', [], ['zara']);
    refresh(board, apply(board.ledger, { pupils, memberships }));
    expect(flagsOn(board, { pupilId: 'zara' }).map((flag) => flag.kind)).toEqual(['unsorted']);
  });

  test('hears of each pupil when the silence of a register is broken, and once more when it falls silent', () => {
    const empty = aRegister('9C', ['osei'], []);
    const board = boardOf(school(empty), allOn({ on: { 'restore-unplanned': false } }), day(9));
    expect(kinds(board)).toEqual(['nothing-logged']);
    refresh(board, apply(board.ledger, logged('osei', 'amira', day(9))));
    expect(kinds(board)).toEqual(['quiet']);
    refresh(board, apply(board.ledger, { logged: [{ adultId: 'osei', registerId: '9B', lastOn: null }] }));
    expect(kinds(board)).toEqual(['nothing-logged']);
  });

  test('forgets the one line for a silent register when nobody is left whom it stood for', () => {
    const board = boardOf(school(), allOn({ on: { 'restore-unplanned': false, unsorted: false } }), day(9));
    expect(kinds(board)).toEqual(['nothing-logged']);
    const taken = { adultId: 'osei', pupilId: 'amira', phase: 'unsorted', phaseSince: null, last: null } as const;
    refresh(board, apply(board.ledger, { relationships: [taken] }));
    expect(kinds(board)).toEqual([]);
  });

  test('looks at nobody else', () => {
    const board = boardOf(school(aRegister('9C', ['lark'], ['ben'])), allOn(), day(9));
    const before = new Map(board.findings);
    refresh(board, apply(board.ledger, { checkIns: [aCheckIn('osei', 'amira', day(9))] }));
    expect(board.findings.get('ben')).toBe(before.get('ben'));
    expect(board.findings.get('amira')).not.toBe(before.get('amira'));
  });

  test('looks at one pupil of a register whose adult logs all the time', () => {
    const board = boardOf(school(aRegister('9B', ['osei'], ['ben']), logged('osei', 'ben', day(8))), allOn(), day(9));
    const before = new Map(board.findings);
    refresh(board, apply(board.ledger, { checkIns: [aCheckIn('osei', 'amira', day(9))] }));
    expect([...board.findings].filter(([id, finding]) => before.get(id) !== finding).map(([id]) => id)).toEqual([
      'amira',
    ]);
  });
});
