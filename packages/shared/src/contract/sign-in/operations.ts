import { finishOidc, startOidc } from './oidc.ts';
import { addPasskey, askForPasskey, removePasskey, signInByPasskey, startPasskey } from './passkeys.ts';
import {
  confirmApp,
  giveSecondFactor,
  readSecondFactor,
  removeApp,
  renewRecoveryCodes,
  resetSecondFactor,
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

/** How somebody gets in, and proves that it is them. */
export const signingIn = {
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
