import { z } from 'zod';
import { type NarrativeField, narrativeFields } from '../../domain/restorative-session/record.ts';
import { endpoint } from '../endpoint.ts';
import { Day, Id, PupilName, text, Version } from '../field.ts';
import { FileAnswer } from '../file.ts';
import { Adaptation, Time } from './session-page.ts';

const Person = z.object({ id: Id, name: z.string() });
// Object.keys widens to string; the object is closed.
const Field = z.enum(Object.keys(narrativeFields) as [NarrativeField, ...NarrativeField[]]);

export const readPlanning = endpoint({
  method: 'GET',
  path: '/pupils/:pupilId/planning',
  summary: 'What is needed to plan a session with a pupil: with whom, who may facilitate, who could sit in',
  permission: 'know-repair',
  subject: 'pupil',
  params: z.object({ pupilId: Id }),
  result: z.object({
    pupil: PupilName,
    /** The adults whose relationship with the pupil the reader may plan for; the reader first. */
    adults: z.array(Person.extend({ mine: z.boolean() })),
    facilitators: z.array(Person),
    /** Adults who report Maintain, as far as the reader may know it. */
    sitIn: z.array(Person),
    /** What makes it easier for this pupil: as their profile says, or as their last session that used any had it. */
    adaptations: z.array(Adaptation),
    adaptationsFrom: z.enum(['profile', 'last-session']),
    /** Whether the reader may plan a repair between this pupil and another. */
    betweenPupils: z.boolean(),
    today: Day,
    suggestedDay: Day,
  }),
});

export const findClashes = endpoint({
  method: 'GET',
  path: '/pupils/:pupilId/clashes',
  summary: 'What speaks against a day and time: not a school day, away, another session; no other pupil is named',
  permission: 'know-repair',
  subject: 'pupil',
  params: z.object({ pupilId: Id }),
  query: z.object({
    plannedOn: Day,
    plannedAt: z.union([Time, z.literal('')]).default(''),
    adultId: Id.optional(),
    facilitatorId: Id.optional(),
    except: Id.optional(),
  }),
  result: z.object({ clashes: z.array(z.string()) }),
});

/** The school’s own way of holding the conversation. */
const Conversation = z.object({
  prompts: z.array(
    z.object({
      id: z.string(),
      words: z.string(),
      ours: z.string(),
      short: z.boolean(),
      answers: z.array(z.object({ field: Field, label: z.string() })),
    }),
  ),
  namesInCalendar: z.boolean(),
  version: Version,
});

export const readConversation = endpoint({
  method: 'GET',
  path: '/conversation',
  summary: 'The prompts of a restorative conversation, in order and in the school’s words',
  permission: 'signed-in',
  result: Conversation,
});

export const setConversation = endpoint({
  method: 'PUT',
  path: '/conversation',
  summary: 'Put prompts in the school’s own words, and say whether calendar files may hold names',
  permission: 'manage-settings',
  body: z.object({
    version: Version,
    /** Prompt id → words; one left out, or empty, keeps ours. */
    prompts: z.record(z.string().max(40), text(200)),
    namesInCalendar: z.boolean(),
  }),
  result: z.object({ version: Version }),
});

export const readSessionCalendar = endpoint({
  method: 'GET',
  path: '/sessions/:sessionId/calendar',
  summary: 'A planned session as a calendar file, without names unless the school allows them',
  permission: 'facilitate-session',
  subject: 'session',
  file: true,
  params: z.object({ sessionId: Id }),
  result: FileAnswer,
});
