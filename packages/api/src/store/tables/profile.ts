import type { Columns } from '../columns.ts';

/** What colleagues should know of a pupil, and how adults lay a register out: a seating plan, an order of appointments. */
export function profileTables(c: Columns) {
  /** Each is an author's own; a correction is a new entry that names the one it replaces, and nothing is deleted. */
  const profileEntry = c.table(
    'profile_entry',
    {
      schoolId: c.text('school_id').notNull(),
      id: c.text('id').notNull(),
      pupilId: c.text('pupil_id').notNull(),
      part: c.text('part').notNull(),
      words: c.text('words').notNull(),
      authorId: c.text('author_id').notNull(),
      recordedAt: c.text('recorded_at').notNull(),
      replaces: c.text('replaces'),
      endedAt: c.text('ended_at'),
      endedBy: c.text('ended_by'),
    },
    (t) => [c.primaryKey({ columns: [t.schoolId, t.id] }), c.index('profile_entry_pupil').on(t.schoolId, t.pupilId)],
  );

  /** A register's seating plan is one thing that its adults share: the version makes two who move at once see each other. */
  const seating = c.table(
    'seating',
    {
      schoolId: c.text('school_id').notNull(),
      registerId: c.text('register_id').notNull(),
      changedBy: c.text('changed_by').notNull(),
      changedAt: c.text('changed_at').notNull(),
      version: c.integer('version').notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.schoolId, t.registerId] })],
  );

  const seat = c.table(
    'seat',
    {
      schoolId: c.text('school_id').notNull(),
      registerId: c.text('register_id').notNull(),
      pupilId: c.text('pupil_id').notNull(),
      row: c.integer('row_from_front').notNull(),
      place: c.integer('place_from_left').notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.schoolId, t.registerId, t.pupilId] })],
  );

  /** One adult's own order for a parents' evening. */
  const appointment = c.table(
    'appointment',
    {
      schoolId: c.text('school_id').notNull(),
      adultId: c.text('adult_id').notNull(),
      registerId: c.text('register_id').notNull(),
      pupilId: c.text('pupil_id').notNull(),
      position: c.integer('position').notNull(),
      /** On the school's wall clock, as HH:MM. */
      at: c.text('at_time'),
    },
    (t) => [c.primaryKey({ columns: [t.schoolId, t.adultId, t.registerId, t.pupilId] })],
  );

  return { profileEntry, seating, seat, appointment };
}
