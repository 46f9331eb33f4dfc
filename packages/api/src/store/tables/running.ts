import type { Columns } from '../columns.ts';

/** What keeps the product honest while it runs: events, requests answered once, prompts set aside, leases. */
export function runningTables(c: Columns) {
  /** Append-only (a trigger refuses update, and delete above the last checkpoint), chained by hash. One sequence a school, shared with live updates. */
  const event = c.table(
    'event',
    {
      schoolId: c.text('school_id').notNull(),
      sequence: c.integer('sequence').notNull(),
      at: c.text('at').notNull(),
      staffId: c.text('staff_id'),
      action: c.text('action').notNull(),
      subjectKind: c.text('subject_kind'),
      subjectId: c.text('subject_id'),
      detail: c.json('detail').notNull(),
      hash: c.text('hash').notNull(),
    },
    (t) => [
      c.primaryKey({ columns: [t.schoolId, t.sequence] }),
      c.index('event_subject').on(t.schoolId, t.subjectKind, t.subjectId),
    ],
  );

  /** The head of a school's chain: locked while an event is written. */
  const eventHead = c.table('event_head', {
    schoolId: c.text('school_id').primaryKey(),
    sequence: c.integer('sequence').notNull(),
    hash: c.text('hash').notNull(),
  });

  /** Where a chain begins since its oldest events were purged: signed with the key that is outside the database. Append-only too. */
  const eventCheckpoint = c.table(
    'event_checkpoint',
    {
      schoolId: c.text('school_id').notNull(),
      sequence: c.integer('sequence').notNull(),
      hash: c.text('hash').notNull(),
      /** Every event purged was of before this moment. */
      before: c.text('before_at').notNull(),
      at: c.text('at').notNull(),
      signature: c.text('signature').notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.schoolId, t.sequence] })],
  );

  /** A request that a client named: the same id and body give the same answer again. */
  const request = c.table(
    'request',
    {
      schoolId: c.text('school_id').notNull(),
      id: c.text('id').notNull(),
      staffId: c.text('staff_id').notNull(),
      action: c.text('action').notNull(),
      bodyHash: c.text('body_hash').notNull(),
      answer: c.json('answer').notNull(),
      at: c.text('at').notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.schoolId, t.id] }), c.index('request_at').on(t.at)],
  );

  const snooze = c.table(
    'snooze',
    {
      schoolId: c.text('school_id').notNull(),
      id: c.text('id').notNull(),
      adultId: c.text('adult_id').notNull(),
      kind: c.text('kind').notNull(),
      pupilId: c.text('pupil_id'),
      registerId: c.text('register_id'),
      until: c.text('until_day').notNull(),
      reason: c.text('reason').notNull(),
      recordedAt: c.text('recorded_at').notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.schoolId, t.id] }), c.index('snooze_adult').on(t.schoolId, t.adultId, t.until)],
  );

  /** Every prompt about a pupil, or about one relationship, stopped. No reason is asked or kept. */
  const stop = c.table(
    'stop',
    {
      schoolId: c.text('school_id').notNull(),
      id: c.text('id').notNull(),
      pupilId: c.text('pupil_id').notNull(),
      adultId: c.text('adult_id'),
      from: c.text('from_day').notNull(),
      to: c.text('to_day'),
    },
    (t) => [c.primaryKey({ columns: [t.schoolId, t.id] }), c.index('stop_pupil').on(t.schoolId, t.pupilId)],
  );

  /** Work that only one process may do at a time, held until a moment. */
  const lease = c.table('lease', {
    name: c.text('name').primaryKey(),
    holder: c.text('holder').notNull(),
    until: c.text('until_at').notNull(),
  });

  return { event, eventHead, eventCheckpoint, request, snooze, stop, lease };
}
