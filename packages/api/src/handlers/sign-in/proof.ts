import { problem } from '@noticed/shared/contract/problem';
import type { Proof, ProofWay } from '@noticed/shared/contract/sign-in/step-up';
import type { Asking } from '../../http/call.ts';
import { stepOf } from '../../http/proof/authenticator.ts';
import { mustHaveRoom } from '../../http/proof/in-turn.ts';
import { type UsedPasskey, usedPasskey } from '../../http/proof/passkeys.ts';
import { passwordMatches } from '../../http/proof/password.ts';
import { asRecoveryCode } from '../../http/proof/recovery.ts';
import { markOf, unseal } from '../../http/proof/seal.ts';
import { countFailure, countGuess, forgetGuesses } from '../../http/session/guesses.ts';
import type { Actor, Scope } from '../../store/database.ts';
import { notePasskeyUse, passkeysOf } from '../../store/sign-in/passkeys.ts';
import { authenticatorOf, spendRecoveryCode, spendStep } from '../../store/sign-in/second-factors.ts';
import { accountOf } from '../../store/sign-in/sign-in.ts';
import type { World } from '../../world.ts';

/** Whose proof it is, and whether they still wait. */
type Waiting = Pick<Asking, 'actor' | 'gone'>;

/** Takes what opens only once, in the transaction that it opened. */
export type Spend = (scope: Scope) => Promise<void>;

const nothing: Spend = async () => undefined;

const wrong: Record<ProofWay, string> = {
  password: 'That is not your password. Try again.',
  passkey: 'This passkey is not yours, or it answered too late. Try again.',
  code: 'This code opens nothing, or was used already. Wait for the next one, or use a recovery code.',
};

/** How somebody can give a second factor. */
export async function secondWaysOf(scope: Scope, staffId: string): Promise<ProofWay[]> {
  const app = await scope.first(authenticatorOf, { staffId });
  const passkeys = await scope.all(passkeysOf, { staffId });
  return [...(app?.secret ? (['code'] as const) : []), ...(passkeys.length > 0 ? (['passkey'] as const) : [])];
}

/** How somebody who is signed in can show that it is still them. */
export async function waysOf(scope: Scope, staffId: string): Promise<ProofWay[]> {
  const account = await scope.first(accountOf, { staffId });
  return [...(account?.passwordHash ? (['password'] as const) : []), ...(await secondWaysOf(scope, staffId))];
}

/**
 * Checks a proof before a transaction opens, because hashing is slow. Each try counts as a guess at the account, whichever
 * way it was made. What it gives back must be run in the transaction.
 */
export async function prove(world: World, { actor, gone }: Waiting, proof: Proof): Promise<Spend> {
  if (proof.way === 'password') mustHaveRoom();
  const { schoolId, staffId } = actor;
  const account = await world.database.read(actor, (scope) => scope.first(accountOf, { staffId }));
  if (!account) throw problem('signed-out', 'Sign in to go on. Nothing was lost.');
  await countGuess(world, account.email);
  const spend = await spendFor(world, { actor, gone }, proof, account.passwordHash);
  if (!spend) {
    await countFailure(world, schoolId);
    throw problem('invalid', wrong[proof.way]);
  }
  await forgetGuesses(world, account.email);
  return spend;
}

async function spendFor(
  world: World,
  { actor, gone }: Waiting,
  proof: Proof,
  passwordHash: string | null,
): Promise<Spend | null> {
  if (proof.way === 'password') return (await passwordMatches(proof.password, passwordHash, gone)) ? nothing : null;
  if (proof.way === 'passkey') return spendPasskey(world, actor, await usedPasskey(world, proof.ticket, proof.answer));
  const recovery = asRecoveryCode(proof.code);
  return recovery ? spendRecovery(world, actor, recovery) : spendCode(world, actor, proof.code);
}

async function spendCode(world: World, actor: Actor, code: string): Promise<Spend | null> {
  const { staffId } = actor;
  const app = await world.database.read(actor, (scope) => scope.first(authenticatorOf, { staffId }));
  if (!app?.secret) return null;
  const secret = unseal(world, app.secret);
  const step = secret && stepOf(secret, code.replaceAll(/\s/g, ''), world.clock().toISOString());
  if (!step || step <= app.lastStep) return null;
  return async (scope) => {
    // Two requests with one code: the second finds it taken.
    if (!(await scope.first(spendStep, { staffId, step }))) throw problem('invalid', wrong.code);
  };
}

/** Only one's own: the passkey of a colleague who sat here before opens nothing. */
function spendPasskey(world: World, { schoolId, staffId }: Actor, used: UsedPasskey | null): Spend | null {
  if (!used || used.schoolId !== schoolId || used.staffId !== staffId) return null;
  const now = world.clock().toISOString();
  return (scope) => scope.run(notePasskeyUse, { id: used.id, uses: used.uses, now });
}

/** Tried where it is spent: a code that was right is taken whether or not the rest goes well. */
async function spendRecovery(world: World, actor: Actor, code: string): Promise<Spend | null> {
  const codeHash = markOf(world, code);
  const values = { staffId: actor.staffId, codeHash, now: world.clock().toISOString() };
  const taken = await world.database.transact(actor, (scope) => scope.first(spendRecoveryCode, values));
  return taken ? nothing : null;
}
