import { z } from 'zod';
import { figures, isSymbol, longestCaption, mostPictures } from '../../domain/restorative-session/pictures.ts';
import { panels, prompts } from '../../domain/restorative-session/prompts.ts';
import { endpoint } from '../endpoint.ts';
import { Day, Id, Instant, PupilName, text, Version } from '../field.ts';
import { Adaptation, BothTookPart, Owner, Stage } from './session-page.ts';

const field = text(4000).optional();

/** The words of a session, all confidential (tier 2), none required. */
export const Words = z.object({
  whatHappened: field,
  pupilAccount: field,
  pupilMeant: field,
  adultAccount: field,
  whoWasAffected: field,
  pupilNeeds: field,
  adultNeeds: field,
  adultPart: field,
  putRight: field,
  freshStart: field,
});
export type Words = z.infer<typeof Words>;

export const Picture = z
  .object({
    id: Id,
    panel: z.enum(panels),
    figure: z.enum(figures),
    symbol: z.string().max(20).nullable(),
    words: text(longestCaption),
  })
  .refine(({ panel, symbol }) => symbol === null || isSymbol(panel, symbol), {
    path: ['symbol'],
    message: 'Choose one of the symbols of this kind of panel.',
  });
export type Picture = z.infer<typeof Picture>;

/** All that is confidential of one conversation, as one person wrote it down. */
export const Narrative = z.object({
  words: Words.default({}),
  /** The pupil’s own statement: it goes wherever the rest goes. */
  statement: text(4000).default(''),
  pictures: z.array(Picture).max(mostPictures, `Use at most ${mostPictures} panels.`).default([]),
  /** Its author’s tick: those who lead the pupil’s year may read it. */
  leadsMayRead: z.boolean().default(true),
});
export type Narrative = z.infer<typeof Narrative>;

/** A conversation on its way: what is written, skipped and half agreed. Everything may be empty or unfinished. */
export const Draft = Narrative.extend({
  form: z.enum(['short', 'long', 'pictures']).default('long'),
  at: z
    .enum(prompts.map((one) => one.id) as [string, ...string[]])
    .nullable()
    .default(null), // the prompts are not empty
  skipped: z.array(text(40)).max(prompts.length).default([]),
  participation: BothTookPart.partial().default({}),
  adaptations: z.array(Adaptation).max(20).default([]),
  followUpOn: z.union([Day, z.literal('')]).default(''),
  items: z
    .array(
      z.object({
        id: Id,
        what: text(300),
        owner: z.union([Owner, z.literal('')]),
        dueOn: z.union([Day, z.literal('')]),
      }),
    )
    .max(20)
    .default([]),
});
export type Draft = z.infer<typeof Draft>;

const params = z.object({ sessionId: Id });

export const readNarrative = endpoint({
  method: 'GET',
  path: '/sessions/:sessionId/narrative',
  summary: 'The words of a session: confidential, audited',
  permission: 'read-confidential',
  subject: 'session',
  audited: true,
  params,
  result: z.object({
    accounts: z.array(
      Narrative.extend({
        by: z.string(),
        mine: z.boolean(),
        at: Instant,
        version: Version,
        /** What stood there before its corrections, newest first. */
        earlier: z.array(Narrative.pick({ words: true, statement: true }).extend({ at: Instant })),
      }),
    ),
  }),
});

export const writeNarrative = endpoint({
  method: 'PUT',
  path: '/sessions/:sessionId/narrative',
  summary: 'Write down, or correct by a new version, one’s own account of a session',
  permission: 'facilitate-session',
  subject: 'session',
  params,
  body: Narrative.extend({ version: Version }),
  result: z.object({ version: Version }),
});

const conversation = z.object({ pupilId: Id, sessionId: Id });
const here = '/pupils/:pupilId/conversations/:sessionId/draft' as const;

export const readDraft = endpoint({
  method: 'GET',
  path: here,
  summary: 'One’s own unfinished conversation: nobody else reads it',
  permission: 'signed-in',
  params: conversation,
  result: z.object({
    draft: Draft.nullable(),
    partnerId: Id.nullable(),
    version: Version,
    savedAt: Instant.nullable(),
  }),
});

export const saveDraft = endpoint({
  method: 'PUT',
  path: here,
  summary: 'Keep one’s own unfinished conversation as it stands',
  permission: 'signed-in',
  params: conversation,
  body: z.object({ version: Version, partnerId: Id.nullable().default(null), draft: Draft }),
  result: z.object({ version: Version, savedAt: Instant }),
});

export const dropDraft = endpoint({
  method: 'POST',
  path: `${here}/drop`,
  summary: 'Throw one’s own unfinished conversation away',
  permission: 'signed-in',
  params: conversation,
  body: z.object({ version: Version }),
  result: z.object({ id: Id }),
});

export const listDrafts = endpoint({
  method: 'GET',
  path: '/drafts',
  summary: 'One’s own unfinished conversations, by pupil and moment, without a word of them',
  permission: 'signed-in',
  result: z.object({
    drafts: z.array(z.object({ sessionId: Id, pupil: PupilName, stage: Stage.nullable(), savedAt: Instant })),
  }),
});

export const markPassedToDsl = endpoint({
  method: 'POST',
  path: '/sessions/:sessionId/passed-to-dsl',
  summary: 'Record that a matter was passed to the DSL, and when: nothing else',
  permission: 'facilitate-session',
  subject: 'session',
  params,
  body: z.object({ on: Day }),
  result: z.object({ id: Id }),
});

export const readPassedToDsl = endpoint({
  method: 'GET',
  path: '/sessions/:sessionId/passed-to-dsl',
  summary: 'Whether a matter was passed to the DSL: for its writer and the safeguarding lead',
  permission: 'see-passed-to-dsl',
  subject: 'session',
  audited: true,
  params,
  result: z.object({ on: Day.nullable() }),
});
