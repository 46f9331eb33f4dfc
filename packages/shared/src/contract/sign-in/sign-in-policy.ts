import { z } from 'zod';
import { policyLimits } from '../../domain/sign-in/policy.ts';
import { endpoint } from '../endpoint.ts';

const { idleMinutes, absoluteHours } = policyLimits;
const whole = (unit: string, { min, max }: { min: number; max: number }) => {
  const words = `Choose a whole number of ${unit} from ${min} to ${max}.`;
  return z.number(words).int(words).min(min, words).max(max, words);
};

/** How a school wants its staff to sign in. */
export const SignInPolicy = z.object({
  secondFactor: z.boolean(),
  idleMinutes: whole('minutes', idleMinutes),
  absoluteHours: whole('hours', absoluteHours),
  enrolledDevices: z.boolean(),
});
export type SignInPolicy = z.infer<typeof SignInPolicy>;

export const readSignInPolicy = endpoint({
  method: 'GET',
  path: '/settings/sign-in',
  summary: 'How staff of this school sign in, and how many have a second factor',
  permission: 'manage-settings',
  result: z.object({
    policy: SignInPolicy,
    /** Accounts that may sign in, and those of them with a second factor. */
    accounts: z.number().int(),
    withSecondFactor: z.number().int(),
    /** Where staff may sign in instead of here: set up on the server, shown to whoever answers for it. */
    elsewhere: z.array(
      z.object({
        name: z.string(),
        issuer: z.string(),
        /** Only accounts of these domains; empty for any that the issuer lets in. */
        domains: z.array(z.string()),
        tenant: z.string().nullable(),
      }),
    ),
    /** The address to which an issuer sends people back. */
    returnTo: z.string(),
  }),
});

export const setSignInPolicy = endpoint({
  method: 'PUT',
  path: '/settings/sign-in',
  summary: 'Change how staff of this school sign in',
  permission: 'manage-settings',
  stepUp: true,
  body: SignInPolicy,
  result: SignInPolicy,
});
