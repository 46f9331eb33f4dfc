import { acted, column as c, mine, rowKey, schoolKey, type TableEntry, theirs } from './entry.ts';

const staff = { staffId: c.staff('Member of staff') };
const secret = c.internal('A secret, kept only as a hash');
const sealed = c.internal('A secret, sealed with a key that is not in the database');
const signIn = { tier: 'sign-in', kept: 'staff', pupil: null, staff: theirs(...mine('staffId')) } as const;

/** What members of staff sign in with besides a password, and the devices of the school. */
export const signInMap: readonly TableEntry[] = [
  {
    ...signIn,
    table: 'authenticator',
    what: 'Authenticator app',
    purpose: 'To ask for a second factor',
    columns: {
      ...{ ...schoolKey, ...staff },
      ...{ secret: sealed, pending: sealed },
      lastStep: c.internal('Which code was taken last, so that none is taken twice'),
      createdAt: c.moment('Set up'),
    },
  },
  {
    ...signIn,
    table: 'recoveryCode',
    what: 'Recovery codes',
    purpose: 'To let somebody in who has lost their phone',
    columns: { ...{ ...schoolKey, ...staff }, codeHash: secret, usedAt: c.moment('Used') },
  },
  {
    ...signIn,
    table: 'passkey',
    what: 'Passkeys',
    purpose: 'To sign in without a password',
    columns: {
      ...{ ...rowKey, ...staff },
      credentialId: c.internal('The number that the passkey gave itself'),
      name: c.text('Name'),
      publicKey: c.internal('The public half of a key: it opens nothing'),
      uses: c.count('Used'),
      createdAt: c.moment('Added'),
      lastUsedAt: c.moment('Last used'),
    },
  },
  {
    ...signIn,
    table: 'ceremony',
    what: 'Questions that wait for an answer',
    purpose: 'To take the answer of a passkey, or of an account elsewhere, once',
    kept: { words: 'ten minutes' },
    columns: {
      ...staff,
      ticketHash: secret,
      purpose: c.words('For'),
      asked: c.internal('Chance numbers that were asked to be signed'),
      expiresAt: c.moment('Runs out'),
    },
  },
  {
    ...signIn,
    table: 'enrolment',
    what: 'Devices of the school',
    purpose: 'To lock a device that is left alone, instead of signing out',
    staff: acted(...mine('enrolledBy')),
    columns: {
      ...rowKey,
      tokenHash: secret,
      name: c.text('Name'),
      enrolledBy: c.staff('Enrolled by'),
      enrolledAt: c.moment('Enrolled'),
      endedAt: c.moment('Taken off the list'),
    },
  },
  {
    ...signIn,
    table: 'identity',
    what: 'Accounts elsewhere',
    purpose: 'To know somebody again who signs in with an account of another provider',
    columns: {
      ...{ ...schoolKey, ...staff },
      issuer: c.text('Provider'),
      subject: c.text('Their number there'),
      createdAt: c.moment('First came'),
    },
  },
];
