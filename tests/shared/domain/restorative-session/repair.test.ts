import { dayNumber, plusDays } from '@noticed/shared/domain/calendar/day';
import { standings } from '@noticed/shared/domain/relationship/phase';
import {
  freshStartOn,
  isOverdue,
  nextSteps,
  proposePhase,
  suggestedFollowUp,
  timeToRepair,
  welcome,
} from '@noticed/shared/domain/restorative-session/repair';
import type { Act } from '@noticed/shared/domain/restorative-session/restorative-session';
import { moveSession, planSession } from '@noticed/shared/domain/restorative-session/restorative-session';
import type { Outcome, Session } from '@noticed/shared/domain/restorative-session/session';
import { outcomes } from '@noticed/shared/domain/restorative-session/session';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aHeldSession, aNewSession, aPlannedSession, on } from '../../../support/sessions.ts';

/** Weekdays after the first day through the second: a calendar without holidays. 1970 began on a Thursday. */
const weekdays = (after: string, through: string): number => {
  let count = 0;
  for (let day = dayNumber(after) + 1; day <= dayNumber(through); day += 1) if (![2, 3].includes(day % 7)) count += 1;
  return count;
};
const both = { pupil: 'agreed', partner: 'agreed' } as const;
const defer = (day: string | null, forReadiness = true): Act => ({
  move: 'defer',
  reason: 'Not today.',
  forReadiness,
  plannedOn: day,
});
const hold = (heldOn: string): Act => ({ move: 'hold', heldOn, participation: both, followUpOn: null });
/** Planned on Monday 12 January for Friday the 16th, and then so. */
const story = (...steps: [string, Act][]): Session =>
  steps.reduce((session, [day, act]) => moveSession(session, act, on(day)), aPlannedSession());
const restoreOn = '2026-01-12';

describe('time to repair', () => {
  it('is the school days from the placement in Restore to the session', () => {
    expect(timeToRepair(story(['2026-01-16', hold('2026-01-16')]), restoreOn, weekdays)).toBe(4);
    expect(timeToRepair(story(['2026-01-20', hold('2026-01-19')]), restoreOn, weekdays)).toBe(5);
    expect(timeToRepair(aHeldSession(), '2026-01-14', weekdays)).toBe(0);
  });

  it('is not told before the session, for one held before the placement, and between pupils', () => {
    expect(timeToRepair(aPlannedSession(), restoreOn, weekdays)).toBeNull();
    expect(timeToRepair(aHeldSession(), '2026-01-15', weekdays)).toBeNull();
    expect(timeToRepair(aHeldSession({ partner: { kind: 'pupil', id: 'tomas' } }), restoreOn, weekdays)).toBeNull();
  });

  it.each([
    [
      'put off on its day to the next Tuesday',
      [
        ['2026-01-16', defer('2026-01-20')],
        ['2026-01-20', hold('2026-01-20')],
      ],
      4,
    ],
    [
      'put off a day early: the days before the plan count',
      [
        ['2026-01-15', defer('2026-01-20')],
        ['2026-01-20', hold('2026-01-20')],
      ],
      4,
    ],
    [
      'put off when its day was over: the days between count',
      [
        ['2026-01-19', defer('2026-01-21')],
        ['2026-01-21', hold('2026-01-21')],
      ],
      5,
    ],
    [
      'put off without a day, then held',
      [
        ['2026-01-16', defer(null)],
        ['2026-01-21', hold('2026-01-21')],
      ],
      4,
    ],
    [
      'put off without a day, planned again, then late',
      [
        ['2026-01-16', defer(null)],
        ['2026-01-19', { move: 'replan', plannedOn: '2026-01-20' }],
        ['2026-01-22', hold('2026-01-22')],
      ],
      6,
    ],
    [
      'put off, and yet held sooner',
      [
        ['2026-01-16', defer('2026-01-30')],
        ['2026-01-20', hold('2026-01-20')],
      ],
      4,
    ],
    [
      'put off twice',
      [
        ['2026-01-16', defer('2026-01-19')],
        ['2026-01-19', defer('2026-01-21')],
        ['2026-01-21', hold('2026-01-21')],
      ],
      4,
    ],
    [
      'put off to a sooner day',
      [
        ['2026-01-12', defer('2026-01-14')],
        ['2026-01-14', hold('2026-01-14')],
      ],
      2,
    ],
    [
      'put off, drawn forward, put off again: no day is taken off twice',
      [
        ['2026-01-16', defer('2026-01-30')],
        ['2026-01-16', { move: 'replan', plannedOn: '2026-01-19' }],
        ['2026-01-19', defer('2026-01-21')],
        ['2026-01-21', hold('2026-01-21')],
      ],
      4,
    ],
    [
      'put off for another reason: every day counts',
      [
        ['2026-01-16', defer('2026-01-20', false)],
        ['2026-01-20', hold('2026-01-20')],
      ],
      6,
    ],
  ] as [string, [string, Act][], number][])('takes off the wait for readiness: %s', (_, steps, days) => {
    expect(timeToRepair(story(...steps), restoreOn, weekdays)).toBe(days);
  });

  it('takes off only what lies after the placement', () => {
    const session = story(['2026-01-16', defer('2026-01-22')], ['2026-01-23', hold('2026-01-23')]);
    expect(timeToRepair(session, '2026-01-20', weekdays)).toBe(1);
  });

  it('is never less than nothing and never more than the days between, however often it is put off', () => {
    const steps = fc.array(fc.record({ wait: fc.nat(9), gap: fc.nat(6), ready: fc.boolean(), replan: fc.boolean() }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(steps, fc.nat(8), (all, last) => {
        let day = '2026-01-12';
        let session = planSession(aNewSession(), '2026-01-16', on(day));
        for (const one of all) {
          day = plusDays(day, one.gap);
          const plannedOn = plusDays(day, one.wait);
          session = moveSession(
            session,
            one.replan ? { move: 'replan', plannedOn } : defer(plannedOn, one.ready),
            on(day),
          );
        }
        day = plusDays(day, last);
        const held = moveSession(session, hold(day), on(day));
        const days = timeToRepair(held, restoreOn, weekdays) ?? Number.NaN;
        expect(days).toBeGreaterThanOrEqual(0);
        expect(days).toBeLessThanOrEqual(weekdays(restoreOn, day));
        if (!all.some((one) => one.ready && !one.replan)) expect(days).toBe(weekdays(restoreOn, day));
      }),
      { seed: 2025, numRuns: 500 },
    );
  });
});

describe('a planned session', () => {
  it('is overdue on the day after, unless it is deferred or held', () => {
    expect(isOverdue(aPlannedSession(), '2026-01-16')).toBe(false);
    expect(isOverdue(aPlannedSession(), '2026-01-17')).toBe(true);
    expect(isOverdue(story(['2026-01-16', defer(null)]), '2026-02-17')).toBe(false);
    expect(isOverdue(story(['2026-01-16', defer('2026-01-20')]), '2026-01-20')).toBe(false);
    expect(isOverdue(story(['2026-01-16', hold('2026-01-16')]), '2026-02-17')).toBe(false);
    expect(isOverdue({ ...aPlannedSession(), plannedOn: null }, '2026-02-17')).toBe(false);
  });

  it('is followed up a week later, unless somebody chooses', () => {
    expect(suggestedFollowUp('2026-01-14')).toBe('2026-01-21');
  });
});

describe('the phase that a record suggests', () => {
  const after = (outcome: Outcome, change = {}) =>
    moveSession(aHeldSession(change), { move: 'follow-up', outcome }, on('2026-01-21'));

  it('is nothing on the meeting alone', () => {
    for (const current of standings) {
      expect(proposePhase(aHeldSession(), current)).toBeNull();
      expect(proposePhase(aPlannedSession(), current)).toBeNull();
    }
  });

  it('is nothing between pupils: that form moves no phase', () => {
    for (const outcome of outcomes)
      expect(proposePhase(after(outcome, { partner: { kind: 'pupil', id: 'tomas' } }), 'unsorted')).toBeNull();
  });

  it.each([
    ['mended', 'maintain', 'The session was held and its follow-up found the relationship mended.'],
    ['no-change', 'restore', 'The follow-up found no change: the repair is still to be made.'],
    ['worse', 'restore', 'The follow-up found it worse: the repair is still to be made.'],
  ] as const)('after “%s” is %s, with why, unless that is where it stands', (outcome, to, why) => {
    for (const current of standings.filter((one) => one !== to))
      expect(proposePhase(after(outcome), current)).toEqual({ to, why });
    expect(proposePhase(after(outcome), to)).toBeNull();
  });

  it('after “better” is left to the adult', () => {
    for (const current of standings) expect(proposePhase(after('better'), current)).toBeNull();
  });

  it('is still there once the session is closed', () => {
    const closed = moveSession(after('mended'), { move: 'close' }, on('2026-01-22'));
    expect(proposePhase(closed, 'restore')?.to).toBe('maintain');
  });

  it('comes with a next step for every outcome: no repair is a dead end', () => {
    expect(nextSteps).toEqual({
      mended: ['Keep it up: notice them this week for something small.'],
      better: ['Choose another day to follow up.', 'Ask what would help most now.'],
      'no-change': ['Plan another session, with another facilitator or another adaptation.', 'Ask for help.'],
      worse: [
        'Ask for help.',
        'Let an adult whom they get on with sit in.',
        'Wait until both are calm, then plan another session.',
      ],
    });
  });
});

describe('the fresh start', () => {
  const nextSchoolDay = (day: string) => plusDays(day, 2);

  it('is on the school day after the session', () => {
    expect(freshStartOn(aPlannedSession(), nextSchoolDay)).toBeNull();
    expect(freshStartOn(aHeldSession(), nextSchoolDay)).toBe('2026-01-16');
  });

  it('is kept when it was made, on a day after the session', () => {
    const fault = (message: string) => expect.objectContaining({ kind: 'illegal-move', message });
    expect(() => welcome(aPlannedSession(), '2026-01-16')).toThrow(
      fault('A fresh start follows a session that was held.'),
    );
    expect(() => welcome(aHeldSession(), '2026-01-14')).toThrow(
      fault('The fresh start comes on a day after the session.'),
    );
    expect(welcome(aHeldSession(), '2026-01-15').welcomedOn).toBe('2026-01-15');
  });
});
