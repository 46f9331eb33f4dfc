import { stages } from '@noticed/shared/domain/facts';
import { Fault } from '@noticed/shared/domain/fault';
import { agree } from '@noticed/shared/domain/restorative-session/agreement';
import { checkReadiness } from '@noticed/shared/domain/restorative-session/readiness';
import type { Act, LaterMove } from '@noticed/shared/domain/restorative-session/restorative-session';
import {
  holdUnplanned,
  laterMoves,
  moveSession,
  movesOf,
  planSession,
  transitions,
  whyNot,
} from '@noticed/shared/domain/restorative-session/restorative-session';
import type { Session } from '@noticed/shared/domain/restorative-session/session';
import { moveNames } from '@noticed/shared/domain/restorative-session/session';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aHeldSession, aNewSession, aPlannedSession, on } from '../../../support/sessions.ts';

const both = { pupil: 'agreed', partner: 'agreed' } as const;
const today = '2026-01-16';
const acts: Record<LaterMove, Act> = {
  defer: { move: 'defer', reason: 'Not today.', forReadiness: true, plannedOn: null },
  replan: { move: 'replan', plannedOn: '2026-01-19' },
  hold: { move: 'hold', heldOn: today, participation: both, followUpOn: '2026-01-23' },
  decline: { move: 'decline' },
  cancel: { move: 'cancel', reason: null },
  'follow-up': { move: 'follow-up', outcome: 'mended' },
  close: { move: 'close' },
};
const does = (session: Session, ...moves: LaterMove[]): Session =>
  moves.reduce((so, move) => moveSession(so, acts[move], on(today)), session);
const planned = aPlannedSession();
const at: Record<string, Session> = {
  planned,
  deferred: does(planned, 'defer'),
  held: does(planned, 'hold'),
  'followed-up': does(planned, 'hold', 'follow-up'),
  closed: does(planned, 'hold', 'follow-up', 'close'),
  declined: does(planned, 'decline'),
  cancelled: does(planned, 'cancel'),
};
const refusals: Record<string, string> = {
  planned: 'The session has not been held yet.',
  deferred: 'The session is deferred and has not been held yet.',
  held: 'The session has been held: what comes next is its follow-up.',
  'followed-up': 'The follow-up is done: what comes next is to close the session.',
  closed: 'The session is closed: plan another one if the relationship needs it.',
  declined: 'The session was declined: plan another one when both are ready.',
  cancelled: 'The session was cancelled: plan another one if the relationship needs it.',
};
/** The law, told apart from the code: from each stage, where each legal move leads. */
const legal: Record<string, Partial<Record<LaterMove, string>>> = {
  planned: { defer: 'deferred', replan: 'planned', hold: 'held', decline: 'declined', cancel: 'cancelled' },
  deferred: { replan: 'planned', hold: 'held', decline: 'declined', cancel: 'cancelled' },
  held: { 'follow-up': 'followed-up' },
  'followed-up': { close: 'closed' },
  closed: {},
  declined: {},
  cancelled: {},
};
const everyStep = stages.flatMap((stage) => laterMoves.map((move) => ({ stage, move, to: legal[stage]?.[move] })));
const fault = (kind: string, message: string) => expect.objectContaining({ name: 'Fault', kind, message });

describe('the stages of a restorative session', () => {
  it.each(everyStep.filter((step) => step.to === undefined))(
    '$stage: “$move” is refused with its reason',
    ({ stage, move }) => {
      const session = at[stage] as Session; // one for each stage
      const expected =
        stage === 'deferred' && move === 'defer'
          ? 'The session is deferred already: choose a new day.'
          : refusals[stage];
      expect(whyNot(session, acts[move], today)).toBe(expected);
      expect(() => moveSession(session, acts[move], on(today))).toThrow(fault('illegal-move', expected ?? ''));
    },
  );

  it.each(everyStep.filter((step) => step.to !== undefined))('$stage: “$move” leads to $to', ({ stage, move, to }) => {
    const session = at[stage] as Session; // one for each stage
    expect(whyNot(session, acts[move], today)).toBeNull();
    expect(moveSession(session, acts[move], on(today)).stage).toBe(to);
  });

  it.each(stages)('%s offers each move, or says why not', (stage) => {
    const session = at[stage] as Session; // one for each stage
    expect(movesOf(session)).toEqual(laterMoves.map((move) => ({ move, refused: whyNot(session, acts[move], today) })));
  });

  it('knows every move by name', () => {
    expect(moveNames).toEqual(['plan', ...laterMoves]);
    expect(Object.keys(transitions)).toEqual([...laterMoves]);
  });

  it('say who moved it, when, and why', () => {
    const end = does(planned, 'defer', 'replan', 'cancel');
    const common = { at: '2026-01-16T10:00:00.000Z', on: today, by: 'cole' };
    const none = { reason: null, forReadiness: false };
    expect(end.moves).toEqual([
      {
        ...common,
        ...none,
        at: '2026-01-12T10:00:00.000Z',
        on: '2026-01-12',
        move: 'plan',
        from: null,
        to: 'planned',
        plannedOn: '2026-01-16',
      },
      {
        ...common,
        move: 'defer',
        from: 'planned',
        to: 'deferred',
        reason: 'Not today.',
        forReadiness: true,
        plannedOn: null,
      },
      { ...common, ...none, move: 'replan', from: 'deferred', to: 'planned', plannedOn: '2026-01-19' },
      { ...common, ...none, move: 'cancel', from: 'planned', to: 'cancelled', plannedOn: '2026-01-19' },
    ]);
  });

  it('leave what they started from as it was', () => {
    const before = structuredClone(planned);
    does(planned, 'defer', 'replan', 'hold', 'follow-up', 'close');
    expect(planned).toEqual(before);
  });
});

describe('planning', () => {
  it('refuses a day that is over, and takes today', () => {
    const over = fault('illegal-move', 'A session cannot be planned for a day that is over.');
    expect(() => planSession(aNewSession(), '2026-01-15', on(today))).toThrow(over);
    expect(planSession(aNewSession({ place: 'Room 4' }), today, on(today))).toMatchObject({
      ...{ stage: 'planned', plannedOn: today, place: 'Room 4', heldOn: null, outcome: null, items: [], readiness: [] },
      ...{
        id: 'session-1',
        pupilId: 'amira',
        partner: { kind: 'adult', id: 'byrne' },
        facilitatorId: 'cole',
        adaptations: [],
      },
      ...{ participation: null, followUpOn: null, welcomedOn: null },
    });
    expect(aPlannedSession().place).toBe('');
  });

  it('refuses a day that does not exist', () => {
    expect(() => planSession(aNewSession(), '2026-02-30', on(today))).toThrow(
      expect.objectContaining({ kind: 'bad-day' }),
    );
  });

  it.each([
    [{ partner: { kind: 'adult', id: '' } as const }, 'Say who the session is with and who facilitates it.'],
    [{ facilitatorId: '' }, 'Say who the session is with and who facilitates it.'],
    [{ partner: { kind: 'pupil', id: 'amira' } as const }, 'A repair between pupils needs two pupils.'],
  ])('refuses when somebody is missing: %o', (change, why) => {
    expect(() => planSession(aNewSession(change), today, on(today))).toThrow(fault('stranger', why));
    const held = { heldOn: today, participation: both, followUpOn: null };
    expect(() => holdUnplanned(aNewSession(change), held, on(today))).toThrow(fault('stranger', why));
  });

  it('takes a second pupil in place of the adult, even one whose id an adult has too', () => {
    expect(aPlannedSession(today, { partner: { kind: 'pupil', id: 'tomas' } }).stage).toBe('planned');
    expect(aPlannedSession(today, { partner: { kind: 'adult', id: 'amira' } }).stage).toBe('planned');
  });
});

describe('deferring', () => {
  const defer = (reason: string, plannedOn: string | null): Act => ({
    move: 'defer',
    reason,
    forReadiness: false,
    plannedOn,
  });

  it('needs a reason', () => {
    expect(whyNot(planned, defer('  ', null), today)).toBe('Say why it is deferred; “not today” is a good reason.');
  });

  it('goes back to planned when a new day is chosen at once, and keeps the reason', () => {
    const moved = moveSession(planned, defer(' A trip ', '2026-01-20'), on(today));
    expect([moved.stage, moved.plannedOn, moved.moves.at(-1)]).toMatchObject([
      'planned',
      '2026-01-20',
      { to: 'planned', reason: 'A trip', forReadiness: false },
    ]);
  });

  it('forgets the day that passed when none is chosen', () => {
    expect(does(planned, 'defer').plannedOn).toBeNull();
  });

  it.each([defer('A trip', '2026-01-15'), { move: 'replan', plannedOn: '2026-01-15' } as const])(
    'refuses a new day that is over: $move',
    (act) => {
      expect(whyNot(planned, act, today)).toBe('A session cannot be planned for a day that is over.');
    },
  );

  it('takes today as the new day', () => {
    expect(whyNot(planned, defer('A trip', today), today)).toBeNull();
    expect(whyNot(planned, { move: 'replan', plannedOn: today }, today)).toBeNull();
  });
});

describe('holding', () => {
  const hold = (change: Partial<Extract<Act, { move: 'hold' }>>): Act => ({ ...acts.hold, ...change }) as Act; // one variant
  const check = (who: 'pupil' | 'partner', answer: 'ready' | 'not-today', at: string, day = today) =>
    ({ who, answer, checkedBy: 'cole', on: day, at }) as const;

  it.each([
    [{ heldOn: '2026-01-17' }, 'A session cannot have been held on a day to come.'],
    [
      { participation: { pupil: 'declined', partner: 'agreed' } as const },
      'Somebody declined, so it was not held: record it as declined.',
    ],
    [
      { participation: { pupil: 'partly', partner: 'declined' } as const },
      'Somebody declined, so it was not held: record it as declined.',
    ],
    [{ followUpOn: today }, 'The follow-up comes after the session.'],
    [{ heldOn: '2026-01-15', followUpOn: '2026-01-14' }, 'The follow-up comes after the session.'],
  ])('is refused: %o', (change, why) => {
    expect(whyNot(planned, hold(change), today)).toBe(why);
    const { heldOn, participation, followUpOn } = hold(change) as Extract<Act, { move: 'hold' }>; // as above
    const unplanned = () => holdUnplanned(aNewSession(), { heldOn, participation, followUpOn }, on(today));
    expect(unplanned).toThrow(fault('illegal-move', why));
  });

  it('keeps the day, who took part and when to follow up', () => {
    const partly = { pupil: 'partly', partner: 'agreed' } as const;
    const held = moveSession(
      planned,
      hold({ heldOn: '2026-01-15', participation: partly, followUpOn: '2026-01-16' }),
      on(today),
    );
    expect(held).toMatchObject({
      heldOn: '2026-01-15',
      participation: partly,
      followUpOn: '2026-01-16',
      plannedOn: '2026-01-16',
    });
    expect(moveSession(planned, hold({ followUpOn: null }), on(today)).followUpOn).toBeNull();
  });

  it('needs no plan before it', () => {
    expect(aHeldSession()).toMatchObject({
      ...{ stage: 'held', heldOn: '2026-01-14', followUpOn: '2026-01-21', participation: both, plannedOn: null },
      moves: [
        {
          move: 'hold',
          from: null,
          to: 'held',
          by: 'cole',
          on: '2026-01-14',
          reason: null,
          forReadiness: false,
          plannedOn: null,
        },
      ],
    });
  });

  it('refuses while the last answer of the day from either was “not today”, and takes a later yes', () => {
    const refusal = '“Not today” was the last answer on that day: defer it, or ask again first.';
    for (const who of ['pupil', 'partner'] as const) {
      const no = checkReadiness(planned, check(who, 'not-today', '2026-01-16T09:00:00.000Z'));
      expect(whyNot(no, acts.hold, today)).toBe(refusal);
      expect(whyNot(no, hold({ heldOn: '2026-01-15' }), today)).toBeNull();
      const yes = checkReadiness(no, check(who, 'ready', '2026-01-16T11:00:00.000Z'));
      expect(whyNot(yes, acts.hold, today)).toBeNull();
    }
  });
});

describe('closing', () => {
  const item = (id: string) => ({
    id,
    what: 'Sit at the front',
    owner: { kind: 'pupil' as const, id: 'amira' },
    dueOn: '2026-01-30',
  });

  it('is refused while an item is open, and says how many', () => {
    const one = moveSession(agree(aHeldSession(), item('a')), acts['follow-up'], on(today));
    const why = 'still open: end each as done, or abandoned with why.';
    expect(() => moveSession(one, acts.close, on(today))).toThrow(fault('open-item', `One item is ${why}`));
    expect(movesOf(one).at(-1)).toEqual({ move: 'close', refused: `One item is ${why}` });
    expect(whyNot(agree(one, item('b')), acts.close, today)).toBe(`2 items are ${why}`);
  });

  it('does not keep an open item from being followed up', () => {
    expect(whyNot(agree(aHeldSession(), item('a')), acts['follow-up'], today)).toBeNull();
  });

  it('comes after an outcome', () => {
    expect(moveSession(aHeldSession(), { move: 'follow-up', outcome: 'worse' }, on(today)).outcome).toBe('worse');
  });
});

describe('any sequence of moves', () => {
  const day = fc.constantFrom('2026-01-14', '2026-01-16', '2026-01-19');
  const act: fc.Arbitrary<Act> = fc.oneof(
    fc.record({
      move: fc.constant('defer' as const),
      reason: fc.constantFrom('', 'Not today.'),
      forReadiness: fc.boolean(),
      plannedOn: fc.option(day),
    }),
    fc.record({ move: fc.constant('replan' as const), plannedOn: day }),
    fc.record({
      move: fc.constant('hold' as const),
      heldOn: day,
      participation: fc.constant(both),
      followUpOn: fc.option(day),
    }),
    ...(['decline', 'cancel', 'follow-up', 'close'] as const).map((move) => fc.constant(acts[move])),
  );

  it('is either made and kept, or refused with a reason and changes nothing; and only legal steps are made', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (sequence) => {
        let session = aPlannedSession();
        for (const one of sequence) {
          const refused = whyNot(session, one, today);
          const before = session;
          try {
            session = moveSession(session, one, on(today));
            expect(refused).toBeNull();
            expect(session.moves).toHaveLength(before.moves.length + 1);
            expect(Object.keys(legal[before.stage] ?? {})).toContain(one.move);
          } catch (thrown) {
            if (!(thrown instanceof Fault)) throw thrown;
            expect(thrown.message).toBe(refused);
            expect(session).toBe(before);
          }
          expect(session.moves.at(-1)?.to).toBe(session.stage);
          expect(session.heldOn !== null).toBe(['held', 'followed-up', 'closed'].includes(session.stage));
          expect(session.outcome !== null).toBe(['followed-up', 'closed'].includes(session.stage));
        }
      }),
      { seed: 2025, numRuns: 500 },
    );
  });
});
