import type { Endpoint } from '@noticed/shared/contract/endpoint';
import { problem } from '@noticed/shared/contract/problem';
import type { SignedIn } from './session.ts';

/** Refuses what a session cannot do at its stage: half of a sign-in opens nothing but its other half. */
export function mustBeOpen(endpoint: Endpoint, signedIn: SignedIn | null): void {
  if (!signedIn || endpoint.permission === 'anyone') return;
  const { stage } = signedIn.session;
  if (stage === 'open' || endpoint.during?.includes(stage)) return;
  if (stage === 'locked') throw problem('locked', 'This device is locked. Open it to go on; nothing was lost.');
  throw problem('signed-out', 'The second step of signing in is still to come.');
}
