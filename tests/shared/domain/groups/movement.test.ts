import { movedOf, movementOf } from '@noticed/shared/domain/groups/movement';
import type { Standing } from '@noticed/shared/domain/relationship/phase';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const window = { from: '2026-01-05', to: '2026-02-13' };
const story = (...steps: [string, Standing][]) => ({
  steps: steps.map(([on, to]) => ({ placementId: on, from: 'unsorted' as const, to, on })),
});

describe('movement between phases in a window', () => {
  test('a relationship is counted from where it stood before the window to where it stood at its end', () => {
    const movement = movementOf([story(['2025-11-03', 'establish'], ['2026-01-20', 'maintain'])], window);
    expect(movement.establish.maintain).toBe(1);
    expect(movedOf(movement)).toEqual({ relationships: 1, moved: 1 });
  });

  test('a move on the first or the last day is in the window, one on the day before or after is not', () => {
    const movement = movementOf(
      [
        story(['2026-01-05', 'establish']),
        story(['2026-02-13', 'maintain']),
        story(['2026-01-04', 'restore']),
        story(['2026-02-14', 'restore']),
      ],
      window,
    );
    expect(movement.unsorted).toEqual({ unsorted: 1, establish: 1, maintain: 1, restore: 0 });
    expect(movement.restore.restore).toBe(1);
    expect(movedOf(movement)).toEqual({ relationships: 4, moved: 2 });
  });

  test('there and back again is staying', () => {
    const movement = movementOf(
      [story(['2025-11-03', 'maintain'], ['2026-01-20', 'restore'], ['2026-02-02', 'maintain'])],
      window,
    );
    expect(movement.maintain.maintain).toBe(1);
    expect(movedOf(movement).moved).toBe(0);
  });

  test('a relationship that nobody placed stays not placed', () => {
    expect(movementOf([story()], window).unsorted.unsorted).toBe(1);
  });

  test('each relationship is counted exactly once', () => {
    const day = fc.constantFrom('2025-12-01', '2026-01-04', '2026-01-05', '2026-02-01', '2026-02-13', '2026-02-14');
    const step = fc.tuple(day, fc.constantFrom('unsorted', 'establish', 'maintain', 'restore'));
    const anyStory = fc
      .array(step, { maxLength: 5 })
      .map((steps) => story(...steps.sort(([a], [b]) => (a < b ? -1 : 1))));
    fc.assert(
      fc.property(fc.array(anyStory, { maxLength: 20 }), (stories) => {
        expect(movedOf(movementOf(stories, window)).relationships).toBe(stories.length);
      }),
    );
  });
});
