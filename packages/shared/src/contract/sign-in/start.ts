import { z } from 'zod';
import { roles } from '../../domain/people/staff.ts';
import { sessionStages } from '../../domain/sign-in/stage.ts';
import { endpoint } from '../endpoint.ts';
import { Day, Id, SchoolKind, text, words } from '../field.ts';
import { ProofWay } from './step-up.ts';

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
    seeAreaFigures: z.boolean(),
    planSessions: z.boolean(),
    readAudit: z.boolean(),
    manageSettings: z.boolean(),
    reviewAccess: z.boolean(),
    seeStatus: z.boolean(),
    manageRetention: z.boolean(),
    holdRecords: z.boolean(),
    eraseRecords: z.boolean(),
    prepareAccess: z.boolean(),
  }),
  school: z.object({ id: Id, name: z.string(), kind: SchoolKind, demo: z.boolean() }),
  /** After how many minutes alone this session ends, or locks. */
  session: z.object({ idleMinutes: z.number().int(), locks: z.boolean() }),
  today: Day,
});
export type Me = z.infer<typeof Me>;

/** What a password, a link or a passkey opened: all of it, or a step of signing in that is still to come. */
export const Entered = z.object({
  stage: z.enum(sessionStages),
  /** How the second factor can be given. */
  ways: z.array(ProofWay),
  /** Null until the sign-in is finished. */
  me: Me.nullable(),
});
export type Entered = z.infer<typeof Entered>;

export const readStart = endpoint({
  method: 'GET',
  path: '/start',
  summary: 'Whether a school exists yet, and whether the demo school is offered',
  permission: 'anyone',
  result: z.object({
    schoolExists: z.boolean(),
    demoOffered: z.boolean(),
    /** Where staff may sign in instead. */
    issuers: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
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
      forename: words(80, 'Give your forename.'),
      surname: words(80, 'Give your surname.'),
      email: Email,
      password: Password,
    }),
  }),
  result: Entered,
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
  result: Entered,
});

export const acceptInvitation = endpoint({
  method: 'POST',
  path: '/invitations/accept',
  summary: 'Choose a password with a one-time link, and sign in',
  permission: 'anyone',
  body: z.object({ token: Token, password: Password }),
  result: Entered,
});

export const signOut = endpoint({
  method: 'POST',
  path: '/sign-out',
  summary: 'End this session',
  permission: 'signed-in',
  during: ['second-factor', 'set-up', 'locked'],
  /** Where to go on to, so that an account elsewhere is signed out, too. */
  result: z.object({ address: z.string().nullable() }),
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
