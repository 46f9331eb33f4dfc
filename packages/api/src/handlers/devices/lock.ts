import type { Contract } from '@noticed/shared/contract/contract';
import type { LockProof } from '@noticed/shared/contract/devices/lock';
import { problem } from '@noticed/shared/contract/problem';
import { mostWrongPins, soundPin } from '@noticed/shared/domain/sign-in/pin';
import { type Asking, type Handler, prepared } from '../../http/call.ts';
import { hashPassword, passwordMatches } from '../../http/proof/password.ts';
import { hashOf } from '../../http/proof/secret.ts';
import { policyOf } from '../../http/session/session.ts';
import { nobody } from '../../store/database.ts';
import { countWrongPin, setPinHash } from '../../store/sign-in/enrolments.ts';
import { accountOf, endSession, grantsOf, setStage } from '../../store/sign-in/sign-in.ts';
import type { World } from '../../world.ts';
import { prove, type Spend, waysOf } from '../sign-in/proof.ts';
import { renew } from '../sign-in/step-up.ts';

export const lockDevice: Handler<Contract['lockDevice']> = async ({ scope, school, session, token }) => {
  if (!token || !session?.enrolmentId || !policyOf(school).enrolledDevices)
    throw problem('invalid', 'This is no device of the school: sign out instead.');
  await scope.run(setStage, { tokenHash: hashOf(token), stage: 'locked' });
  return {};
};

export const readLock: Handler<Contract['readLock']> = async ({ scope, viewer, session }) => {
  const { staffId } = viewer;
  const pin = (await scope.first(accountOf, { staffId }))?.pinHash ? (['pin'] as const) : [];
  const { displayName } = await grantsOf(scope, staffId);
  return {
    locked: session?.stage === 'locked',
    name: displayName,
    ways: [...pin, ...(await waysOf(scope, staffId))],
  };
};

export const unlockDevice: Handler<Contract['unlockDevice']> = prepared(
  ({ body: { proof } }, world, asking) => opened(world, asking, proof),
  async (call, spend: Spend) => {
    await spend(call.scope);
    await renew(call);
    return {};
  },
);

function opened(world: World, asking: Asking, proof: LockProof): Promise<Spend> {
  return proof.way === 'pin' ? byPin(world, asking, proof.pin) : prove(world, asking, proof);
}

/** A PIN is short, so five wrong ones end the session: the next sign-in asks for everything. */
async function byPin(world: World, { actor, token, gone }: Asking, pin: string): Promise<Spend> {
  const { staffId } = actor;
  const account = await world.database.read(actor, (scope) => scope.first(accountOf, { staffId }));
  if (token && account?.pinHash && (await passwordMatches(pin, account.pinHash, gone))) return async () => undefined;
  const tokenHash = hashOf(token ?? '');
  const left = await world.database.transact(nobody, async (scope) => {
    const wrong = (await scope.first(countWrongPin, { tokenHash }))?.wrongPins ?? mostWrongPins;
    if (wrong >= mostWrongPins) await scope.run(endSession, { tokenHash, now: world.clock().toISOString() });
    return mostWrongPins - wrong;
  });
  if (left <= 0) throw problem('signed-out', 'Too many wrong PINs. Sign in with your password.');
  throw problem('invalid', `That is not your PIN. ${left === 1 ? 'One try is' : `${left} tries are`} left.`);
}

export const setPin: Handler<Contract['setPin']> = prepared(
  ({ body }, _world, { gone }) => hashPassword(soundPin(body.pin), gone),
  async ({ scope, viewer }, pinHash: string) => {
    await scope.run(setPinHash, { staffId: viewer.staffId, pinHash });
    return {};
  },
);
