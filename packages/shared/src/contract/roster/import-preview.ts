import { z } from 'zod';
import { Id, Instant } from '../field.ts';

const Counts = z.object({
  added: z.number().int(),
  changed: z.number().int(),
  archived: z.number().int(),
  same: z.number().int(),
});

export const ImportNotice = z.object({
  severity: z.enum(['look-at', 'refused']),
  file: z.string(),
  line: z.number().int().nullable(),
  message: z.string(),
  remedy: z.string(),
});

/** A file, or a sheet of one, as it was found; columns are of pupil lists only, where a person may say what each holds. */
export const ImportFile = z.object({
  name: z.string(),
  encoding: z.string(),
  separator: z.string().nullable(),
  headerLine: z.number().int(),
  rows: z.number().int(),
  /** What a choice about the columns is kept under. */
  shape: z.string(),
  /** True when a choice was kept for this shape and taken. */
  remembered: z.boolean(),
  columns: z.array(
    z.object({
      heading: z.string(),
      field: z.string().nullable(),
      because: z.enum(['mapping', 'heading', 'values', 'nothing']),
      examples: z.array(z.string()),
    }),
  ),
  /** What an empty cell of a label column says, and which part of a date comes first where the file does not tell. */
  blankMeans: z.enum(['unknown', 'no']),
  dateOrder: z.enum(['day-first', 'month-first']).nullable(),
});

/** A pupil of the file who may be one that is known. */
export const ImportQuestion = z.object({
  id: z.string(),
  name: z.string(),
  year: z.string().nullable(),
  why: z.enum(['ids-disagree', 'same-name', 'named-twice']),
  candidates: z.array(
    z.object({
      pupilId: Id,
      name: z.string(),
      year: z.string().nullable(),
      form: z.string().nullable(),
      left: z.boolean(),
      by: z.array(z.string()),
    }),
  ),
  suggested: Id.nullable(),
  answered: z.boolean(),
  /** The pupil chosen; null for a new one. */
  answer: Id.nullable(),
});

/** What applying a roster would do. Nothing is changed by looking at it. */
export const ImportPreview = z.object({
  id: Id,
  kind: z.enum(['file', 'rollover']),
  fileName: z.string(),
  format: z.string(),
  school: z.string(),
  /** The schools of the file; one is taken, by name. */
  schools: z.array(z.object({ ref: z.string(), name: z.string() })),
  pupils: z.number().int(),
  staff: z.number().int(),
  registers: z.number().int(),
  memberships: z.number().int(),
  changes: z.object({
    pupils: Counts,
    staff: Counts,
    registers: Counts,
    memberships: Counts,
    teaching: Counts,
    terms: Counts,
  }),
  /** How many lines the list has, by what they are about and what happens. */
  lines: z.array(z.object({ what: z.string(), change: z.string(), count: z.number().int() })),
  files: z.array(ImportFile),
  questions: z.array(ImportQuestion),
  /** Why it needs a second person; empty where it does not. */
  guard: z.array(z.string()),
  approved: z.boolean(),
  heldBecause: z.string().nullable(),
  notices: z.array(ImportNotice),
  createdAt: Instant,
  appliedAt: Instant.nullable(),
  undoneAt: Instant.nullable(),
  withdrawnAt: Instant.nullable(),
});
export type ImportPreview = z.infer<typeof ImportPreview>;
export type ImportFile = z.infer<typeof ImportFile>;
