import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { Day, Id, Instant, NewId, Phase, RegisterKind, Standing, text, Version } from '../field.ts';
import { Coverage, Flag } from '../flag.ts';
import { EarlierNote, Statement } from './check-ins.ts';

export const RegisterLine = z.object({
  id: Id,
  name: z.string(),
  kind: RegisterKind,
  subject: z.string().nullable(),
  year: z.string().nullable(),
  pupils: z.number().int(),
  /** True when the reader meets this register. */
  mine: z.boolean(),
  adults: z.array(z.string()),
  reviewedOn: Day.nullable(),
});
export type RegisterLine = z.infer<typeof RegisterLine>;

/** One pupil on a register as the reader's own relationship stands. */
export const RegisterPupil = z.object({
  id: Id,
  name: z.string(),
  sortName: z.string(),
  form: z.string().nullable(),
  phase: Standing,
  phaseSince: Day.nullable(),
  /** School days in this phase. */
  phaseDays: z.number().int().nullable(),
  lastNoticedOn: Day.nullable(),
  /** School days running on which the reader did 2×10 with them; 0 without a run. */
  run: z.number().int(),
  /** Of the reader's relationship; a change must name it, so that two devices cannot overwrite each other. */
  version: Version,
  offSite: z.boolean(),
  awayToday: z.boolean(),
  /** The pupil or a parent asked that nobody places them. */
  objected: z.boolean(),
  /** SEN provision for those who may see it, else null. */
  sen: z.string().nullable(),
  flags: z.array(Flag),
});
export type RegisterPupil = z.infer<typeof RegisterPupil>;

export const RegisterPage = z.object({
  register: RegisterLine,
  /** True when the reader has own relationships here to sort. */
  maySort: z.boolean(),
  pupils: z.array(RegisterPupil),
  /** Prompts about the register itself, and kinds that cover a third of it or more, as one line each. */
  lines: z.array(Flag),
  coverage: Coverage,
  reviewedOn: Day.nullable(),
  calendarMissing: z.boolean(),
  today: Day,
});
export type RegisterPage = z.infer<typeof RegisterPage>;

export const listRegisters = endpoint({
  method: 'GET',
  path: '/registers',
  summary: 'The registers that the reader meets or leads',
  permission: 'signed-in',
  kept: true,
  result: z.object({ registers: z.array(RegisterLine) }),
});

export const readRegister = endpoint({
  method: 'GET',
  path: '/registers/:registerId',
  summary: 'One register: its pupils, where the reader stands with each, and what to notice',
  permission: 'see-register',
  kept: true,
  subject: 'register',
  params: z.object({ registerId: Id }),
  result: RegisterPage,
});

export const PlacementChange = z.object({
  pupilId: Id,
  to: Standing,
  reason: text(500).optional(),
  /** The version of the relationship that the change was made on. */
  version: Version,
});

export const reviewRegister = endpoint({
  method: 'POST',
  path: '/registers/:registerId/reviews',
  summary: 'Sort a register: the changes, and whether the rest is unchanged, in one act',
  permission: 'sort-register',
  subject: 'register',
  params: z.object({ registerId: Id }),
  body: z.object({
    id: NewId,
    changes: z.array(PlacementChange).max(200),
    /** `unchanged` completes a review; `not-looked-at` only places the pupils named. */
    rest: z.enum(['unchanged', 'not-looked-at']),
    /** The day on which it was done, where it was sent later; today unless said. */
    happenedOn: Day.optional(),
  }),
  result: z.object({
    id: Id,
    placements: z.array(z.object({ id: Id, pupilId: Id, from: Standing, to: Standing, version: Version })),
  }),
});

export const retractReview = endpoint({
  method: 'POST',
  path: '/reviews/:reviewId/retraction',
  summary: 'Undo a sort: each of its placements is marked as retracted, none is erased',
  permission: 'retract-own',
  subject: 'review',
  params: z.object({ reviewId: Id }),
  body: z.object({ reason: text(500).default('undone at once') }),
  result: z.object({ restored: z.array(z.object({ pupilId: Id, phase: Standing, version: Version })) }),
});

/** One placement on a history, newest first. */
export const PlacementLine = z.object({
  id: Id,
  from: Standing,
  to: Phase.or(Standing),
  adult: z.string(),
  reason: z.string().nullable(),
  happenedOn: Day,
  recordedAt: Instant,
  retracted: z.boolean(),
  correctedAt: Instant.nullable(),
  earlier: z.array(EarlierNote),
  statement: Statement.nullable(),
  version: Version,
});
