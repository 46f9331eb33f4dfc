import { z } from 'zod';
import { roles } from '../domain/staff.ts';
import { endpoint } from './endpoint.ts';
import { Day, Id, SchoolKind, text, words } from './field.ts';

/** Argon2 reads at most this much; shorter than 10 is guessed too soon. */
export const Password = z.string().min(10, 'Use at least 10 characters.').max(200, 'Use at most 200 characters.');
export const Email = z.email('Give an e-mail address, like r.osei@school.example.').max(254);
const Token = z.string().min(20).max(200);

/** Who is signed in, where, and what they may open. */
export const Me = z.object({
  staffId: Id,
  displayName: z.string(),
  roles: z.array(z.enum(roles)),
  may: z.object({
    importRoster: z.boolean(),
    approveImports: z.boolean(),
    manageAccounts: z.boolean(),
    manageTerms: z.boolean(),
    seeGroups: z.boolean(),
    planSessions: z.boolean(),
    readAudit: z.boolean(),
    manageSettings: z.boolean(),
    reviewAccess: z.boolean(),
    seeStatus: z.boolean(),
  }),
  school: z.object({ id: Id, name: z.string(), kind: SchoolKind, demo: z.boolean() }),
  today: Day,
});
export type Me = z.infer<typeof Me>;

export const readStart = endpoint({
  method: 'GET',
  path: '/start',
  summary: 'Whether a school exists yet, and whether the demo school is offered',
  permission: 'anyone',
  result: z.object({ schoolExists: z.boolean(), demoOffered: z.boolean() }),
});

export const setUpSchool = endpoint({
  method: 'POST',
  path: '/set-up',
  summary: 'Create the school and its first administrator, from the one-time link',
  permission: 'anyone',
  body: z.object({
    token: Token,
    school: z.object({ name: words(120, 'Give the name of the school.'), kind: SchoolKind }),
    administrator: z.object({
      title: text(20).default(''),
      forename: words(80, 'Give your first name.'),
      surname: words(80, 'Give your surname.'),
      email: Email,
      password: Password,
    }),
  }),
  result: Me,
});

export const signIn = endpoint({
  method: 'POST',
  path: '/sign-in',
  summary: 'Sign in with an e-mail address and a password',
  permission: 'anyone',
  body: z.object({
    email: text(254).min(1, 'Give your e-mail address.'),
    password: z.string().min(1, 'Give your password.').max(200),
  }),
  result: Me,
});

export const acceptInvitation = endpoint({
  method: 'POST',
  path: '/invitations/accept',
  summary: 'Choose a password with a one-time link, and sign in',
  permission: 'anyone',
  body: z.object({ token: Token, password: Password }),
  result: Me,
});

export const signOut = endpoint({
  method: 'POST',
  path: '/sign-out',
  summary: 'End this session',
  permission: 'signed-in',
  result: z.object({}),
});

export const readMe = endpoint({
  method: 'GET',
  path: '/me',
  summary: 'Who is signed in',
  permission: 'signed-in',
  result: Me,
});

export const DemoPerson = z.object({ staffId: Id, displayName: z.string(), job: z.string() });

export const listDemoPeople = endpoint({
  method: 'GET',
  path: '/demo-people',
  summary: 'Whom one can step into in the demo school',
  permission: 'anyone',
  result: z.object({ people: z.array(DemoPerson) }),
});

export const stepIntoDemo = endpoint({
  method: 'POST',
  path: '/demo-people/:staffId/step-into',
  summary: 'Look around the demo school as one of its staff',
  permission: 'anyone',
  params: z.object({ staffId: Id }),
  result: Me,
});
