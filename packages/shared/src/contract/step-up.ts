import { z } from 'zod';
import { endpoint } from './endpoint.ts';

/** The ways in which somebody who is signed in shows that it is still them. */
export const ProofWay = z.enum(['password']);
export type ProofWay = z.infer<typeof ProofWay>;

export const Proof = z.object({
  way: z.literal('password'),
  password: z.string().min(1, 'Give your password.').max(200),
});
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
