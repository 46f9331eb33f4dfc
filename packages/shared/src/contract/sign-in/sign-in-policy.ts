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
