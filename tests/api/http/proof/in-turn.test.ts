import { inTurn } from '@noticed/api/http/proof/in-turn';
import { expect, it } from 'vitest';

it('two hundred who sign in at once are all let in, a few at a time and in the order in which they came', async () => {
  let atOnce = 0;
  let most = 0;
  const order: number[] = [];
  const one = (at: number) =>
    inTurn(async () => {
      atOnce += 1;
      most = Math.max(most, atOnce);
      await new Promise((done) => setTimeout(done, 1));
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
