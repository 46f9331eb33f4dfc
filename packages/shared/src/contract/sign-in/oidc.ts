import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { text } from '../field.ts';
import { Entered } from './start.ts';
import { Ticket } from './step-up.ts';

export const startOidc = endpoint({
  method: 'POST',
  path: '/sign-in/with/:issuerId',
  summary: 'Begin to sign in with an account elsewhere',
  permission: 'anyone',
  params: z.object({ issuerId: text(30) }),
  result: z.object({ address: z.url(), ticket: z.string() }),
});

export const finishOidc = endpoint({
  method: 'POST',
  path: '/sign-in/back',
  summary: 'Come back from an account elsewhere, known and invited, and be signed in',
  permission: 'anyone',
  body: z.object({
    ticket: Ticket,
    /** The search of the address that the issuer sent the browser back to. */
    answer: z.string().max(8000),
  }),
  result: Entered,
});
