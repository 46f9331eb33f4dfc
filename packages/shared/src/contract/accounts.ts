import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Day, Id } from './field.ts';

const params = z.object({ staffId: Id });

export const disableAccount = endpoint({
  method: 'POST',
  path: '/staff/:staffId/account/disable',
  summary: 'Disable an account: it is signed out everywhere and lets nobody in',
  permission: 'manage-accounts',
  stepUp: true,
  params,
  result: z.object({}),
});

export const enableAccount = endpoint({
  method: 'POST',
  path: '/staff/:staffId/account/enable',
  summary: 'Let a disabled account sign in again',
  permission: 'manage-accounts',
  stepUp: true,
  params,
  result: z.object({}),
});

export const readWhoCanSee = endpoint({
  method: 'GET',
  path: '/pupils/:pupilId/who-can-see',
  summary: 'Who can see this pupil, and why',
  permission: 'see-who-can-see',
  subject: 'pupil',
  params: z.object({ pupilId: Id }),
  result: z.object({
    people: z.array(z.object({ name: z.string(), why: z.array(z.string()) })),
    today: Day,
  }),
});

export const reviewAccess = endpoint({
  method: 'GET',
  path: '/access-review',
  summary: 'Accounts that somebody should look at, and why: unused, without a role, without a relation',
  permission: 'review-access',
  result: z.object({ accounts: z.array(z.object({ staffId: Id, name: z.string(), reasons: z.array(z.string()) })) }),
});
