import { inTurn, mostWaiting, mustHaveRoom } from '@noticed/api/http/proof/in-turn';
import { Refusal } from '@noticed/shared/contract/problem';
import { describe, expect, it } from 'vitest';

const soon = () => new Promise<void>((done) => setTimeout(done, 1));

/** Takes every place at which work is done, until it is let go. */
function holdAll() {
  let open: () => void = () => undefined;
  const held = new Promise<void>((done) => {
    open = done;
  });
  const begun: number[] = [];
  const one = (at: number) =>
    inTurn(async () => {
      begun.push(at);
      await held;
    });
  return { one, begun, letGo: () => open() };
}

it('two hundred who sign in at once are all let in, a few at a time and in the order in which they came', async () => {
  let atOnce = 0;
  let most = 0;
  const order: number[] = [];
  const one = (at: number) =>
    inTurn(async () => {
      atOnce += 1;
      most = Math.max(most, atOnce);
      await soon();
      atOnce -= 1;
      order.push(at);
      if (at === 3) throw new Error('one that goes wrong');
      return at;
    });
  const all = await Promise.allSettled(Array.from({ length: 200 }, (_, at) => one(at)));
  expect(all.filter((each) => each.status === 'fulfilled')).toHaveLength(199);
  expect(most).toBeLessThanOrEqual(3);
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

describe('when far more come than a school has', () => {
  it('those for whom there is no room are told when to come again, and the others are all served', async () => {
    const { one, begun, letGo } = holdAll();
    const sent = Array.from({ length: mostWaiting + 50 }, (_, at) => one(at));
    const settled = Promise.allSettled(sent);
    await soon();
    expect(mustHaveRoom).toThrow('Very many people are signing in');
    letGo();
    const refused = (await settled).flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    expect(begun.length + refused.length).toBe(sent.length);
    expect(begun.length).toBeGreaterThanOrEqual(mostWaiting);
    expect(refused.length).toBeGreaterThan(0);
    for (const one of refused) expect(one).toMatchObject({ kind: 'not-now', retryAfter: 15 });
    expect(mustHaveRoom).not.toThrow();
    await expect(inTurn(async () => 'served')).resolves.toBe('served');
  });

  it('nothing is worked out for somebody who has closed the page, and their place is free at once', async () => {
    const { one, begun, letGo } = holdAll();
    const holding = [one(0), one(1), one(2)];
    await soon();
    const page = new AbortController();
    let worked = false;
    const left = inTurn(async () => {
      worked = true;
    }, page.signal);
    const after = inTurn(async () => 'served');
    page.abort();
    await expect(left).rejects.toBeInstanceOf(Refusal);
    letGo();
    await Promise.all(holding);
    await expect(after).resolves.toBe('served');
    await expect(inTurn(async () => 'never', page.signal)).rejects.toBeInstanceOf(Refusal);
    expect({ worked, begun }).toEqual({ worked: false, begun: [0, 1, 2] });
  });
});
