import type { signingIn as operations } from '@noticed/shared/contract/sign-in/operations';
import type { Handlers } from '../../http/call.ts';
import { resetSecondFactor } from '../people/accounts.ts';
import { finishOidc, startOidc } from './oidc.ts';
import { addPasskey, askForPasskey, removePasskey, signInByPasskey, startPasskey } from './passkeys.ts';
import {
  confirmApp,
  giveSecondFactor,
  readSecondFactor,
  removeApp,
  renewRecoveryCodes,
  startApp,
} from './second-factor.ts';
import { readSignInPolicy, setSignInPolicy } from './sign-in-policy.ts';
import {
  acceptInvitation,
  listDemoPeople,
  readMe,
  readStart,
  setUpSchool,
  signIn,
  signOut,
  stepIntoDemo,
} from './start.ts';
import { readStepUp, stepUp } from './step-up.ts';

export const signingIn: Handlers<typeof operations> = {
  readStart,
  setUpSchool,
  signIn,
  signOut,
  acceptInvitation,
  readMe,
  listDemoPeople,
  stepIntoDemo,
  giveSecondFactor,
  readSecondFactor,
  startApp,
  confirmApp,
  removeApp,
  renewRecoveryCodes,
  resetSecondFactor,
  askForPasskey,
  signInByPasskey,
  startPasskey,
  addPasskey,
  removePasskey,
  startOidc,
  finishOidc,
  readSignInPolicy,
  setSignInPolicy,
  readStepUp,
  stepUp,
};
