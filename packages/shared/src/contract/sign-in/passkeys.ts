import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { Id, words } from '../field.ts';
import { Entered } from './start.ts';
import { PasskeyAnswer, Ticket } from './step-up.ts';

/** What the browser hands to an authenticator, and the ticket under which the answer is taken, once. */
const Question = z.object({ ticket: z.string(), question: z.unknown() });

export const askForPasskey = endpoint({
  method: 'POST',
  path: '/passkeys/ask',
  summary: 'Ask a browser for a passkey, whoever’s it is',
  permission: 'anyone',
  result: Question,
});

export const signInByPasskey = endpoint({
  method: 'POST',
  path: '/sign-in/passkey',
  summary: 'Sign in with a passkey, without typing a name',
  permission: 'anyone',
  body: z.object({ ticket: Ticket, answer: PasskeyAnswer }),
  result: Entered,
});

export const startPasskey = endpoint({
  method: 'POST',
  path: '/me/passkeys/start',
  summary: 'Begin to add a passkey',
  permission: 'signed-in',
  stepUp: true,
  during: ['set-up'],
  result: Question,
});

export const addPasskey = endpoint({
  method: 'POST',
  path: '/me/passkeys',
  summary: 'Keep a new passkey under a name; the first second factor comes with recovery codes',
  permission: 'signed-in',
  during: ['set-up'],
  body: z.object({ ticket: Ticket, answer: PasskeyAnswer, name: words(60, 'Give it a name.') }),
  result: z.object({ recoveryCodes: z.array(z.string()).nullable() }),
});

export const removePasskey = endpoint({
  method: 'POST',
  path: '/me/passkeys/:passkeyId/remove',
  summary: 'Use a passkey no more',
  permission: 'signed-in',
  stepUp: true,
  params: z.object({ passkeyId: Id }),
  result: z.object({}),
});
