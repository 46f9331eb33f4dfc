import { z } from 'zod';
import { stages } from '../domain/facts.ts';
import { endpoint } from './endpoint.ts';
import { Day, Id, Instant, NewId, PupilName, Standing, text, Version, words } from './field.ts';

export const Stage = z.enum(stages);
export const Outcome = z.enum(['mended', 'better', 'no-change', 'worse']);
export const ItemStatus = z.enum(['open', 'done', 'abandoned']);

export const AgreementItem = z.object({
  id: Id,
  what: z.string(),
  owner: z.string(),
  dueOn: Day,
  status: ItemStatus,
  why: z.string().nullable(),
});

export const SessionLine = z.object({
  id: Id,
  pupil: PupilName,
  adult: z.string(),
  facilitator: z.string(),
  stage: Stage,
  plannedOn: Day.nullable(),
  heldOn: Day.nullable(),
  followUpOn: Day.nullable(),
});
export type SessionLine = z.infer<typeof SessionLine>;

/** One session, without its words: those have an endpoint of their own. */
export const SessionPage = SessionLine.extend({
  place: z.string().nullable(),
  outcome: Outcome.nullable(),
  items: z.array(AgreementItem),
  moves: z.array(z.object({ move: z.string(), to: Stage, by: z.string(), at: Instant, reason: z.string().nullable() })),
  /** The moves that may be made now, each with why not when it is refused. */
  may: z.array(z.object({ move: z.string(), refused: z.string().nullable() })),
  /** True when the reader is the adult of the relationship: only they place it. */
  mine: z.boolean(),
  phase: Standing.nullable(),
  proposal: z.object({ to: Standing, why: z.string() }).nullable(),
  relationshipVersion: Version,
  version: Version,
});
export type SessionPage = z.infer<typeof SessionPage>;

const params = z.object({ sessionId: Id });

export const listSessions = endpoint({
  method: 'GET',
  path: '/sessions',
  summary: 'Restorative sessions that the reader is in, facilitates or may see through',
  permission: 'signed-in',
  result: z.object({ sessions: z.array(SessionLine) }),
});

export const planSession = endpoint({
  method: 'POST',
  path: '/sessions',
  summary: 'Plan a restorative session for one relationship',
  permission: 'signed-in',
  body: z.object({
    id: NewId,
    pupilId: Id,
    /** The adult of the relationship; the reader when left out. */
    adultId: Id.optional(),
    plannedOn: Day,
    place: text(120).default(''),
  }),
  result: z.object({ id: Id }),
});

export const readSession = endpoint({
  method: 'GET',
  path: '/sessions/:sessionId',
  summary: 'One session: its stage, agreement and moves, none of its words',
  permission: 'facilitate-session',
  subject: 'session',
  params,
  result: SessionPage,
});

export const holdSession = endpoint({
  method: 'POST',
  path: '/sessions/:sessionId/hold',
  summary: 'Mark a session as held, with what was agreed and when to follow up',
  permission: 'facilitate-session',
  subject: 'session',
  params,
  body: z.object({
    version: Version,
    heldOn: Day,
    followUpOn: Day,
    items: z
      .array(z.object({ id: NewId, what: words(300), owner: z.enum(['pupil', 'adult', 'facilitator']), dueOn: Day }))
      .max(20),
    whatHappened: text(4000).default(''),
  }),
  result: z.object({ id: Id }),
});

export const moveSession = endpoint({
  method: 'POST',
  path: '/sessions/:sessionId/moves',
  summary: 'Defer, decline or cancel a planned session, follow it up, or close it',
  permission: 'facilitate-session',
  subject: 'session',
  params,
  body: z.object({
    version: Version,
    move: z.enum(['defer', 'replan', 'decline', 'cancel', 'follow-up', 'close']),
    reason: text(500).optional(),
    plannedOn: Day.optional(),
    outcome: Outcome.optional(),
  }),
  result: z.object({ id: Id, stage: Stage }),
});

export const settleItem = endpoint({
  method: 'POST',
  path: '/sessions/:sessionId/items/:itemId',
  summary: 'Mark an agreement item as done, or as abandoned with why',
  permission: 'facilitate-session',
  subject: 'session',
  params: z.object({ sessionId: Id, itemId: Id }),
  body: z.object({ version: Version, status: ItemStatus, why: text(500).optional() }),
  result: z.object({ id: Id }),
});

export const readNarrative = endpoint({
  method: 'GET',
  path: '/sessions/:sessionId/narrative',
  summary: 'The words of a session: confidential, audited',
  permission: 'read-confidential',
  subject: 'session',
  audited: true,
  params,
  result: z.object({ whatHappened: z.string(), by: z.string(), at: Instant.nullable() }),
});
