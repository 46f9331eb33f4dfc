import { z } from 'zod';
import { endpoint } from './endpoint.ts';

/** One group's phase mix. A null count is hidden: the group, or what it could be worked out from, is too small. */
export const PhaseMixRow = z.object({
  group: z.string(),
  pupils: z.number().int().nullable(),
  relationships: z.number().int().nullable(),
  establish: z.number().int().nullable(),
  maintain: z.number().int().nullable(),
  restore: z.number().int().nullable(),
  unsorted: z.number().int().nullable(),
  adults: z.number().int().nullable(),
  hidden: z.string().nullable(),
});

export const readPhaseMix = endpoint({
  method: 'GET',
  path: '/groups/phase-mix',
  summary: 'Relationships in each phase by year or tutor group, small numbers hidden',
  permission: 'see-trends',
  query: z.object({ by: z.enum(['year', 'tutor-group']).default('year') }),
  result: z.object({
    by: z.enum(['year', 'tutor-group']),
    rows: z.array(PhaseMixRow),
    total: PhaseMixRow,
    floor: z.number().int(),
  }),
});
