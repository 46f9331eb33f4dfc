import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { Id, Instant } from '../field.ts';
import { Entered } from './start.ts';
import { SecondProof } from './step-up.ts';

/** Shown once, to be printed or written down. */
const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });

export const giveSecondFactor = endpoint({
  method: 'POST',
  path: '/sign-in/second-factor',
  summary: 'Finish signing in with a second factor',
  permission: 'signed-in',
  during: ['second-factor'],
  body: z.object({ proof: SecondProof }),
  result: Entered,
});

export const readSecondFactor = endpoint({
  method: 'GET',
  path: '/me/second-factor',
  summary: 'What the reader has as a second factor, and whether the school asks for one',
  permission: 'signed-in',
  during: ['set-up'],
  result: z.object({
    required: z.boolean(),
    app: z.boolean(),
    passkeys: z.array(z.object({ id: Id, name: z.string(), createdAt: Instant, lastUsedAt: Instant.nullable() })),
    recoveryCodesLeft: z.number().int(),
  }),
});

export const startApp = endpoint({
  method: 'POST',
  path: '/me/second-factor/app/start',
  summary: 'Make the secret that an authenticator app is to keep',
  permission: 'signed-in',
  stepUp: true,
  during: ['set-up'],
  result: z.object({
    secret: z.string(),
    /** What the QR code says. */
    address: z.string(),
  }),
});

export const confirmApp = endpoint({
  method: 'POST',
  path: '/me/second-factor/app',
  summary: 'Use the authenticator app from now on, shown by its first code',
  permission: 'signed-in',
  during: ['set-up'],
  body: z.object({ code: z.string().trim().min(1, 'Give the six digits that the app shows.').max(20) }),
  result: RecoveryCodes,
});

export const removeApp = endpoint({
  method: 'POST',
  path: '/me/second-factor/app/remove',
  summary: 'Use the authenticator app no more',
  permission: 'signed-in',
  stepUp: true,
  result: z.object({}),
});

export const renewRecoveryCodes = endpoint({
  method: 'POST',
  path: '/me/second-factor/recovery-codes',
  summary: 'Make new recovery codes; the ones before open nothing any more',
  permission: 'signed-in',
  stepUp: true,
  result: RecoveryCodes,
});

export const resetSecondFactor = endpoint({
  method: 'POST',
  path: '/staff/:staffId/second-factor/reset',
  summary:
    'Take away a colleague’s second factor, when the phone and the paper are lost; they are signed out everywhere',
  permission: 'manage-accounts',
  stepUp: true,
  params: z.object({ staffId: Id }),
  result: z.object({}),
});
