import { z } from 'zod';
import { text } from '../field.ts';

/** What an import does, a line a row of the school, page by page. */
export const Lines = z.object({
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

export const lineQuery = z.object({
  what: z.enum(['pupil', 'staff', 'register', 'term']).optional(),
  change: z.enum(['added', 'changed', 'moved', 'leaving', 'returning']).optional(),
  find: text(100).optional(),
  after: z.coerce.number().int().min(-1).default(-1),
});
