import type { Endpoint } from '@noticed/shared/contract/endpoint';
import { problem } from '@noticed/shared/contract/problem';
import type { World } from '../../world.ts';
import type { SignedIn } from './session.ts';

/** How long after a sign-in or a step-up the acts are open that ask for one. */
const freshMinutes = 5;

/** Refuses an act that asks for a fresh sign-in. In the demo school nobody has anything to show that it is them. */
export function mustBeFresh(endpoint: Endpoint, world: World, signedIn: SignedIn | null, now: string): void {
  // Whoever is still setting up their second factor has just given the password, and can do nothing else.
  if (!endpoint.stepUp || world.demo || !signedIn || signedIn.session.stage === 'set-up') return;
  const minutes = (Date.parse(now) - Date.parse(signedIn.session.provedAt)) / 60_000;
  if (minutes > freshMinutes)
    throw problem('step-up', 'This needs a sign-in of the last five minutes. Nothing was done yet.');
}
