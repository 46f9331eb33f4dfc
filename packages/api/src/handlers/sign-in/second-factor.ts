import type { Contract } from '@noticed/shared/contract/contract';
import { problem } from '@noticed/shared/contract/problem';
import { type Handler, prepared } from '../../http/call.ts';
import { appAddress, newAppSecret, stepOf } from '../../http/proof/authenticator.ts';
import { newRecoveryCodes, onPaper } from '../../http/proof/recovery.ts';
import { markOf, seal, unseal } from '../../http/proof/seal.ts';
import { policyOf } from '../../http/session/session.ts';
import type { Scope } from '../../store/database.ts';
import { passkeysOf } from '../../store/sign-in/passkeys.ts';
import {
  addRecoveryCode,
  authenticatorOf,
  dropAuthenticator,
  dropRecoveryCodes,
  keepAuthenticator,
  recoveryCodesLeft,
  startAuthenticator,
} from '../../store/sign-in/second-factors.ts';
import { accountOf } from '../../store/sign-in/sign-in.ts';
import type { World } from '../../world.ts';
import { welcome } from './me.ts';
import { prove, type Spend, secondWaysOf } from './proof.ts';
import { renew } from './step-up.ts';

export const giveSecondFactor: Handler<Contract['giveSecondFactor']> = prepared(
  ({ body }, world, asking) => prove(world, asking, body.proof),
  async (call, spend: Spend) => {
    const { scope, world, school, now } = call;
    await spend(scope);
    await renew(call);
    return { stage: 'open', ways: [], me: await welcome(scope, world, school, now, call.session?.enrolmentId != null) };
  },
);

export const readSecondFactor: Handler<Contract['readSecondFactor']> = async ({ scope, viewer, school, world }) => {
  const { staffId } = viewer;
  return {
    required: !world.demo && policyOf(school).secondFactor,
    passkeys: (await scope.all(passkeysOf, { staffId })).map(({ credentialId: _credential, ...one }) => one),
    app: Boolean((await scope.first(authenticatorOf, { staffId }))?.secret),
    recoveryCodesLeft: (await scope.first(recoveryCodesLeft, { staffId }))?.count ?? 0,
  };
};

export const startApp: Handler<Contract['startApp']> = async ({ scope, world, viewer, school, now }) => {
  const { staffId } = viewer;
  const account = await scope.first(accountOf, { staffId });
  if (!account) throw problem('invalid', 'In the demo school nobody has an account, so there is nothing to protect.');
  const secret = newAppSecret();
  await scope.run(startAuthenticator, { staffId, pending: seal(world, secret), now });
  return { secret, address: appAddress(secret, account.email, school.name) };
};

export const confirmApp: Handler<Contract['confirmApp']> = async (call) => {
  const { scope, world, viewer, school, body, now } = call;
  const { staffId } = viewer;
  const app = await scope.first(authenticatorOf, { staffId });
  if (!app?.pending) throw problem('invalid', 'Begin again: this page stood open for too long.');
  const secret = unseal(world, app.pending);
  const step = secret && stepOf(secret, body.code.replaceAll(/\s/g, ''), now);
  if (!step)
    throw problem('invalid', 'This is not what the app should show now.', {
      fields: [
        { path: 'code', message: 'This is not the code of now. Wait for the next one, and check the phone’s clock.' },
      ],
    });
  await scope.run(keepAuthenticator, { staffId, secret: app.pending, step });
  const recoveryCodes = await newCodes(scope, world, staffId);
  await renew(call);
  await welcome(scope, world, school, now, call.session?.enrolmentId != null);
  return { recoveryCodes };
};

/** Ten new codes; those before open nothing any more. */
export async function newCodes(scope: Scope, world: World, staffId: string): Promise<string[]> {
  await scope.run(dropRecoveryCodes, { staffId });
  const codes = newRecoveryCodes();
  for (const code of codes) await scope.run(addRecoveryCode, { staffId, codeHash: markOf(world, code) });
  return codes.map(onPaper);
}

export const removeApp: Handler<Contract['removeApp']> = async ({ scope, viewer, school, world }) => {
  const { staffId } = viewer;
  await scope.run(dropAuthenticator, { staffId });
  await keepOneFactor(scope, staffId, !world.demo && policyOf(school).secondFactor);
  return {};
};

/** Recovery codes alone are no second factor: they go with the last one, which a school may ask to be kept. */
export async function keepOneFactor(scope: Scope, staffId: string, required: boolean): Promise<void> {
  if ((await secondWaysOf(scope, staffId)).length > 0) return;
  if (required)
    throw problem('invalid', 'Your school asks for a second factor. Add another one before you take this away.');
  await scope.run(dropRecoveryCodes, { staffId });
}

export const renewRecoveryCodes: Handler<Contract['renewRecoveryCodes']> = async ({ scope, world, viewer }) => {
  const { staffId } = viewer;
  if ((await secondWaysOf(scope, staffId)).length === 0)
    throw problem('invalid', 'Recovery codes stand in for a second factor. Set one up first.');
  return { recoveryCodes: await newCodes(scope, world, staffId) };
};
