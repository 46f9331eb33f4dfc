import { z } from 'zod';
import { Day, Id } from './field.ts';

/** A computed, explained prompt to act: never stored, always from facts. */
export const Flag = z.object({
  kind: z.string(),
  severity: z.enum(['amber', 'red']),
  pupilId: Id.nullable(),
  registerId: Id.nullable(),
  adultId: Id.nullable(),
  /** The restorative session that it asks to see through. */
  sessionId: Id.nullable(),
  since: Day,
  sentence: z.string(),
  practiceIds: z.array(z.string()),
});
export type Flag = z.infer<typeof Flag>;

/** How many of a pupil's or a register's adults log at all: stands beside every list of flags. */
export const Coverage = z.object({ covered: z.number().int(), pupils: z.number().int() });
export type Coverage = z.infer<typeof Coverage>;
