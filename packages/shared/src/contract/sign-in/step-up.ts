import { z } from 'zod';
import { endpoint } from '../endpoint.ts';

/** The ways in which somebody shows that it is them. */
export const ProofWay = z.enum(['password', 'code', 'passkey']);
export type ProofWay = z.infer<typeof ProofWay>;

export const PasswordProof = z.object({
  way: z.literal('password'),
  password: z.string().min(1, 'Give your password.').max(200),
});
/** Six digits of an authenticator app, or a recovery code. */
export const CodeProof = z.object({ way: z.literal('code'), code: z.string().trim().min(1, 'Give a code.').max(40) });

/** What an authenticator answered. Its parts are checked where they are used: they are bytes to everybody else. */
export const PasskeyAnswer = z.looseObject({ id: z.string().regex(/^[\w-]{1,2000}$/), response: z.looseObject({}) });
export const Ticket = z.string().min(20).max(200);
export const PasskeyProof = z.object({ way: z.literal('passkey'), ticket: Ticket, answer: PasskeyAnswer });

/** What was learned from somebody at sign-in cannot be the second factor again. */
export const SecondProof = z.union([CodeProof, PasskeyProof]);
export type SecondProof = z.infer<typeof SecondProof>;
export const Proof = z.union([PasswordProof, CodeProof, PasskeyProof]);
export type Proof = z.infer<typeof Proof>;

export const readStepUp = endpoint({
  method: 'GET',
  path: '/me/step-up',
  summary: 'How the reader can show that it is still them',
  permission: 'signed-in',
  result: z.object({ ways: z.array(ProofWay) }),
});

export const stepUp = endpoint({
  method: 'POST',
  path: '/me/step-up',
  summary: 'Show that it is still you; the session goes on under a new secret',
  permission: 'signed-in',
  body: z.object({ proof: Proof }),
  result: z.object({}),
});
