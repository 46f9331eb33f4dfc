import type { Contract } from '@noticed/shared/contract/contract';
import { problem } from '@noticed/shared/contract/problem';
import type { Handler } from '../../http/call.ts';
import type { Scope } from '../../store/database.ts';
import { allStaff } from '../../store/people/staff.ts';
import { disableAccountRow, endDevices } from '../../store/sign-in/devices.ts';
import { dropPasskeys } from '../../store/sign-in/passkeys.ts';
import { dropAuthenticator, dropRecoveryCodes } from '../../store/sign-in/second-factors.ts';
import { dropInvitations } from '../../store/sign-in/sign-in.ts';

async function accountOf(scope: Scope, staffId: string) {
  const found = (await scope.all(allStaff)).find((one) => one.id === staffId);
  if (!found?.accountEmail) throw problem('not-found', 'There is no such account here.');
  return found;
}

/** Ends every session and every open link at once: the next request of any device is signed out. */
export const disableAccount: Handler<Contract['disableAccount']> = async ({ scope, viewer, params, now }) => {
  const { staffId } = params;
  await accountOf(scope, staffId);
  if (staffId === viewer.staffId)
    throw problem('invalid', 'This is your own account. Ask another data manager to disable it.');
  await scope.run(disableAccountRow, { staffId, at: now });
  await scope.run(endDevices, { staffId, now, exceptHash: '' });
  await scope.run(dropInvitations, { staffId, purpose: 'invite', schoolId: scope.actor.schoolId });
  return {};
};

export const enableAccount: Handler<Contract['enableAccount']> = async ({ scope, params }) => {
  await accountOf(scope, params.staffId);
  await scope.run(disableAccountRow, { staffId: params.staffId, at: null });
  return {};
};

/** For whoever has lost the phone and the paper: they sign in with their password, and set up a new second factor. */
export const resetSecondFactor: Handler<Contract['resetSecondFactor']> = async ({ scope, viewer, params, now }) => {
  const { staffId } = params;
  await accountOf(scope, staffId);
  if (staffId === viewer.staffId)
    throw problem('invalid', 'This is your own account. Ask another data manager to do it.');
  await scope.run(dropAuthenticator, { staffId });
  await scope.run(dropPasskeys, { staffId });
  await scope.run(dropRecoveryCodes, { staffId });
  await scope.run(endDevices, { staffId, now, exceptHash: '' });
  return {};
};
