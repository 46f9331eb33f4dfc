import type { Stage } from '@noticed/shared/domain/facts';
import { offersOf, stepsOf } from '@noticed/web/pages/session/course.ts';
import { isDue, nextWords } from '@noticed/web/pages/session/stage-words.ts';
import { describe, expect, it } from 'vitest';

const may = ['defer', 'replan', 'hold', 'decline', 'cancel', 'follow-up', 'close'].map((move) => ({
  move,
  refused: null,
}));
const steps = (stage: Stage, heldOn: string | null = null) =>
  stepsOf({ stage, heldOn }).map((one) => `${one.label}: ${one.state}`);

describe('the road of a session', () => {
  it.each<[Stage, string[]]>([
    ['planned', ['Planned: current', 'Held: to-come', 'Followed up: to-come', 'Closed: to-come']],
    ['deferred', ['Put off: current', 'Held: to-come', 'Followed up: to-come', 'Closed: to-come']],
    ['held', ['Planned: done', 'Held: current', 'Followed up: to-come', 'Closed: to-come']],
    ['declined', ['Planned: done', 'Declined: current']],
  ])('of one that is %s', (stage, expected) => expect(steps(stage)).toEqual(expected));

  it('is walked to its end once it is closed', () => {
    expect(steps('closed', '2026-01-12').every((one) => one.endsWith('done'))).toBe(true);
  });

  it('offers what leads on and never what lies behind', () => {
    const moves = (stage: Stage) => offersOf({ stage, may }).onward.map((one) => one.move);
    expect(moves('planned')).toEqual(['hold', 'follow-up', 'close']);
    expect(moves('held')).toEqual(['follow-up', 'close']);
    expect(moves('closed')).toEqual([]);
    expect(offersOf({ stage: 'closed', may }).other).toEqual([]);
  });

  it('leaves out of the rest what is refused now', () => {
    const refused = may.map((one) => (one.move === 'defer' ? { ...one, refused: 'It is deferred already.' } : one));
    expect(offersOf({ stage: 'deferred', may: refused }).other.map((one) => one.move)).toEqual([
      'replan',
      'decline',
      'cancel',
    ]);
  });
});

describe('what a session waits for', () => {
  const session = (stage: Stage, days: { plannedOn?: string; heldOn?: string; followUpOn?: string }) => ({
    ...{ stage, plannedOn: null, heldOn: null, followUpOn: null },
    ...days,
  });
  it.each([
    [session('planned', { plannedOn: '2026-01-13' }), 'It was to be yesterday: was it held, or put off?', true],
    [session('planned', { plannedOn: '2026-01-14' }), 'To be held today.', true],
    [session('planned', { plannedOn: '2026-01-20' }), 'To be held Tue 20 Jan.', false],
    [
      session('held', { heldOn: '2026-01-12', followUpOn: '2026-01-14' }),
      'Follow-up due today: how does it stand?',
      true,
    ],
    [session('held', { heldOn: '2026-01-12', followUpOn: '2026-01-19' }), 'Follow-up Mon 19 Jan.', false],
    [session('deferred', {}), 'Waits for a new day, when both are ready.', false],
  ])('is said without blame: %#', (one, words, due) => {
    expect(nextWords(one, '2026-01-14')).toBe(words);
    expect(isDue(one, '2026-01-14')).toBe(due);
  });
});
