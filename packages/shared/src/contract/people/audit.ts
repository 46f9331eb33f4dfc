import { z } from 'zod';
import { limits } from '../../domain/access/table.ts';
import { endpoint } from '../endpoint.ts';
import { Day, Id, Instant } from '../field.ts';
import { FileAnswer } from '../file.ts';

/** The sorts of event that the trail can be asked for. */
export const eventKinds = ['reads', 'changes', 'sign-in', 'accounts', 'exports'] as const;
export const EventKind = z.enum(eventKinds);
export type EventKind = z.infer<typeof EventKind>;

/** One event as a person reads it: who did what, about whom, when. Never what was written. */
export const EventLine = z.object({
  sequence: z.number().int(),
  at: Instant,
  by: z.string().nullable(),
  kind: EventKind,
  /** The operation, as the contract says it in words. */
  what: z.string(),
  about: z.string().nullable(),
  refused: z.boolean(),
});
export type EventLine = z.infer<typeof EventLine>;

const query = z.object({
  from: Day.optional(),
  to: Day.optional(),
  staffId: Id.optional(),
  /** Only what is about one pupil, or about a session kept under them. */
  pupilId: Id.optional(),
  kind: EventKind.optional(),
  /** Only attempts that were refused. */
  refused: z.enum(['yes']).optional(),
  /** The lowest number of the page before. */
  before: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
});

export type EventQuery = z.infer<typeof query>;

export const listEvents = endpoint({
  method: 'GET',
  path: '/events',
  summary: 'The audit trail, newest first, as far as the reader may see it',
  permission: 'read-audit',
  query,
  result: z.object({
    events: z.array(EventLine),
    more: z.boolean(),
    /** What of the trail this reader sees; null when all of it. */
    // Object.keys widens to string; the object is closed and not empty.
    limit: z.enum(Object.keys(limits) as [keyof typeof limits]).nullable(),
    people: z.array(z.object({ id: Id, name: z.string() })),
  }),
});

export const listMyReaders = endpoint({
  method: 'GET',
  path: '/me/readers',
  summary: 'Who read what the reader wrote in confidence',
  permission: 'signed-in',
  query: query.pick({ before: true }),
  result: z.object({
    events: z.array(EventLine),
    more: z.boolean(),
    /** Of how many sessions they wrote. */
    written: z.number().int(),
  }),
});

export const exportEvents = endpoint({
  method: 'GET',
  path: '/events/export',
  summary: 'The same events as a CSV file; that it was taken is itself an event',
  permission: 'read-audit',
  stepUp: true,
  audited: true,
  file: true,
  query: query.omit({ before: true }),
  result: FileAnswer,
});
