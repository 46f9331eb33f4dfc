import type { Columns } from '../columns.ts';

/** What keeps confidence: openings by break-glass, a pupil's own statements, help without names, objections, and what somebody put away. */
export function confidenceTables(c: Columns) {
  /** Confidential text opened in an emergency by somebody who is neither its author nor named in it. */
  const opening = c.table(
    'opening',
    {
      schoolId: c.text('school_id').notNull(),
      id: c.text('id').notNull(),
      sessionId: c.text('session_id').notNull(),
      openedBy: c.text('opened_by').notNull(),
      openedAt: c.text('opened_at').notNull(),
      reason: c.text('reason').notNull(),
      /** Marked as it was opened: its authors are not told until it is released. */
      safeguardingMatter: c.boolean('safeguarding_matter').notNull(),
      releasedAt: c.text('released_at'),
      releasedBy: c.text('released_by'),
      reviewedAt: c.text('reviewed_at'),
      reviewedBy: c.text('reviewed_by'),
      /** What the second leader found: `in-order`, or `to-follow-up`. */
      finding: c.text('finding'),
    },
    (t) => [
      c.primaryKey({ columns: [t.schoolId, t.id] }),
      c.index('opening_session').on(t.schoolId, t.sessionId),
      c.index('opening_opener').on(t.schoolId, t.openedBy),
    ],
  );

  /** That a senior leader read a pupil's team notes, and why. */
  const noteReading = c.table(
    'note_reading',
    {
      schoolId: c.text('school_id').notNull(),
      id: c.text('id').notNull(),
      pupilId: c.text('pupil_id').notNull(),
      staffId: c.text('staff_id').notNull(),
      reason: c.text('reason').notNull(),
      at: c.text('at').notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.schoolId, t.id] }), c.index('note_reading_pupil').on(t.schoolId, t.pupilId)],
  );

  /** What a pupil says to a note about them, typed in by an adult; it is shown wherever the note is. A correction is a new version. */
  const statement = c.table(
    'statement',
    {
      schoolId: c.text('school_id').notNull(),
      pupilId: c.text('pupil_id').notNull(),
      /** `check-in` or `placement`; a session's statement stands in its confidential accounts. */
      aboutKind: c.text('about_kind').notNull(),
      aboutId: c.text('about_id').notNull(),
      version: c.integer('version').notNull(),
      words: c.text('words').notNull(),
      writtenBy: c.text('written_by').notNull(),
      recordedAt: c.text('recorded_at').notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.schoolId, t.pupilId, t.aboutKind, t.aboutId, t.version] })],
  );

  /** An adult asks for help with one relationship: from then on those who look after the pupil know that it is in Restore. */
  const helpAsk = c.table(
    'help_ask',
    {
      schoolId: c.text('school_id').notNull(),
      id: c.text('id').notNull(),
      pupilId: c.text('pupil_id').notNull(),
      adultId: c.text('adult_id').notNull(),
      /** The offer that it says yes to; null when it came first. */
      offerId: c.text('offer_id'),
      askedAt: c.text('asked_at').notNull(),
      endedAt: c.text('ended_at'),
    },
    (t) => [
      c.primaryKey({ columns: [t.schoolId, t.id] }),
      c.index('help_ask_pupil').on(t.schoolId, t.pupilId),
      c.index('help_ask_adult').on(t.schoolId, t.adultId),
    ],
  );

  /** Help offered to whoever has a pupil in Restore. Whom it reached is written nowhere. */
  const helpOffer = c.table(
    'help_offer',
    {
      schoolId: c.text('school_id').notNull(),
      id: c.text('id').notNull(),
      pupilId: c.text('pupil_id').notNull(),
      offeredBy: c.text('offered_by').notNull(),
      offeredAt: c.text('offered_at').notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.schoolId, t.id] }), c.index('help_offer_pupil').on(t.schoolId, t.pupilId)],
  );

  /** That a pupil or a parent objected, and until when. Why is never kept. */
  const objection = c.table(
    'objection',
    {
      schoolId: c.text('school_id').notNull(),
      id: c.text('id').notNull(),
      pupilId: c.text('pupil_id').notNull(),
      /** `pupil` or `parent`. */
      madeBy: c.text('made_by').notNull(),
      from: c.text('from_day').notNull(),
      to: c.text('to_day'),
      recordedBy: c.text('recorded_by').notNull(),
      recordedAt: c.text('recorded_at').notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.schoolId, t.id] }), c.index('objection_pupil').on(t.schoolId, t.pupilId)],
  );

  /** A line that somebody read and put away; nobody else knows that they did. */
  const noticeAway = c.table(
    'notice_away',
    {
      schoolId: c.text('school_id').notNull(),
      staffId: c.text('staff_id').notNull(),
      noticeId: c.text('notice_id').notNull(),
      at: c.text('at').notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.schoolId, t.staffId, t.noticeId] })],
  );

  return { opening, noteReading, statement, helpAsk, helpOffer, objection, noticeAway };
}
