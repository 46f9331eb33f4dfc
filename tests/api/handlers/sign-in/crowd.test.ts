import { inTurn, mostWaiting } from '@noticed/api/http/proof/in-turn';
import { expect, it } from 'vitest';
import { aSchool } from '../../../support/builders.ts';
import { givePassword, password } from '../../../support/passwords.ts';
import { testWorld } from '../../../support/world.ts';

it('somebody for whom there is no room just now is told when to come again, and has lost no try', async () => {
  const test = await testWorld('sqlite');
  const school = await aSchool(test, { staff: { osei: [] } });
  const email = await givePassword(test, school, 'osei');
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((done) => {
    letGo = done;
  });
  // More than can wait, so that every place is taken however many are worked on at once.
  const crowd = Promise.allSettled(Array.from({ length: mostWaiting + 50 }, () => inTurn(() => held)));
  const tryToEnter = () => test.visitor().send('signIn', { body: { email, password } });
  for (let at = 0; at < 12; at += 1) {
    const { status, problem, headers } = await tryToEnter();
    expect([status, headers.get('retry-after')]).toEqual([503, '15']);
    expect(problem.title).toContain('try again');
  }
  // A link that nobody was given makes no work, so that it never waits either.
  const body = { token: 'x'.repeat(40), password };
  expect((await test.visitor().send('acceptInvitation', { body })).status).toBe(400);
  letGo();
  await crowd;
  expect((await tryToEnter()).status).toBe(200);
});
