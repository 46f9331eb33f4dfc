import type { Contract } from '@noticed/shared/contract/contract';
import { problem } from '@noticed/shared/contract/problem';
import { type Handler, prepared } from '../../http/call.ts';
import {
  askForPasskey as askAnybody,
  askForNewPasskey,
  type NewPasskey,
  newPasskey,
  type Question,
  type UsedPasskey,
  usedPasskey,
} from '../../http/proof/passkeys.ts';
import { policyOf } from '../../http/session/session.ts';
import { appendEvent } from '../../store/audit/audit.ts';
import { addPasskeyRow, dropPasskey, notePasskeyUse, passkeysOf } from '../../store/sign-in/passkeys.ts';
import { recoveryCodesLeft } from '../../store/sign-in/second-factors.ts';
import { accountOf, grantsOf } from '../../store/sign-in/sign-in.ts';
import { enter, welcome } from './me.ts';
import { keepOneFactor, newCodes } from './second-factor.ts';
import { renew } from './step-up.ts';

export const askForPasskey: Handler<Contract['askForPasskey']> = prepared(
  (_input, world) => askAnybody(world),
  async (_call, question: Question) => question,
);

const unknown = () => problem('invalid', 'This passkey opens nothing here. Sign in with your password instead.');

export const signInByPasskey: Handler<Contract['signInByPasskey']> = prepared(
  async ({ body }, world) => {
    const used = await usedPasskey(world, body.ticket, body.answer);
    if (!used) throw unknown();
    return used;
  },
  async ({ scope, world, now, setToken, device, deviceToken }, used: UsedPasskey) => {
    const { schoolId, staffId, id, uses } = used;
    const mine = scope.as({ schoolId, staffId });
    const account = await mine.first(accountOf, { staffId });
    if (!account || account.disabledAt) throw unknown();
    await mine.run(notePasskeyUse, { id, uses, now });
    const about = { subjectKind: 'staff', subjectId: staffId, detail: {} };
    await appendEvent(mine, world, { action: 'signInByPasskey', at: now, ...about });
    // A device and what only its owner knows or is: both factors in one.
    return enter({ scope, world, now, setToken, device, deviceToken }, schoolId, staffId, 'both');
  },
);

export const startPasskey: Handler<Contract['startPasskey']> = prepared(
  async (_input, world, { actor }) => {
    const staffId = actor.staffId ?? '';
    const owner = await world.database.read(actor, async (scope) => ({
      account: await scope.first(accountOf, { staffId }),
      displayName: (await grantsOf(scope, staffId)).displayName,
      credentialIds: (await scope.all(passkeysOf, { staffId })).map((one) => one.credentialId),
    }));
    if (!owner.account) throw problem('invalid', 'In the demo school nobody has an account, so there is no key to it.');
    return askForNewPasskey(world, { ...owner, staffId, email: owner.account.email });
  },
  async (_call, question: Question) => question,
);

export const addPasskey: Handler<Contract['addPasskey']> = prepared(
  async ({ body }, world, { actor }) => {
    const made = await newPasskey(world, actor.staffId ?? '', body.ticket, body.answer);
    if (!made) throw problem('invalid', 'The passkey could not be made, or it took too long. Try again.');
    return made;
  },
  async (call, made: NewPasskey) => {
    const { scope, world, viewer, school, body, now } = call;
    const { staffId } = viewer;
    await scope.run(addPasskeyRow, { ...made, id: world.id(), staffId, name: body.name, now });
    const left = (await scope.first(recoveryCodesLeft, { staffId }))?.count ?? 0;
    const recoveryCodes = left === 0 ? await newCodes(scope, world, staffId) : null;
    await renew(call);
    await welcome(scope, world, school, now, call.session?.enrolmentId != null);
    return { recoveryCodes };
  },
);

export const removePasskey: Handler<Contract['removePasskey']> = async ({ scope, viewer, school, params, world }) => {
  const { staffId } = viewer;
  await scope.run(dropPasskey, { staffId, id: params.passkeyId });
  await keepOneFactor(scope, staffId, !world.demo && policyOf(school).secondFactor);
  return {};
};
