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
      /** On the school's wall clock, as HH:MM. */
      plannedAt: c.text('planned_at'),
      place: c.text('place').notNull(),
      heldOn: c.text('held_on'),
      followUpOn: c.text('follow_up_on'),
      participation: c.json('participation').notNull(),
      outcome: c.text('outcome'),
      welcomedOn: c.text('welcomed_on'),
      adaptations: c.json('adaptations').notNull(),
      readiness: c.json('readiness').notNull(),
      /** Staff who sit in. */
      othersPresent: c.json('others_present').notNull(),
      /** Days, a number, a yes or no: never a story. */
      record: c.json('record').notNull(),
      /** That a matter was passed to the DSL, when and by whom: nothing else is kept. */
      passedToDslOn: c.text('passed_to_dsl_on'),
      passedToDslBy: c.text('passed_to_dsl_by'),
      placementId: c.text('placement_id'),
      version: c.integer('version').notNull().default(1),
    },
    (t) => [
      c.primaryKey({ columns: [t.schoolId, t.id] }),
      c.index('restorative_session_pair').on(t.schoolId, t.pupilId, t.adultId),
      c.index('restorative_session_adult').on(t.schoolId, t.adultId),
      c.index('restorative_session_other').on(t.schoolId, t.otherPupilId),
      c.index('restorative_session_stage').on(t.schoolId, t.stage),
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

  /** What was written, one story an author; a correction is a new version, and nobody writes in another's. */
  const sessionNarrative = c.table(
    'session_narrative',
    {
      schoolId: c.text('school_id').notNull(),
      sessionId: c.text('session_id').notNull(),
      version: c.integer('version').notNull(),
      authorId: c.text('author_id').notNull(),
      recordedAt: c.text('recorded_at').notNull(),
      words: c.json('words').notNull(),
      /** The author's own tick: those who lead the pupil's year may read it. */
      leadsMayRead: c.boolean('leads_may_read').notNull().default(true),
    },
    (t) => [c.primaryKey({ columns: [t.schoolId, t.sessionId, t.authorId, t.version] })],
  );

  /** A conversation on its way, kept for its writer alone; the session itself may not exist yet. */
  const sessionDraft = c.table(
    'session_draft',
    {
      schoolId: c.text('school_id').notNull(),
      sessionId: c.text('session_id').notNull(),
      authorId: c.text('author_id').notNull(),
      pupilId: c.text('pupil_id').notNull(),
      partnerId: c.text('partner_id'),
      draft: c.json('draft').notNull(),
      savedAt: c.text('saved_at').notNull(),
      version: c.integer('version').notNull().default(1),
    },
    (t) => [
      c.primaryKey({ columns: [t.schoolId, t.sessionId, t.authorId] }),
      c.index('session_draft_author').on(t.schoolId, t.authorId),
    ],
  );

  /** How a school holds the conversation: prompts in its own words, and whether a calendar file may hold names. */
  const restoreSetting = c.table('restore_setting', {
    schoolId: c.text('school_id').primaryKey(),
    prompts: c.json('prompts').notNull(),
    namesInCalendar: c.boolean('names_in_calendar').notNull(),
    version: c.integer('version').notNull(),
  });

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

  return { restorativeSession, sessionMove, sessionNarrative, sessionDraft, restoreSetting, agreementItem };
}
