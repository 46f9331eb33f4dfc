import { column as c, mine, rowKey, schoolKey, type TableEntry, theirs, version } from './entry.ts';

const staff = { staffId: c.staff('Member of staff') };
const secret = c.internal('A secret, kept only as a hash');
const signIn = { tier: 'sign-in', kept: 'staff', pupil: null } as const;
const spell = { from: c.day('First day'), to: c.day('Last day') };
const names = ['title', 'forename', 'surname', 'displayName', 'sortName', 'email', 'code', 'sourceRef'];

export const peopleMap: readonly TableEntry[] = [
  {
    ...signIn,
    table: 'staff',
    what: 'Who they are',
    purpose: 'To know which adult wrote, placed or noticed',
    tier: 'roster',
    kept: { words: 'with what they wrote, until an erasure empties it' },
    staff: { links: mine('id'), pack: 'in', erase: { blank: names } },
    columns: {
      ...{ ...rowKey, ...version },
      sourceRef: c.text('Number in the school’s own system'),
      title: c.text('Title'),
      forename: c.text('Forename'),
      surname: c.text('Surname'),
      displayName: c.text('As colleagues see it'),
      sortName: c.internal('Made from the name, so that lists sort'),
      email: c.text('E-mail'),
      code: c.text('Staff code'),
      leftOn: c.day('Left'),
    },
  },
  {
    ...signIn,
    table: 'account',
    what: 'Their account',
    purpose: 'To sign in',
    staff: theirs(...mine('staffId')),
    columns: {
      ...{ ...schoolKey, ...version, ...staff },
      email: c.text('E-mail'),
      passwordHash: secret,
      createdAt: c.moment('Made'),
      lastSignedInAt: c.moment('Last signed in'),
      disabledAt: c.moment('Disabled'),
    },
  },
  {
    ...signIn,
    table: 'role',
    what: 'Roles',
    purpose: 'To decide what they may see and do',
    staff: theirs(...mine('staffId')),
    columns: { ...{ ...rowKey, ...staff, ...spell }, role: c.words('Role') },
  },
  {
    ...signIn,
    table: 'relation',
    what: 'Relations between staff and pupils',
    purpose: 'To decide which pupils somebody may see, and whom they may not',
    pupil: theirs(...mine('target'), { column: 'target', of: 'session' }),
    staff: theirs(...mine('staffId')),
    columns: {
      ...{ ...rowKey, ...staff, ...spell },
      kind: c.words('Kind'),
      target: c.person('To'),
      imported: c.flag('From the school’s own system'),
    },
  },
  {
    ...signIn,
    table: 'accessKept',
    what: 'Why their account was kept',
    purpose: 'So that an access review is a decision with a reason',
    staff: theirs(...mine('staffId', 'keptBy')),
    columns: {
      ...{ ...rowKey, ...staff },
      keptBy: c.staff('Kept by'),
      keptOn: c.day('Kept on'),
      reason: c.text('Reason'),
    },
  },
  {
    ...signIn,
    table: 'session',
    what: 'Where they signed in',
    purpose: 'To stay signed in, and to sign a lost device out',
    kept: { words: 'as the sign-in policy says' },
    staff: theirs(...mine('staffId')),
    columns: {
      ...{ ...rowKey, ...staff },
      tokenHash: secret,
      device: c.text('Device'),
      createdAt: c.moment('Signed in'),
      lastSeenAt: c.moment('Last seen'),
      provedAt: c.moment('Last showed that it was them'),
      endedAt: c.moment('Signed out'),
    },
  },
  {
    ...signIn,
    table: 'invitation',
    what: 'One-time links',
    purpose: 'To set up an account',
    kept: { words: 'until used or run out' },
    staff: theirs(...mine('staffId')),
    columns: {
      ...{ ...schoolKey, ...staff },
      tokenHash: secret,
      purpose: c.words('For'),
      createdAt: c.moment('Made'),
      expiresAt: c.moment('Runs out'),
      usedAt: c.moment('Used'),
    },
  },
  {
    ...signIn,
    table: 'guess',
    what: 'Guesses at a password',
    purpose: 'To slow down whoever guesses passwords',
    kept: { words: 'five minutes' },
    staff: null,
    columns: {
      name: c.internal('A hash of an address; it names nobody'),
      since: c.moment('Since'),
      count: c.count('Guesses'),
    },
  },
];
