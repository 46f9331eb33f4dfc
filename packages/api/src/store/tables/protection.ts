import type { Columns } from '../columns.ts';

/** What the school keeps to look after people's records: requests for them, holds, retention and its notices. */
export function protectionTables(c: Columns) {
  /** A person's records asked for: by whom, by when, what was checked, how far it is. The pack itself is made afresh each time. */
  const subjectAccess = c.table(
    'subject_access',
    {
      schoolId: c.text('school_id').notNull(),
      id: c.text('id').notNull(),
      /** One of the two is set. */
      pupilId: c.text('pupil_id'),
      staffId: c.text('staff_id'),
      receivedOn: c.text('received_on').notNull(),
      /** Who asks: the pupil, a parent, somebody acting for them, the member of staff. */
      asker: c.text('asker').notNull(),
      askerName: c.text('asker_name').notNull(),
      status: c.text('status').notNull(),
      checks: c.json('checks').notNull(),
      /** Records left out, and the ground for each. */
      leftOut: c.json('left_out').notNull(),
      /** Pupils whose forename is an ordinary word in these notes, and words to hide beside names. */
      masks: c.json('masks').notNull(),
      staffNamed: c.boolean('staff_named').notNull(),
      createdAt: c.text('created_at').notNull(),
      checkedAt: c.text('checked_at'),
      checkedBy: c.text('checked_by'),
      releasedAt: c.text('released_at'),
      releasedBy: c.text('released_by'),
      version: c.integer('version').notNull().default(1),
    },
    (t) => [
      c.primaryKey({ columns: [t.schoolId, t.id] }),
      c.index('subject_access_pupil').on(t.schoolId, t.pupilId),
      c.index('subject_access_received').on(t.schoolId, t.receivedOn),
    ],
  );

  /** A pupil's records kept whatever their age, for a legal reason. The reason stays with whoever set it. */
  const legalHold = c.table(
    'legal_hold',
    {
      schoolId: c.text('school_id').notNull(),
      id: c.text('id').notNull(),
      pupilId: c.text('pupil_id').notNull(),
      from: c.text('from_day').notNull(),
      to: c.text('to_day'),
      setBy: c.text('set_by').notNull(),
      endedBy: c.text('ended_by'),
    },
    (t) => [c.primaryKey({ columns: [t.schoolId, t.id] }), c.index('legal_hold_pupil').on(t.schoolId, t.pupilId)],
  );

  /** How long the school keeps each kind of record, where it chose otherwise than we do. */
  const retentionSetting = c.table('retention_setting', {
    schoolId: c.text('school_id').primaryKey(),
    choice: c.json('choice').notNull(),
    version: c.integer('version').notNull(),
  });

  /** A purge: what it would remove as of a day, who confirmed it, and what it removed. Figures only. */
  const purge = c.table(
    'purge',
    {
      schoolId: c.text('school_id').notNull(),
      id: c.text('id').notNull(),
      /** The day that it was worked out for: later it removes no more than that. */
      asOf: c.text('as_of').notNull(),
      choice: c.json('choice').notNull(),
      lines: c.json('lines').notNull(),
      madeAt: c.text('made_at').notNull(),
      confirmedAt: c.text('confirmed_at'),
      confirmedBy: c.text('confirmed_by'),
      doneAt: c.text('done_at'),
      withdrawnAt: c.text('withdrawn_at'),
      removed: c.json('removed'),
    },
    (t) => [c.primaryKey({ columns: [t.schoolId, t.id] }), c.index('purge_made').on(t.schoolId, t.madeAt)],
  );

  /** A day on which the product ran: a purge wants to have seen several, so that a wrong clock removes nothing. */
  const daySeen = c.table(
    'day_seen',
    {
      schoolId: c.text('school_id').notNull(),
      day: c.text('day').notNull(),
      at: c.text('at').notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.schoolId, t.day] })],
  );

  /** A privacy notice in the school's own words; without a row, ours stands. */
  const privacyNotice = c.table(
    'privacy_notice',
    {
      schoolId: c.text('school_id').notNull(),
      /** `pupils`, `parents` or `staff`. */
      audience: c.text('audience').notNull(),
      sections: c.json('sections').notNull(),
      savedAt: c.text('saved_at').notNull(),
      savedBy: c.text('saved_by').notNull(),
      version: c.integer('version').notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.schoolId, t.audience] })],
  );

  return { subjectAccess, legalHold, retentionSetting, purge, daySeen, privacyNotice };
}
