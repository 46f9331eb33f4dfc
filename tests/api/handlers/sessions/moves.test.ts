import { newId } from '@noticed/api/id';
import { type Stage, stages } from '@noticed/shared/domain/facts';
import { transitions } from '@noticed/shared/domain/restorative-session/restorative-session';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { both, fernhill, hand, planned } from '../../../support/repair.ts';
import { engines } from '../../../support/world.ts';

type Step =
  | { kind: 'move'; move: 'defer' | 'replan' | 'decline' | 'cancel' | 'follow-up' | 'close'; more: object }
  | { kind: 'hold'; items: number; declined: boolean }
  | { kind: 'settle'; status: 'open' | 'done' | 'abandoned'; why: string | null }
  | { kind: 'ready'; answer: 'ready' | 'not-today' }
  | { kind: 'welcome' }
  | { kind: 'item' };

const day = fc.constantFrom('2026-01-09', '2026-01-12', '2026-01-14', 'no day');
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('move' as const),
    move: fc.constantFrom('defer', 'replan', 'decline', 'cancel', 'follow-up', 'close'),
    more: fc.record(
      { reason: fc.constantFrom('', 'A trip'), plannedOn: day, outcome: fc.constantFrom('mended', 'worse', 'odd') },
      { requiredKeys: [] },
    ),
  }),
  fc.record({ kind: fc.constant('hold' as const), items: fc.integer({ min: 0, max: 2 }), declined: fc.boolean() }),
  fc.record({
    kind: fc.constant('settle' as const),
    status: fc.constantFrom('open', 'done', 'abandoned'),
    why: fc.constantFrom(null, 'No time'),
  }),
  fc.record({ kind: fc.constant('ready' as const), answer: fc.constantFrom('ready', 'not-today') }),
  fc.constant({ kind: 'welcome' as const }),
  fc.constant({ kind: 'item' as const }),
);

const hold = { kind: 'hold', items: 1, declined: false } as const;
const followUp = { kind: 'move', move: 'follow-up', more: { outcome: 'better' } } as const;
const cancel = { kind: 'move', move: 'cancel', more: {} } as const;
const decline = { kind: 'move', move: 'decline', more: {} } as const;
const defer = { kind: 'move', move: 'defer', more: { reason: 'A trip' } } as const;
const unlisted = { ...hold, items: 0 } as const;
const close = { kind: 'move', move: 'close', more: {} } as const;
/** Chance alone rarely comes far: some sequences begin where a session was held or followed up. */
const steps: fc.Arbitrary<readonly Step[]> = fc
  .tuple(
    fc.constantFrom<Step[]>(
      [],
      [hold],
      [cancel],
      [decline],
      [defer],
      [hold, followUp],
      [unlisted, followUp],
      [unlisted, followUp, close],
    ),
    fc.array(step, { minLength: 1, maxLength: 8 }),
  )
  .map(([first, rest]) => [...first, ...rest]);

const anItem = () => ({ id: newId(), what: 'Greet each other', owner: 'adult', dueOn: '2026-01-16' });

describe.each(engines)('any sequence of moves, on %s', (engine) => {
  it('never makes an illegal move, and every refusal says why in a sentence', { timeout: 60_000 }, async () => {
    const { hale, p, s } = await fernhill(engine);
    const reached = new Set<string>();
    const ask = async (id: string, one: Step) => {
      const { page, send, move } = hand(hale, id);
      const params = { sessionId: id };
      switch (one.kind) {
        case 'move':
          return move(one.move, one.more);
        case 'hold': {
          const participation = one.declined ? { ...both, partner: 'declined' } : both;
          const items = Array.from({ length: one.items }, anItem);
          return send('holdSession', { heldOn: '2026-01-12', followUpOn: '2026-01-19', participation, items });
        }
        case 'settle': {
          const { items, version } = await page();
          const body = { version, status: one.status, ...(one.why ? { why: one.why } : {}) };
          return hale.send('settleItem', { params: { ...params, itemId: items[0]?.id ?? 'none' }, body });
        }
        case 'ready':
          return send('checkReadiness', { who: 'pupil', answer: one.answer });
        case 'welcome':
          return send('welcomePupil', { on: '2026-01-13' });
        case 'item':
          return send('addItem', anItem());
      }
    };
    const holds = fc.asyncProperty(steps, async (taken) => {
      const id = await planned(hale, p('p0'), { adultId: s('osei') });
      const { page } = hand(hale, id);
      for (const one of taken) {
        const before = await page();
        const answer = await ask(id, one);
        const after = await page();
        if (answer.status !== 200) {
          expect([400, 409]).toContain(answer.status);
          expect(answer.problem.title).toMatch(/^[“A-Z0-9].{8,}[.!?]$/u);
          expect({ ...after, at: null }).toEqual({ ...before, at: null });
        }
        if (after.stage !== before.stage) expect(isLegal(before.stage, after.stage)).toBe(true);
        if (after.stage === 'closed') expect(after.items.filter((item) => item.status === 'open')).toEqual([]);
        expect(after.moves.at(-1)?.to).toBe(after.stage);
        reached.add(after.stage);
      }
    });
    await fc.assert(holds, { numRuns: 40, seed: 20260112 });
    expect([...reached].sort()).toEqual([...stages].sort());
  });
});

/** Whether some move of the rules leads from one stage to another. */
function isLegal(from: Stage, to: Stage): boolean {
  const legal = Object.entries(transitions).some(([, move]) => move.from.includes(from) && move.to === to);
  return legal || (from === 'planned' && to === 'planned');
}
