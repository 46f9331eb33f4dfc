import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Id, Instant } from './field.ts';

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

/** What applying a roster would do. Nothing is changed by looking at it. */
export const ImportPreview = z.object({
  id: Id,
  fileName: z.string(),
  format: z.string(),
  school: z.string(),
  /** The schools of the file; one is taken, by name. */
  schools: z.array(z.object({ ref: z.string(), name: z.string() })),
  pupils: z.number().int(),
  staff: z.number().int(),
  registers: z.number().int(),
  memberships: z.number().int(),
  changes: z.object({ pupils: Counts, staff: Counts, registers: Counts, memberships: Counts, teaching: Counts }),
  /** The first hundred of each, by name, so that a person recognises the file. */
  examples: z.array(z.object({ what: z.string(), name: z.string(), change: z.string() })),
  notices: z.array(ImportNotice),
  appliedAt: Instant.nullable(),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

export const previewImport = endpoint({
  method: 'POST',
  path: '/imports',
  summary: 'Read a roster file and say what applying it would do; nothing is changed',
  permission: 'import-roster',
  upload: true,
  query: z.object({
    format: z.enum(['auto', 'sds', 'oneroster', 'csv']).default('auto'),
    school: z.string().max(200).optional(),
  }),
  result: ImportPreview,
});

export const readImport = endpoint({
  method: 'GET',
  path: '/imports/:importId',
  summary: 'A preview made earlier',
  permission: 'import-roster',
  params: z.object({ importId: Id }),
  result: ImportPreview,
});

export const applyImport = endpoint({
  method: 'POST',
  path: '/imports/:importId/apply',
  summary: 'Apply a previewed roster in one transaction',
  permission: 'import-roster',
  params: z.object({ importId: Id }),
  result: ImportPreview,
});
