import type { Columns } from '../columns.ts';

/** Members of staff, how they sign in, and their dated roles and relations. */
export function peopleTables(c: Columns) {
  const staff = c.table(
    'staff',
    {
      schoolId: c.text('school_id').notNull(),
      id: c.text('id').notNull(),
      sourceRef: c.text('source_ref'),
      title: c.text('title'),
      forename: c.text('forename').notNull(),
      surname: c.text('surname').notNull(),
      /** What colleagues see, e.g. “Mr Osei”. */
      displayName: c.text('display_name').notNull(),
      sortName: c.text('sort_name').notNull(),
      email: c.text('email'),
      code: c.text('code'),
      leftOn: c.text('left_on'),
      version: c.integer('version').notNull().default(1),
    },
    (t) => [
      c.primaryKey({ columns: [t.schoolId, t.id] }),
      c.unique('staff_source_ref').on(t.schoolId, t.sourceRef),
      c.index('staff_email').on(t.email),
    ],
  );

  /** How a member of staff signs in. The e-mail address is the name and belongs to one account of the whole store. */
  const account = c.table(
    'account',
    {
      schoolId: c.text('school_id').notNull(),
      staffId: c.text('staff_id').notNull(),
      email: c.text('email').notNull(),
      passwordHash: c.text('password_hash'),
      /** Opens a locked device of the school, and nothing else. */
      pinHash: c.text('pin_hash'),
      createdAt: c.text('created_at').notNull(),
      lastSignedInAt: c.text('last_signed_in_at'),
      disabledAt: c.text('disabled_at'),
      version: c.integer('version').notNull().default(1),
    },
    (t) => [
      c.primaryKey({ columns: [t.schoolId, t.staffId] }),
      c.foreignKey({
        columns: [t.schoolId, t.staffId],
        foreignColumns: [staff.schoolId, staff.id],
        name: 'account_staff',
      }),
      c.unique('account_email').on(t.email),
    ],
  );

  const role = c.table(
    'role',
    {
      schoolId: c.text('school_id').notNull(),
      id: c.text('id').notNull(),
      staffId: c.text('staff_id').notNull(),
      role: c.text('role').notNull(),
      from: c.text('from_day').notNull(),
      to: c.text('to_day'),
    },
    (t) => [
      c.primaryKey({ columns: [t.schoolId, t.id] }),
      c.foreignKey({
        columns: [t.schoolId, t.staffId],
        foreignColumns: [staff.schoolId, staff.id],
        name: 'role_staff',
      }),
      c.index('role_staff').on(t.schoolId, t.staffId),
    ],
  );

  /** A member of staff's dated relation to pupils: teaches or tutors a register, leads a year, has a caseload, cover, conflict. */
  const relation = c.table(
    'relation',
    {
      schoolId: c.text('school_id').notNull(),
      id: c.text('id').notNull(),
      staffId: c.text('staff_id').notNull(),
      kind: c.text('kind').notNull(),
      /** A register id, a year or house label, a pupil id or a session id, as the kind says. */
      target: c.text('target').notNull(),
      from: c.text('from_day').notNull(),
      to: c.text('to_day'),
      /** True when the roster's source made it, so that an import may end it. */
      imported: c.boolean('imported').notNull().default(false),
    },
    (t) => [
      c.primaryKey({ columns: [t.schoolId, t.id] }),
      c.foreignKey({
        columns: [t.schoolId, t.staffId],
        foreignColumns: [staff.schoolId, staff.id],
        name: 'relation_staff',
      }),
      c.index('relation_staff').on(t.schoolId, t.staffId),
      c.index('relation_target').on(t.schoolId, t.kind, t.target, t.id),
    ],
  );

  /** An account that the access review brought up, looked at by somebody and kept: who, when and why. */
  const accessKept = c.table(
    'access_kept',
    {
      schoolId: c.text('school_id').notNull(),
      id: c.text('id').notNull(),
      staffId: c.text('staff_id').notNull(),
      keptBy: c.text('kept_by').notNull(),
      keptOn: c.text('kept_on').notNull(),
      reason: c.text('reason').notNull(),
    },
    (t) => [
      c.primaryKey({ columns: [t.schoolId, t.id] }),
      c.foreignKey({
        columns: [t.schoolId, t.staffId],
        foreignColumns: [staff.schoolId, staff.id],
        name: 'access_kept_staff',
      }),
    ],
  );

  /** A signed-in session. Only the token's hash is kept. */
  const session = c.table(
    'session',
    {
      tokenHash: c.text('token_hash').primaryKey(),
      /** What its owner names it by, to end it from another device; the token's hash never leaves. */
      id: c.text('id').notNull(),
      schoolId: c.text('school_id').notNull(),
      staffId: c.text('staff_id').notNull(),
      device: c.text('device').notNull(),
      /** How far it has come: see `SessionStage`. */
      stage: c.text('stage').notNull().default('open'),
      /** The device of the school that it was opened on. */
      enrolmentId: c.text('enrolment_id'),
      /** The issuer elsewhere that let them in. */
      via: c.text('via'),
      /** Wrong PINs since it was last locked. */
      wrongPins: c.integer('wrong_pins').notNull().default(0),
      createdAt: c.text('created_at').notNull(),
      lastSeenAt: c.text('last_seen_at').notNull(),
      /** When its owner last showed that it is them: at sign-in or at a step-up. */
      provedAt: c.text('proved_at').notNull(),
      endedAt: c.text('ended_at'),
    },
    (t) => [c.index('session_staff').on(t.schoolId, t.staffId)],
  );

  /** A one-time link: the first administrator, an invitation. Only its hash is kept. */
  const invitation = c.table('invitation', {
    tokenHash: c.text('token_hash').primaryKey(),
    schoolId: c.text('school_id'),
    staffId: c.text('staff_id'),
    purpose: c.text('purpose').notNull(),
    createdAt: c.text('created_at').notNull(),
    expiresAt: c.text('expires_at').notNull(),
    usedAt: c.text('used_at'),
  });

  /** Guesses within a window, by account or school: kept here, so that they count across processes and restarts. */
  const guess = c.table('guess', {
    name: c.text('name').primaryKey(),
    since: c.text('since').notNull(),
    count: c.integer('guesses').notNull(),
  });

  return { staff, account, role, relation, accessKept, session, invitation, guess };
}
