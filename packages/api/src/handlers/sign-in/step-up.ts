import type { Contract } from '@noticed/shared/contract/contract';
import { problem } from '@noticed/shared/contract/problem';
import { type Call, type Handler, prepared } from '../../http/call.ts';
import { hashOf } from '../../http/proof/secret.ts';
import { renewSession } from '../../store/sign-in/sign-in.ts';
import { prove, type Spend, waysOf } from './proof.ts';

export const readStepUp: Handler<Contract['readStepUp']> = async ({ scope, viewer }) => ({
  ways: await waysOf(scope, viewer.staffId),
});

/** The session of a request goes on, open, under a secret that nobody has seen before. */
export async function renew(
  call: Pick<Call<unknown>, 'scope' | 'world' | 'token' | 'setToken' | 'now'>,
): Promise<void> {
  const { scope, world, token, setToken, now } = call;
  if (!token) throw problem('signed-out', 'Sign in to go on. Nothing was lost.');
  const secret = world.secret();
  await scope.run(renewSession, { tokenHash: hashOf(token), newHash: hashOf(secret), stage: 'open', now });
  setToken(secret);
}

export const stepUp: Handler<Contract['stepUp']> = prepared(
  ({ body }, world, asking) => prove(world, asking, body.proof),
  async (call, spend: Spend) => {
    await spend(call.scope);
    await renew(call);
    return {};
  },
);
