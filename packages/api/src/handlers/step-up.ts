import type { Contract } from '@noticed/shared/contract/contract';
import { problem } from '@noticed/shared/contract/problem';
import { type Handler, prepared } from '../http/call.ts';
import { countFailure, countGuess, forgetGuesses } from '../http/guesses.ts';
import { passwordMatches } from '../http/password.ts';
import { hashOf } from '../http/secret.ts';
import { accountOf, renewSession } from '../store/sign-in.ts';

export const readStepUp: Handler<Contract['readStepUp']> = async ({ scope, viewer }) => {
  const account = await scope.first(accountOf, { staffId: viewer.staffId });
  return { ways: account?.passwordHash ? ['password'] : [] };
};

export const stepUp: Handler<Contract['stepUp']> = prepared(
  async ({ body: { proof } }, world, { actor }) => {
    const account = await world.database.read(actor, (scope) => scope.first(accountOf, { staffId: actor.staffId }));
    if (!account) throw problem('signed-out', 'Sign in to go on. Nothing was lost.');
    await countGuess(world, account.email);
    if (!(await passwordMatches(proof.password, account.passwordHash))) {
      await countFailure(world, actor.schoolId);
      throw problem('invalid', 'That is not your password. Try again.');
    }
    await forgetGuesses(world, account.email);
  },
  async ({ scope, world, token, setToken, now }) => {
    if (!token) throw problem('signed-out', 'Sign in to go on. Nothing was lost.');
    const secret = world.secret();
    await scope.run(renewSession, { tokenHash: hashOf(token), newHash: hashOf(secret), now });
    setToken(secret);
    return {};
  },
);
