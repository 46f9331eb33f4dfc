import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { Channel, Day, Id, Instant, NewId, Phase, Reach, Tone, text, Version, words } from '../field.ts';

export const Practice = z.object({
  id: Id,
  name: z.string(),
  phases: z.array(Phase),
  tone: Tone,
  reach: Reach,
  minutes: z.number().int(),
  how: z.string(),
});
export type Practice = z.infer<typeof Practice>;

/** A note that a correction replaced, and when it was replaced. */
export const EarlierNote = z.object({ note: z.string().nullable(), until: Instant });
export type EarlierNote = z.infer<typeof EarlierNote>;

/** What a pupil says to a note about them, with the adult who typed it in. */
export const Statement = z.object({
  words: z.string(),
  by: z.string(),
  at: Instant,
  version: Version,
  earlier: z.array(EarlierNote),
});
export type Statement = z.infer<typeof Statement>;

/** One moment on a pupil's page. `note` is null where there is none, or where it is not the reader's to see. */
export const CheckInLine = z.object({
  id: Id,
  practiceId: Id,
  practice: z.string(),
  adult: z.string(),
  mine: z.boolean(),
  tone: Tone,
  reach: Reach,
  channel: Channel,
  note: z.string().nullable(),
  happenedOn: Day,
  recordedAt: Instant,
  /** When it was last corrected, and the notes that stood there before, newest first. */
  correctedAt: Instant.nullable(),
  earlier: z.array(EarlierNote),
  /** What the pupil says to it. */
  statement: Statement.nullable(),
  retracted: z.boolean(),
  version: Version,
});
export type CheckInLine = z.infer<typeof CheckInLine>;

export const listPractices = endpoint({
  method: 'GET',
  path: '/practices',
  summary: 'The practice bank of the school',
  permission: 'signed-in',
  kept: true,
  result: z.object({ practices: z.array(Practice) }),
});

export const logCheckIn = endpoint({
  method: 'POST',
  path: '/check-ins',
  summary: 'Log a moment with one or more pupils; only pupil and practice are needed',
  permission: 'log-check-in',
  subject: 'pupils',
  body: z.object({
    id: NewId,
    pupilIds: z.array(Id).min(1, 'Choose at least one pupil.').max(400),
    practiceId: Id,
    tone: Tone.optional(),
    reach: Reach.optional(),
    channel: Channel.optional(),
    note: text(2000).optional(),
    happenedOn: Day.optional(),
  }),
  result: z.object({ id: Id, version: Version, happenedOn: Day, pupilIds: z.array(Id) }),
});

export const correctCheckIn = endpoint({
  method: 'POST',
  path: '/check-ins/:checkInId/versions',
  summary: 'Correct one’s own check-in by a new version; the old one is kept',
  permission: 'correct-own-note',
  subject: 'check-in',
  params: z.object({ checkInId: Id }),
  body: z.object({
    version: Version,
    practiceId: Id,
    tone: Tone,
    reach: Reach,
    channel: Channel,
    note: text(2000).optional(),
    happenedOn: Day,
  }),
  result: z.object({ id: Id, version: Version }),
});

export const retractCheckIn = endpoint({
  method: 'POST',
  path: '/check-ins/:checkInId/retraction',
  summary: 'Take back one’s own check-in, with a reason; it stays on the record as taken back',
  permission: 'retract-own',
  subject: 'check-in',
  params: z.object({ checkInId: Id }),
  body: z.object({ reason: words(500, 'Say why you take it back.').default('undone at once') }),
  result: z.object({ id: Id }),
});
