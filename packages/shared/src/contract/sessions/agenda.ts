import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { Day, Id, text } from '../field.ts';
import { Adaptation, SessionLine } from './session-page.ts';

const AgendaDay = z.object({
  day: Day,
  schoolDay: z.boolean(),
  planned: z.array(SessionLine),
  followUps: z.array(SessionLine),
  /** Fresh starts of the morning, each with whether it was made. */
  freshStarts: z.array(SessionLine.extend({ welcomed: z.boolean() })),
});

export const readAgenda = endpoint({
  method: 'GET',
  path: '/agenda',
  summary: 'A week of repair: planned, put off, overdue, follow-ups and next-morning fresh starts',
  permission: 'signed-in',
  query: z.object({ week: z.union([Day, z.literal('')]).default(''), list: text(100).default('') }),
  result: z.object({
    from: Day,
    to: Day,
    today: Day,
    /** Forms and years to look at one by one. */
    lists: z.array(z.object({ id: z.string(), name: z.string() })),
    days: z.array(AgendaDay),
    overdue: z.array(SessionLine),
    deferred: z.array(SessionLine),
    /** Follow-ups whose day passed before this week. */
    followUpsDue: z.array(SessionLine),
    /** Agreed things past their day. */
    itemsDue: z.array(z.object({ session: SessionLine, itemId: Id, what: z.string(), owner: z.string(), dueOn: Day })),
  }),
});

const Quartiles = z.object({ lower: z.number(), median: z.number(), upper: z.number() });
const RepairRow = z.object({
  group: z.string(),
  held: z.number().int().nullable(),
  days: Quartiles.nullable(),
  followedUp: z.number().int().nullable(),
  mended: z.number().int().nullable(),
  hidden: z.string().nullable(),
});
export type RepairRow = z.infer<typeof RepairRow>;

export const learnFromRepair = endpoint({
  method: 'GET',
  path: '/repair',
  summary:
    'Time to a held session and share mended by group, and adaptations used; small numbers hidden, never by adult',
  /** A row about a set of pupils: the handler asks which, and counts no others. */
  permission: 'signed-in',
  query: z.object({ by: z.enum(['year', 'sen']).default('year') }),
  result: z.object({
    by: z.enum(['year', 'sen']),
    from: Day,
    to: Day,
    rows: z.array(RepairRow),
    total: RepairRow,
    adaptations: z.array(RepairRow.extend({ adaptation: Adaptation })),
    floor: z.number().int(),
  }),
});
