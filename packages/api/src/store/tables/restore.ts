import type { Columns } from '../columns.ts';

/** Restorative sessions. The narrative is a table of its own, so that no list can carry it by accident. */
export function restoreTables(c: Columns) {
  const restorativeSession = c.table(
    'restorative_session',
    {
      schoolId: c.text('school_id').notNull(),
      id: c.text('id').notNull(),
      pupilId: c.text('pupil_id').notNull(),
      adultId: c.text('adult_id').notNull(),
      facilitatorId: c.text('facilitator_id').notNull(),
      stage: c.text('stage').notNull(),
      createdOn: c.text('created_on').notNull(),
      plannedOn: c.text('planned_on'),
      place: c.text('place'),
      heldOn: c.text('held_on'),
      followUpOn: c.text('follow_up_on'),
      outcome: c.text('outcome'),
      placementId: c.text('placement_id'),
      version: c.integer('version').notNull().default(1),
    },
    (t) => [
      c.primaryKey({ columns: [t.schoolId, t.id] }),
      c.index('restorative_session_pair').on(t.schoolId, t.pupilId, t.adultId),
      c.index('restorative_session_adult').on(t.schoolId, t.adultId),
    ],
  );

  const sessionMove = c.table(
    'session_move',
    {
      schoolId: c.text('school_id').notNull(),
      id: c.text('id').notNull(),
      sessionId: c.text('session_id').notNull(),
      move: c.text('move').notNull(),
      to: c.text('to_stage').notNull(),
      by: c.text('by_staff').notNull(),
      at: c.text('at').notNull(),
      reason: c.text('reason'),
    },
    (t) => [c.primaryKey({ columns: [t.schoolId, t.id] }), c.index('session_move_session').on(t.schoolId, t.sessionId)],
  );

  const sessionNarrative = c.table(
    'session_narrative',
    {
      schoolId: c.text('school_id').notNull(),
      sessionId: c.text('session_id').notNull(),
      version: c.integer('version').notNull(),
      authorId: c.text('author_id').notNull(),
      recordedAt: c.text('recorded_at').notNull(),
      words: c.json('words').notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.schoolId, t.sessionId, t.version] })],
  );

  const agreementItem = c.table(
    'agreement_item',
    {
      schoolId: c.text('school_id').notNull(),
      id: c.text('id').notNull(),
      sessionId: c.text('session_id').notNull(),
      what: c.text('what').notNull(),
      /** A member of staff, or null when it is the pupil's. */
      ownerId: c.text('owner_id'),
      dueOn: c.text('due_on').notNull(),
      status: c.text('status').notNull(),
      why: c.text('why'),
      position: c.integer('position').notNull(),
    },
    (t) => [
      c.primaryKey({ columns: [t.schoolId, t.id] }),
      c.index('agreement_item_session').on(t.schoolId, t.sessionId),
    ],
  );

  return { restorativeSession, sessionMove, sessionNarrative, agreementItem };
}
