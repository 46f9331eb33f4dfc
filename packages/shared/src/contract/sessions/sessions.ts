import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { Day, Id, NewId, Standing, text, Version, words } from '../field.ts';
import { Narrative } from './narrative.ts';
import {
  Adaptation,
  BothTookPart,
  ItemStatus,
  Outcome,
  Owner,
  Record,
  SessionLine,
  SessionPage,
  Side,
  Stage,
  Time,
} from './session-page.ts';

const params = z.object({ sessionId: Id });
const adaptations = z.array(Adaptation).max(20).default([]);
const NewItem = z.object({ id: NewId, what: words(300, 'Say what will be done.'), owner: Owner, dueOn: Day });
/** Whom the pupil repairs with: the reader when neither is named. */
const partner = { adultId: Id.optional(), otherPupilId: Id.optional() };
const conversation = {
  heldOn: Day,
  followUpOn: Day.nullable(),
  participation: BothTookPart.default({ pupil: 'agreed', partner: 'agreed' }),
  items: z.array(NewItem).max(20, 'Agree on at most twenty things.').default([]),
  narrative: Narrative.default({ words: {}, statement: '', pictures: [], leadsMayRead: true }),
};

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
  summary: 'Plan a restorative session for one relationship, or between two pupils',
  permission: 'signed-in',
  body: z.object({
    id: NewId,
    pupilId: Id,
    ...partner,
    /** Who facilitates; the reader when left out. */
    facilitatorId: Id.optional(),
    plannedOn: Day,
    plannedAt: Time.nullable().default(null),
    place: text(120).default(''),
    adaptations,
    /** Adults who sit in, from the pupil’s good relationships. */
    othersPresent: z.array(Id).max(6).default([]),
  }),
  result: z.object({ id: Id }),
});

export const recordSession = endpoint({
  method: 'POST',
  path: '/pupils/:pupilId/conversations',
  summary: 'Record a conversation that nobody planned: a date, who, and participation',
  permission: 'signed-in',
  params: z.object({ pupilId: Id }),
  body: z.object({ id: NewId, ...partner, ...conversation, adaptations }),
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

export const changeSession = endpoint({
  method: 'PUT',
  path: '/sessions/:sessionId',
  summary: 'Change who facilitates and sits in, the place, adaptations and what is known besides',
  permission: 'facilitate-session',
  subject: 'session',
  params,
  body: z.object({
    version: Version,
    place: text(120).optional(),
    plannedAt: Time.nullable().optional(),
    facilitatorId: Id.optional(),
    adaptations: z.array(Adaptation).max(20).optional(),
    othersPresent: z.array(Id).max(6).optional(),
    record: Record.optional(),
    followUpOn: Day.optional(),
  }),
  result: z.object({ id: Id, version: Version }),
});

export const checkReadiness = endpoint({
  method: 'POST',
  path: '/sessions/:sessionId/readiness',
  summary: 'Record whether one of the two is calm enough; “not today” puts it off and is never late',
  permission: 'facilitate-session',
  subject: 'session',
  params,
  body: z.object({
    version: Version,
    who: Side,
    answer: z.enum(['ready', 'not-today']),
    plannedOn: Day.nullable().default(null),
  }),
  result: z.object({ id: Id, stage: Stage }),
});

export const holdSession = endpoint({
  method: 'POST',
  path: '/sessions/:sessionId/hold',
  summary: 'Mark a session as held, with what was agreed and when to follow up',
  permission: 'facilitate-session',
  subject: 'session',
  params,
  body: z.object({ version: Version, ...conversation, adaptations: z.array(Adaptation).max(20).optional() }),
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
    /** “Not today”: a delay for readiness is never counted as late. */
    forReadiness: z.boolean().default(false),
    plannedOn: Day.optional(),
    plannedAt: Time.optional(),
    outcome: Outcome.optional(),
  }),
  result: z.object({ id: Id, stage: Stage }),
});

export const addItem = endpoint({
  method: 'POST',
  path: '/sessions/:sessionId/items',
  summary: 'Agree on one more thing after the session was held',
  permission: 'facilitate-session',
  subject: 'session',
  params,
  body: NewItem.extend({ version: Version }),
  result: z.object({ id: Id }),
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

export const welcomePupil = endpoint({
  method: 'POST',
  path: '/sessions/:sessionId/welcome',
  summary: 'Record the fresh-start welcome after a session',
  permission: 'facilitate-session',
  subject: 'session',
  params,
  body: z.object({ version: Version, on: Day }),
  result: z.object({ id: Id }),
});

export const placeAfterSession = endpoint({
  method: 'POST',
  path: '/sessions/:sessionId/placement',
  summary: 'Place one’s own relationship after its session: the adult decides, whatever is proposed',
  permission: 'own-placements',
  subject: 'session',
  params,
  body: z.object({ id: NewId, relationshipVersion: Version, to: Standing }),
  result: z.object({ id: Id, from: Standing, to: Standing, version: Version }),
});
