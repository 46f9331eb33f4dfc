import type { Columns } from '../columns.ts';

/** What members of staff sign in with besides a password, and the devices of the school. */
export function signInTables(c: Columns) {
  /** An authenticator app. Its secret is sealed with a key that is not in the database. */
  const authenticator = c.table(
    'authenticator',
    {
      schoolId: c.text('school_id').notNull(),
      staffId: c.text('staff_id').notNull(),
      /** The secret in use; null until the first code was right. */
      secret: c.text('secret'),
      /** One that is being set up. */
      pending: c.text('pending'),
      /** The number of the last time step whose code was taken: none is taken twice. */
      lastStep: c.integer('last_step').notNull().default(0),
      createdAt: c.text('created_at').notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.schoolId, t.staffId] })],
  );

  /** Codes on paper, for the day on which the phone is lost. Each opens once. */
  const recoveryCode = c.table(
    'recovery_code',
    {
      schoolId: c.text('school_id').notNull(),
      staffId: c.text('staff_id').notNull(),
      codeHash: c.text('code_hash').notNull(),
      usedAt: c.text('used_at'),
    },
    (t) => [c.primaryKey({ columns: [t.schoolId, t.staffId, t.codeHash] })],
  );

  /** A passkey. Its id is looked up before anybody is known. */
  const passkey = c.table(
    'passkey',
    {
      schoolId: c.text('school_id').notNull(),
      id: c.text('id').notNull(),
      credentialId: c.text('credential_id').notNull(),
      staffId: c.text('staff_id').notNull(),
      name: c.text('name').notNull(),
      publicKey: c.text('public_key').notNull(),
      /** How often it was used, where it says so: a number that goes back is a copy. */
      uses: c.long('uses').notNull(),
      createdAt: c.text('created_at').notNull(),
      lastUsedAt: c.text('last_used_at'),
    },
    (t) => [
      c.primaryKey({ columns: [t.schoolId, t.id] }),
      c.unique('passkey_credential').on(t.credentialId),
      c.index('passkey_staff').on(t.schoolId, t.staffId),
    ],
  );

  /** A question that somebody has still to answer, once: with a passkey, or from another site's sign-in. */
  const ceremony = c.table('ceremony', {
    ticketHash: c.text('ticket_hash').primaryKey(),
    purpose: c.text('purpose').notNull(),
    staffId: c.text('staff_id'),
    asked: c.json('asked').notNull(),
    expiresAt: c.text('expires_at').notNull(),
  });

  /** A device of the school: it locks when it is left alone. It is known by a cookie, of which only the hash is kept. */
  const enrolment = c.table(
    'enrolment',
    {
      schoolId: c.text('school_id').notNull(),
      id: c.text('id').notNull(),
      tokenHash: c.text('token_hash').notNull(),
      name: c.text('name').notNull(),
      enrolledBy: c.text('enrolled_by').notNull(),
      enrolledAt: c.text('enrolled_at').notNull(),
      endedAt: c.text('ended_at'),
    },
    (t) => [c.primaryKey({ columns: [t.schoolId, t.id] }), c.unique('enrolment_token').on(t.tokenHash)],
  );

  /** Who somebody is to an issuer elsewhere. */
  const identity = c.table(
    'identity',
    {
      schoolId: c.text('school_id').notNull(),
      issuer: c.text('issuer').notNull(),
      subject: c.text('subject').notNull(),
      staffId: c.text('staff_id').notNull(),
      createdAt: c.text('created_at').notNull(),
    },
    (t) => [
      c.primaryKey({ columns: [t.schoolId, t.issuer, t.subject] }),
      c.unique('identity_subject').on(t.issuer, t.subject),
    ],
  );

  return { authenticator, recoveryCode, passkey, ceremony, enrolment, identity };
}
