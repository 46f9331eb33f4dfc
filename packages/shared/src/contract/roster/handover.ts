import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { Id } from '../field.ts';

export const readHandover = endpoint({
  method: 'GET',
  path: '/registers/:registerId/handover',
  summary: 'Who met the pupils of a register in the academic year before, and who still does; never a phase',
  permission: 'see-register',
  subject: 'register',
  params: z.object({ registerId: Id }),
  result: z.object({
    register: z.string(),
    /** The academic year before, such as 2025/26. */
    year: z.string(),
    pupils: z.array(
      z.object({
        id: Id,
        name: z.string(),
        /** Adults of last year who meet the pupil no more, with the registers on which they did. */
        before: z.array(z.object({ adult: z.string(), registers: z.array(z.string()), here: z.boolean() })),
        /** Adults of last year who still do. */
        still: z.array(z.string()),
      }),
    ),
  }),
});
