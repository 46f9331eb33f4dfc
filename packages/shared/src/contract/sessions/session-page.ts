import { z } from 'zod';
import { stages } from '../../domain/facts.ts';
import { itemStatuses } from '../../domain/restorative-session/agreement.ts';
import { type Adaptation as AdaptationId, adaptations, sides } from '../../domain/restorative-session/readiness.ts';
import { outcomes, participations } from '../../domain/restorative-session/session.ts';
import { Day, Id, Instant, PupilName, Standing, text, Version } from '../field.ts';

export const Stage = z.enum(stages);
export const Outcome = z.enum(outcomes);
export const Participation = z.enum(participations);
export const ItemStatus = z.enum(itemStatuses);
export const Side = z.enum(sides);
// Object.keys widens to string; the object is closed.
export const Adaptation = z.enum(Object.keys(adaptations) as [AdaptationId, ...AdaptationId[]]);
export const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give a time as HH:MM, such as 13:05.');
export const Owner = z.enum(['pupil', 'adult', 'other-pupil', 'facilitator'], 'Say who will do it.');
export const BothTookPart = z.object({ pupil: Participation, partner: Participation });

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
  /** Whom the pupil repairs with: the adult of the relationship, or the other pupil. */
  adult: z.string(),
  /** True when the repair is between two pupils: it moves no phase. */
  betweenPupils: z.boolean(),
  facilitator: z.string(),
  stage: Stage,
  plannedOn: Day.nullable(),
  plannedAt: z.string().nullable(),
  heldOn: Day.nullable(),
  followUpOn: Day.nullable(),
});
export type SessionLine = z.infer<typeof SessionLine>;

/** What else is known of a session, apart from its words (never a story: a day, a number, a yes or no). */
export const Record = z.object({
  incidentOn: Day.nullable(),
  incidentReference: text(40).nullable(),
  homeTold: z.object({ by: text(80), on: Day }).nullable(),
  consequence: z.object({ reflected: z.boolean().nullable(), freshStart: z.boolean().nullable() }).nullable(),
});
export type Record = z.infer<typeof Record>;

/** One session, without its words: those have endpoints of their own. */
export const SessionPage = SessionLine.extend({
  adultId: Id.nullable(),
  otherPupil: PupilName.nullable(),
  facilitatorId: Id,
  place: z.string().nullable(),
  adaptations: z.array(Adaptation),
  othersPresent: z.array(z.object({ id: Id, name: z.string() })),
  readiness: z.array(
    z.object({ who: Side, answer: z.enum(['ready', 'not-today']), by: z.string(), on: Day, at: Instant }),
  ),
  participation: BothTookPart.nullable(),
  record: Record,
  overdue: z.boolean(),
  outcome: Outcome.nullable(),
  /** The school day of the fresh-start welcome, and the day on which it was made. */
  freshStartOn: Day.nullable(),
  welcomedOn: Day.nullable(),
  suggestedFollowUp: Day,
  /** After a follow-up: what can be done next, so that a repair that failed is no dead end. */
  nextSteps: z.array(z.string()),
  items: z.array(AgreementItem),
  moves: z.array(z.object({ move: z.string(), to: Stage, by: z.string(), at: Instant, reason: z.string().nullable() })),
  /** The moves that may be made now, each with why not when it is refused. */
  may: z.array(z.object({ move: z.string(), refused: z.string().nullable() })),
  /** True when the reader may open what was written. */
  mayRead: z.boolean(),
  /** Break-glass for this reader: offered to those who may, and until when an opening of theirs lasts. */
  breakGlass: z.object({ offered: z.boolean(), openUntil: Instant.nullable() }),
  /** True when the reader is the adult of the relationship: only they place it. */
  mine: z.boolean(),
  phase: Standing.nullable(),
  proposal: z.object({ to: Standing, why: z.string() }).nullable(),
  /** Whether a placement was made after this session. */
  placed: z.boolean(),
  relationshipVersion: Version,
  version: Version,
});
export type SessionPage = z.infer<typeof SessionPage>;
