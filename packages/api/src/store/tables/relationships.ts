import { runPractice } from '@noticed/shared/domain/relationship/practice-run';
import { sql } from 'drizzle-orm';
import type { Columns } from '../columns.ts';

/** Written out, as an engine must see it to know that a query asks for no more than the index holds. */
export const onlyRuns = sql.raw(`practice_id = '${runPractice}'`);

/** Placements, reviews and check-ins (append-only facts), and the rows kept from them in the same transaction. */
export function relationshipTables(c: Columns) {
  const placement = c.table(
    'placement',
    {
      schoolId: c.text('school_id').notNull(),
      id: c.text('id').notNull(),
      adultId: c.text('adult_id').notNull(),
      pupilId: c.text('pupil_id').notNull(),
      from: c.text('from_phase').notNull(),
      to: c.text('to_phase').notNull(),
      reason: c.text('reason'),
      happenedOn: c.text('happened_on').notNull(),
      recordedAt: c.text('recorded_at').notNull(),
      reviewId: c.text('review_id'),
      retractedAt: c.text('retracted_at'),
      retractedBy: c.text('retracted_by'),
      retractionReason: c.text('retraction_reason'),
      correctedAt: c.text('corrected_at'),
      version: c.integer('version').notNull().default(1),
    },
    (t) => [
      c.primaryKey({ columns: [t.schoolId, t.id] }),
      c.index('placement_pair').on(t.schoolId, t.pupilId, t.adultId),
      c.index('placement_review').on(t.schoolId, t.reviewId, t.pupilId),
    ],
  );

  /** The reason that a correction replaced. Where the relationship stood is never corrected: that takes a retraction. */
  const placementVersion = c.table(
    'placement_version',
    {
      schoolId: c.text('school_id').notNull(),
      placementId: c.text('placement_id').notNull(),
      version: c.integer('version').notNull(),
      reason: c.text('reason'),
      recordedAt: c.text('recorded_at').notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.schoolId, t.placementId, t.version] })],
  );

  const review = c.table(
    'review',
    {
      schoolId: c.text('school_id').notNull(),
      id: c.text('id').notNull(),
      adultId: c.text('adult_id').notNull(),
      registerId: c.text('register_id').notNull(),
      happenedOn: c.text('happened_on').notNull(),
      recordedAt: c.text('recorded_at').notNull(),
      retractedAt: c.text('retracted_at'),
    },
    (t) => [
      c.primaryKey({ columns: [t.schoolId, t.id] }),
      c.index('review_register').on(t.schoolId, t.registerId, t.adultId),
    ],
  );

  /** Each correction is a new version; readers take the highest. */
  const checkIn = c.table(
    'check_in',
    {
      schoolId: c.text('school_id').notNull(),
      id: c.text('id').notNull(),
      adultId: c.text('adult_id').notNull(),
      practiceId: c.text('practice_id').notNull(),
      tone: c.text('tone').notNull(),
      reach: c.text('reach').notNull(),
      channel: c.text('channel').notNull(),
      note: c.text('note'),
      happenedOn: c.text('happened_on').notNull(),
      recordedAt: c.text('recorded_at').notNull(),
      correctedAt: c.text('corrected_at'),
      retractedAt: c.text('retracted_at'),
      retractionReason: c.text('retraction_reason'),
      version: c.integer('version').notNull().default(1),
    },
    (t) => [
      c.primaryKey({ columns: [t.schoolId, t.id] }),
      c.index('check_in_adult').on(t.schoolId, t.adultId, t.happenedOn),
      // Of all that an adult logged, a run of 2×10 is found without a look at the rest.
      c.index('check_in_run').on(t.schoolId, t.adultId, t.happenedOn).where(onlyRuns),
    ],
  );

  const checkInPupil = c.table(
    'check_in_pupil',
    {
      schoolId: c.text('school_id').notNull(),
      pupilId: c.text('pupil_id').notNull(),
      checkInId: c.text('check_in_id').notNull(),
      /** Day and adult are copied from the check-in, so that the latest moment of a pupil and of a pair is one index away, however long the history. */
      happenedOn: c.text('happened_on').notNull(),
      adultId: c.text('adult_id').notNull(),
    },
    (t) => [
      c.primaryKey({ columns: [t.schoolId, t.pupilId, t.checkInId] }),
      c.foreignKey({
        columns: [t.schoolId, t.checkInId],
        foreignColumns: [checkIn.schoolId, checkIn.id],
        name: 'check_in_pupil_check_in',
      }),
      c.index('check_in_pupil_check_in').on(t.schoolId, t.checkInId, t.pupilId),
      c.index('check_in_pupil_day').on(t.schoolId, t.pupilId, t.happenedOn),
      c.index('check_in_pupil_pair').on(t.schoolId, t.pupilId, t.adultId, t.happenedOn),
    ],
  );

  /** The words and choices that a correction replaced. */
  const checkInVersion = c.table(
    'check_in_version',
    {
      schoolId: c.text('school_id').notNull(),
      checkInId: c.text('check_in_id').notNull(),
      version: c.integer('version').notNull(),
      was: c.json('was').notNull(),
      recordedAt: c.text('recorded_at').notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.schoolId, t.checkInId, t.version] })],
  );

  /** Kept: one row per relationship, equal to the fold of its facts. */
  const relationship = c.table(
    'relationship',
    {
      schoolId: c.text('school_id').notNull(),
      adultId: c.text('adult_id').notNull(),
      pupilId: c.text('pupil_id').notNull(),
      phase: c.text('phase').notNull(),
      phaseSince: c.text('phase_since'),
      lastNoticedOn: c.text('last_noticed_on'),
      lastPracticeId: c.text('last_practice_id'),
      lastRecordedAt: c.text('last_recorded_at'),
      version: c.integer('version').notNull().default(1),
    },
    (t) => [
      c.primaryKey({ columns: [t.schoolId, t.pupilId, t.adultId] }),
      c.index('relationship_adult').on(t.schoolId, t.adultId, t.pupilId),
    ],
  );

  /** Kept: when anyone last noticed a pupil, and when last from afar. */
  const pupilNoticing = c.table(
    'pupil_noticing',
    {
      schoolId: c.text('school_id').notNull(),
      pupilId: c.text('pupil_id').notNull(),
      lastNoticedOn: c.text('last_noticed_on'),
      lastAdultId: c.text('last_adult_id'),
      lastPracticeId: c.text('last_practice_id'),
      lastRecordedAt: c.text('last_recorded_at'),
      lastRemoteOn: c.text('last_remote_on'),
    },
    (t) => [c.primaryKey({ columns: [t.schoolId, t.pupilId] })],
  );

  /** Kept: the last day on which an adult logged anything, about anyone (`register_id` empty) and about a register's pupils. */
  const logged = c.table(
    'logged',
    {
      schoolId: c.text('school_id').notNull(),
      adultId: c.text('adult_id').notNull(),
      registerId: c.text('register_id').notNull(),
      lastOn: c.text('last_on').notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.schoolId, t.adultId, t.registerId] })],
  );

  /** Kept: the individual moments of a pair on a day. */
  const dailyCount = c.table(
    'daily_count',
    {
      schoolId: c.text('school_id').notNull(),
      adultId: c.text('adult_id').notNull(),
      pupilId: c.text('pupil_id').notNull(),
      day: c.text('day').notNull(),
      noticings: c.integer('noticings').notNull(),
      positive: c.integer('positive').notNull(),
      corrective: c.integer('corrective').notNull(),
    },
    (t) => [
      c.primaryKey({ columns: [t.schoolId, t.pupilId, t.day, t.adultId] }),
      c.index('daily_count_adult').on(t.schoolId, t.adultId, t.day),
    ],
  );

  return {
    placement,
    placementVersion,
    review,
    checkIn,
    checkInPupil,
    checkInVersion,
    relationship,
    pupilNoticing,
    logged,
    dailyCount,
  };
}
