import type { Columns } from '../columns.ts';

/** Restorative sessions. The narrative is a table of its own, so that no list can carry it by accident. */
export function restoreTables(c: Columns) {
  const restorativeSession = c.table(
    'restorative_session',
    {
      schoolId: c.text('school_id').notNull(),
      id: c.text('id').notNull(),
      pupilId: c.text('pupil_id').notNull(),
      /** The adult of the relationship; null when the repair is between two pupils. */
      adultId: c.text('adult_id'),
      otherPupilId: c.text('other_pupil_id'),
      facilitatorId: c.text('facilitator_id').notNull(),
      stage: c.text('stage').notNull(),
      createdOn: c.text('created_on').notNull(),
      plannedOn: c.text('planned_on'),
      place: c.text('place').notNull(),
      heldOn: c.text('held_on'),
      followUpOn: c.text('follow_up_on'),
      participation: c.json('participation').notNull(),
      outcome: c.text('outcome'),
      welcomedOn: c.text('welcomed_on'),
      adaptations: c.json('adaptations').notNull(),
      readiness: c.json('readiness').notNull(),
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
      sessionId: c.text('session_id').notNull(),
      /** Counts a session's moves from 1. */
      position: c.integer('position').notNull(),
      move: c.text('move').notNull(),
      from: c.text('from_stage'),
      to: c.text('to_stage').notNull(),
      by: c.text('by_staff').notNull(),
      at: c.text('at').notNull(),
      on: c.text('on_day').notNull(),
      reason: c.text('reason'),
      forReadiness: c.boolean('for_readiness').notNull(),
      plannedOn: c.text('planned_on'),
    },
    (t) => [c.primaryKey({ columns: [t.schoolId, t.sessionId, t.position] })],
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
      ownerKind: c.text('owner_kind').notNull(),
      ownerId: c.text('owner_id').notNull(),
      dueOn: c.text('due_on').notNull(),
      status: c.text('status').notNull(),
      settledBy: c.text('settled_by'),
      settledOn: c.text('settled_on'),
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
