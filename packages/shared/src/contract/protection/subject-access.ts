import { z } from 'zod';
import {
  accessStatuses,
  askers,
  type LeaveOutGround,
  leaveOutGrounds,
  type ReleaseCheck,
  releaseChecks,
} from '../../domain/privacy/subject-access.ts';
import { endpoint } from '../endpoint.ts';
import { Day, Id, Instant, NewId, Version, words } from '../field.ts';
import { FileAnswer } from '../file.ts';

// Object.keys widens to string; both objects are closed and not empty.
const Check = z.enum(Object.keys(releaseChecks) as [ReleaseCheck, ...ReleaseCheck[]]);
const Ground = z.enum(Object.keys(leaveOutGrounds) as [LeaveOutGround, ...LeaveOutGround[]]);
const About = z.enum(['pupil', 'staff']);

const AccessRequest = z.object({
  id: Id,
  about: About,
  personId: Id,
  name: z.string(),
  receivedOn: Day,
  asker: z.enum(askers),
  askerName: z.string(),
  status: z.enum(accessStatuses),
  month: Day,
  schoolDays: Day,
  releasedAt: Instant.nullable(),
});
export type AccessRequest = z.infer<typeof AccessRequest>;

export const listAccessRequests = endpoint({
  method: 'GET',
  path: '/subject-access',
  summary: 'Requests for somebody’s records, with both deadlines, the newest first',
  permission: 'prepare-subject-access',
  result: z.object({ requests: z.array(AccessRequest), staffToo: z.boolean(), today: Day }),
});

export const openAccessRequest = endpoint({
  method: 'POST',
  path: '/subject-access',
  summary: 'Note that somebody asked for records, and draft the pack',
  permission: 'prepare-subject-access',
  body: z.object({
    id: NewId,
    about: About,
    personId: Id,
    receivedOn: Day,
    asker: z.enum(askers),
    askerName: words(200, 'Say who asks.'),
  }),
  result: z.object({ id: Id }),
});

const ofRequest = z.object({ requestId: Id });

const PackField = z.object({ label: z.string(), value: z.string() });
const PackRecord = z.object({ id: z.string(), fields: z.array(PackField), leftOut: Ground.nullable() });
const PackSection = z.object({
  heading: z.string(),
  purpose: z.string(),
  kept: z.string(),
  records: z.array(PackRecord),
});
export type PackSection = z.infer<typeof PackSection>;

export const readAccessRequest = endpoint({
  method: 'GET',
  path: '/subject-access/:requestId',
  summary: 'One request: the draft of its pack, what is hidden in it, and what is left to check',
  permission: 'prepare-subject-access',
  stepUp: true,
  audited: true,
  params: ofRequest,
  result: z.object({
    request: AccessRequest,
    checks: z.array(z.object({ id: Check, words: z.string(), done: z.boolean() })),
    staffNamed: z.boolean(),
    /** Pupils found by name in what was written; `hidden` is off for a name that is only a word here. */
    masked: z.array(z.object({ pupilId: Id, name: z.string(), places: z.number().int(), hidden: z.boolean() })),
    alsoHide: z.array(z.string()),
    sections: z.array(PackSection),
    notIncluded: z.array(z.object({ what: z.string(), why: z.string() })),
    grounds: z.array(z.object({ id: Ground, words: z.string() })),
    version: Version,
    today: Day,
  }),
});

export const saveAccessRequest = endpoint({
  method: 'PUT',
  path: '/subject-access/:requestId',
  summary: 'Keep what was checked, hidden and left out; a checked pack becomes a draft again',
  permission: 'prepare-subject-access',
  params: ofRequest,
  body: z.object({
    version: Version,
    checked: z.array(Check).max(10),
    staffNamed: z.boolean(),
    /** Pupils whose names are left to be read. */
    shown: z.array(Id).max(200),
    alsoHide: z.array(words(80, 'Give a word to hide.')).max(40),
    leftOut: z.array(z.object({ id: z.string().max(200), ground: Ground })).max(2000),
  }),
  result: z.object({ version: Version }),
});

export const moveAccessRequest = endpoint({
  method: 'POST',
  path: '/subject-access/:requestId/status',
  summary: 'Say that a pack is checked, release it, or withdraw the request',
  permission: 'prepare-subject-access',
  stepUp: true,
  params: ofRequest,
  body: z.object({ version: Version, to: z.enum(['draft', 'checked', 'released', 'withdrawn']) }),
  result: z.object({ status: z.enum(accessStatuses), version: Version }),
});

export const takeAccessPack = endpoint({
  method: 'GET',
  path: '/subject-access/:requestId/pack',
  summary: 'The pack as a ZIP: a page to read and print, and the same as JSON; marked as a draft until released',
  permission: 'prepare-subject-access',
  stepUp: true,
  audited: true,
  file: true,
  params: ofRequest,
  result: FileAnswer,
});
