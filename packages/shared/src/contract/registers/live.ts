import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { Id } from '../field.ts';

export const readChanges = endpoint({
  method: 'GET',
  path: '/registers/:registerId/changes',
  summary: 'Whether a moment, a sort or a repair touched a register since a mark; the mark to ask from next time',
  permission: 'see-register',
  subject: 'register',
  params: z.object({ registerId: Id }),
  query: z.object({ after: z.coerce.number().int().min(0).optional() }),
  result: z.object({
    /** Where the school's events stand: what to ask after next. */
    mark: z.number().int(),
    changed: z.boolean(),
  }),
});
