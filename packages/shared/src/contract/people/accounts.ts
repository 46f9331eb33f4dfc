import { z } from 'zod';
import { roles } from '../../domain/people/staff.ts';
import { endpoint } from '../endpoint.ts';
import { Day, Id, Instant, NewId, words } from '../field.ts';

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
    people: z.array(
      z.object({
        name: z.string(),
        why: z.array(z.string()),
        /** The last day of their cover, when nothing else lets them. */
        until: Day.nullable(),
        /** False for whoever sees only what works for the pupil. */
        inFull: z.boolean(),
      }),
    ),
    /** Who opened what was written of them in confidence, by break-glass, and until when: in force now, and told to this reader. */
    opened: z.array(z.object({ name: z.string(), until: Instant })),
    /** How many members of staff a declared conflict shuts out. */
    shutOut: z.number().int(),
    today: Day,
  }),
});

export const reviewAccess = endpoint({
  method: 'GET',
  path: '/access-review',
  summary: 'Accounts that somebody should look at, and why: unused, without a role, without a relation',
  permission: 'review-access',
  result: z.object({
    accounts: z.array(
      z.object({
        staffId: Id,
        name: z.string(),
        reasons: z.array(z.string()),
        lastSignedInOn: Day.nullable(),
        /** What they hold today: any of it can be ended beside the name. */
        roles: z.array(z.object({ id: Id, role: z.enum(roles) })),
      }),
    ),
    /** What somebody looked at and kept, newest first. */
    kept: z.array(z.object({ name: z.string(), on: Day, by: z.string(), reason: z.string() })),
    /** Whether the reader may disable accounts and end roles themselves. */
    mayChange: z.boolean(),
  }),
});

export const keepAccount = endpoint({
  method: 'POST',
  path: '/staff/:staffId/account/keep',
  summary: 'Keep an account that the access review brought up, with a reason',
  permission: 'review-access',
  params,
  body: z.object({ id: NewId, reason: words(300, 'Say why it is still needed.') }),
  result: z.object({}),
});
