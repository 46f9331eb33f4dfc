import { z } from 'zod';
import { relationTargets, roles } from '../../domain/people/staff.ts';
import { endpoint } from '../endpoint.ts';
import { Day, Id, NewId, text, words } from '../field.ts';
import { Email } from '../sign-in/start.ts';

// Object.keys widens to string; the object is closed and not empty.
export const RelationKind = z.enum(Object.keys(relationTargets) as [keyof typeof relationTargets]);

export const StaffLine = z.object({
  id: Id,
  displayName: z.string(),
  email: z.string().nullable(),
  account: z.enum(['none', 'invited', 'active', 'disabled']),
  leftOn: Day.nullable(),
  roles: z.array(z.object({ id: Id, role: z.enum(roles), from: Day, to: Day.nullable() })),
  relations: z.array(
    z.object({ id: Id, kind: RelationKind, target: z.string(), targetName: z.string(), from: Day, to: Day.nullable() }),
  ),
});
export type StaffLine = z.infer<typeof StaffLine>;

export const listStaff = endpoint({
  method: 'GET',
  path: '/staff',
  summary: 'Members of staff with their accounts, roles and relations',
  permission: 'manage-accounts',
  result: z.object({ staff: z.array(StaffLine) }),
});

export const listRegisterChoices = endpoint({
  method: 'GET',
  path: '/staff/registers',
  summary: 'Every open register with its adults, to relate a member of staff to; no pupil is in it',
  permission: 'manage-accounts',
  result: z.object({ registers: z.array(z.object({ id: Id, name: z.string(), adults: z.array(z.string()) })) }),
});

export const addStaff = endpoint({
  method: 'POST',
  path: '/staff',
  summary: 'Add a member of staff by hand, with their first role',
  permission: 'manage-accounts',
  stepUp: true,
  body: z.object({
    id: NewId,
    title: text(20).default(''),
    forename: words(80, 'Give their forename.'),
    surname: words(80, 'Give their surname.'),
    email: Email,
    /** Null for nobody’s role yet: they will find a page that says whom to ask. */
    role: z.enum(roles).nullable().default('teacher'),
  }),
  result: z.object({ id: Id }),
});

export const inviteStaff = endpoint({
  method: 'POST',
  path: '/staff/:staffId/invitation',
  summary: 'Make a one-time link with which a member of staff chooses a password',
  permission: 'manage-accounts',
  stepUp: true,
  params: z.object({ staffId: Id }),
  body: z.object({ email: Email }),
  result: z.object({ path: z.string(), expiresOn: Day }),
});

export const giveRole = endpoint({
  method: 'POST',
  path: '/staff/:staffId/roles',
  summary: 'Give a member of staff a role from a day on',
  permission: 'manage-accounts',
  stepUp: true,
  params: z.object({ staffId: Id }),
  body: z.object({ id: NewId, role: z.enum(roles), from: Day.optional(), to: Day.optional() }),
  result: z.object({ id: Id }),
});

export const giveRelation = endpoint({
  method: 'POST',
  path: '/staff/:staffId/relations',
  summary: 'Relate a member of staff to a register, year, house or pupil from a day on',
  permission: 'manage-accounts',
  stepUp: true,
  params: z.object({ staffId: Id }),
  body: z.object({
    id: NewId,
    kind: RelationKind,
    target: words(64, 'Choose whom or what it is about.'),
    from: Day.optional(),
    to: Day.optional(),
  }),
  result: z.object({ id: Id }),
});

export const declareConflict = endpoint({
  method: 'POST',
  path: '/pupils/:pupilId/conflict',
  summary: 'Declare a conflict of interest with a pupil, such as one’s own child: everything about them closes',
  permission: 'find-pupil',
  subject: 'pupil',
  params: z.object({ pupilId: Id }),
  body: z.object({ id: NewId }),
  result: z.object({ id: Id }),
});

export const endGrant = endpoint({
  method: 'POST',
  path: '/staff/:staffId/grants/:grantId/end',
  summary: 'End a role or relation at the end of a day',
  permission: 'manage-accounts',
  stepUp: true,
  params: z.object({ staffId: Id, grantId: Id }),
  body: z.object({ to: Day }),
  result: z.object({ id: Id }),
});
