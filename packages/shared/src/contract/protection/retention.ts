import { z } from 'zod';
import { type RetentionKind, retentionKinds } from '../../domain/privacy/retention.ts';
import { endpoint } from '../endpoint.ts';
import { Day, Id, Instant, NewId, Version } from '../field.ts';

// The list is closed and not empty.
const Kind = z.enum(retentionKinds as [RetentionKind, ...RetentionKind[]]);

const Line = z.object({
  kind: Kind,
  due: z.number().int(),
  onHold: z.number().int(),
  oldest: Day.nullable(),
  newest: Day.nullable(),
});
export type PurgeLine = z.infer<typeof Line>;

const Purge = z.object({
  id: Id,
  asOf: Day,
  madeAt: Instant,
  lines: z.array(Line),
  confirmedAt: Instant.nullable(),
  confirmedBy: z.string().nullable(),
  doneAt: Instant.nullable(),
});
export type Purge = z.infer<typeof Purge>;

export const readRetention = endpoint({
  method: 'GET',
  path: '/retention',
  summary: 'How long each kind of record is kept, what a purge would remove, and what was removed',
  permission: 'manage-retention',
  result: z.object({
    kinds: z.array(
      z.object({
        kind: Kind,
        count: z.number().int(),
        ours: z.number().int(),
        unit: z.enum(['academic years', 'years', 'days']),
        from: z.enum(['academic-year-of-record', 'pupil-left', 'record']),
        why: z.string(),
        /** The day after which it would be due if it had begun today. */
        example: Day.nullable(),
      }),
    ),
    version: Version,
    open: Purge.nullable(),
    done: z.array(Purge),
    /** Why no purge can run now; null when one can. */
    doubt: z.string().nullable(),
    holds: z.number().int(),
    today: Day,
  }),
});

export const setRetention = endpoint({
  method: 'PUT',
  path: '/retention',
  summary: 'Keep kinds of record for longer or shorter; a preview that waits is withdrawn',
  permission: 'manage-retention',
  stepUp: true,
  body: z.object({ version: Version, choice: z.partialRecord(Kind, z.number()) }),
  result: z.object({ version: Version }),
});

export const previewPurge = endpoint({
  method: 'POST',
  path: '/retention/purges',
  summary: 'Work out what is due today; nothing is removed',
  permission: 'manage-retention',
  body: z.object({ id: NewId }),
  result: z.object({ purge: Purge.nullable() }),
});

const ofPurge = z.object({ purgeId: Id });

export const confirmPurge = endpoint({
  method: 'POST',
  path: '/retention/purges/:purgeId/confirm',
  summary: 'Remove what a preview showed; if the clock has to be seen first, the daily round does it',
  permission: 'manage-retention',
  stepUp: true,
  params: ofPurge,
  result: z.object({ purge: Purge, waits: z.string().nullable() }),
});

export const withdrawPurge = endpoint({
  method: 'POST',
  path: '/retention/purges/:purgeId/withdraw',
  summary: 'Put a preview away; nothing is removed',
  permission: 'manage-retention',
  params: ofPurge,
  result: z.object({}),
});
