import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { Id, Instant, text, words } from '../field.ts';

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

const ofImport = z.object({ importId: Id });

export const previewImport = endpoint({
  method: 'POST',
  path: '/imports',
  summary: 'Read a roster file and say what applying it would do; nothing is changed',
  permission: 'import-roster',
  upload: true,
  query: z.object({
    format: z.enum(['auto', 'sds', 'oneroster', 'ctf', 'csv']).default('auto'),
    school: z.string().max(200).optional(),
    /** Names the reading, so that it can be watched and stopped. */
    reading: Id.optional(),
  }),
  result: ImportPreview,
});

const ofReading = z.object({ readingId: Id });

export const readReading = endpoint({
  method: 'GET',
  path: '/imports/readings/:readingId',
  summary: 'How far the reading of a file has come; null when it is not under way here',
  permission: 'import-roster',
  params: ofReading,
  result: z.object({ share: z.number().min(0).max(1).nullable() }),
});

export const stopReading = endpoint({
  method: 'POST',
  path: '/imports/readings/:readingId/stop',
  summary: 'Stop reading a file; nothing was changed by it',
  permission: 'import-roster',
  params: ofReading,
  result: z.object({ stopped: z.boolean() }),
});

export const keepMapping = endpoint({
  method: 'PUT',
  path: '/imports/mappings/:shape',
  summary: 'Keep what the columns of a pupil list mean, for this file and the next of its shape',
  permission: 'import-roster',
  params: z.object({ shape: z.string().regex(/^[0-9a-f]{16}$/) }),
  body: z.object({
    /** Headings as the file spells them, each with a field or with null to leave the column out. */
    columns: z.array(z.object({ heading: text(200), field: text(40).nullable() })).max(300),
    blankMeans: z.enum(['unknown', 'no']),
    dateOrder: z.enum(['day-first', 'month-first']).nullable(),
  }),
  result: z.object({}),
});

export const listFields = endpoint({
  method: 'GET',
  path: '/imports/fields',
  summary: 'What a column of a pupil list can hold',
  permission: 'import-roster',
  result: z.object({ fields: z.array(z.object({ id: z.string(), label: z.string() })) }),
});

export const listImports = endpoint({
  method: 'GET',
  path: '/imports',
  summary: 'The latest imports: waiting, applied, taken back',
  permission: 'import-roster',
  result: z.object({
    imports: z.array(
      z.object({
        id: Id,
        kind: z.enum(['file', 'rollover']),
        fileName: z.string(),
        state: z.enum(['waiting', 'held', 'applied', 'undone', 'withdrawn']),
        heldBecause: z.string().nullable(),
        createdAt: Instant,
        appliedAt: Instant.nullable(),
        by: z.string().nullable(),
      }),
    ),
  }),
});

export const readImport = endpoint({
  method: 'GET',
  path: '/imports/:importId',
  summary: 'A preview made earlier',
  permission: 'import-roster',
  params: ofImport,
  result: ImportPreview,
});

const Lines = z.object({
  lines: z.array(
    z.object({
      position: z.number().int(),
      what: z.enum(['pupil', 'staff', 'register', 'term']),
      change: z.enum(['added', 'changed', 'moved', 'leaving', 'returning']),
      name: z.string(),
      fields: z.array(z.object({ label: z.string(), was: z.string().nullable(), becomes: z.string().nullable() })),
    }),
  ),
  /** The position to go on from; null on the last page. */
  next: z.number().int().nullable(),
});
const lineQuery = z.object({
  what: z.enum(['pupil', 'staff', 'register', 'term']).optional(),
  change: z.enum(['added', 'changed', 'moved', 'leaving', 'returning']).optional(),
  find: text(100).optional(),
  after: z.coerce.number().int().min(-1).default(-1),
});

export const listImportLines = endpoint({
  method: 'GET',
  path: '/imports/:importId/lines',
  summary: 'What a preview would do by name: added, changed field by field, moved, leaving, returning',
  permission: 'import-roster',
  params: ofImport,
  query: lineQuery,
  result: Lines,
});

export const answerImport = endpoint({
  method: 'POST',
  path: '/imports/:importId/answers',
  summary: 'Say which known pupils the doubtful ones of a file are',
  permission: 'import-roster',
  params: ofImport,
  body: z.object({
    answers: z
      .array(z.object({ question: words(20, 'Say which question this answers.'), pupilId: Id.nullable() }))
      .max(5_000),
  }),
  result: ImportPreview,
});

export const applyImport = endpoint({
  method: 'POST',
  path: '/imports/:importId/apply',
  summary: 'Apply a previewed roster in one transaction',
  permission: 'import-roster',
  stepUp: true,
  params: ofImport,
  result: ImportPreview,
});

export const undoImport = endpoint({
  method: 'POST',
  path: '/imports/:importId/undo',
  summary: 'Take an applied import back, if none of its rows was changed since',
  permission: 'import-roster',
  stepUp: true,
  params: ofImport,
  result: ImportPreview,
});

export const withdrawImport = endpoint({
  method: 'POST',
  path: '/imports/:importId/withdraw',
  summary: 'Put a preview away; what was read is forgotten',
  permission: 'import-roster',
  params: ofImport,
  result: z.object({}),
});

export const listApprovals = endpoint({
  method: 'GET',
  path: '/approvals',
  summary: 'Imports that wait for a second person',
  permission: 'approve-large-change',
  result: z.object({
    approvals: z.array(
      z.object({
        id: Id,
        fileName: z.string(),
        reasons: z.array(z.string()),
        by: z.string().nullable(),
        createdAt: Instant,
      }),
    ),
  }),
});

export const readApproval = endpoint({
  method: 'GET',
  path: '/approvals/:importId',
  summary: 'A large import as the second person sees it: why it is held, and who would leave',
  permission: 'approve-large-change',
  params: ofImport,
  query: lineQuery.pick({ after: true }),
  result: z.object({
    id: Id,
    fileName: z.string(),
    school: z.string(),
    reasons: z.array(z.string()),
    changes: ImportPreview.shape.changes,
    by: z.string().nullable(),
    /** True when the reader made the preview: then somebody else has to approve it. */
    own: z.boolean(),
    approved: z.boolean(),
    leaving: Lines,
  }),
});

export const approveImport = endpoint({
  method: 'POST',
  path: '/approvals/:importId',
  summary: 'Approve a large import, by typing the school’s name; never by who made it',
  permission: 'approve-large-change',
  stepUp: true,
  params: ofImport,
  body: z.object({ typed: words(200, 'Type the words to confirm it.') }),
  result: z.object({}),
});

export const prepareRollover = endpoint({
  method: 'POST',
  path: '/rollover',
  summary: 'Preview a new academic year: pupils a year further on, final years leaving, last year’s classes ended',
  permission: 'import-roster',
  body: z.object({
    /** Tutor groups that go up together keep their pupils and adults; primary classes and teaching classes end. */
    forms: z.enum(['keep', 'end']),
    /** The school’s last year group, whose pupils leave. */
    lastYear: text(2),
  }),
  result: ImportPreview,
});
