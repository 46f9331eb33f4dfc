import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { Day, Id, NewId, PupilName, text, words } from '../field.ts';

const ofPupil = z.object({ pupilId: Id });
const ofStaff = z.object({ staffId: Id });

/** A person whose records somebody asks about, also long after they left. */
const Found = PupilName.extend({ leftOn: Day.nullable() });

export const findRecords = endpoint({
  method: 'GET',
  path: '/records',
  summary: 'Pupils by name, leavers too, and staff where the reader may prepare their pack or erase them',
  permission: 'hold-records',
  query: z.object({ q: text(80).default('') }),
  result: z.object({
    pupils: z.array(Found),
    staff: z.array(z.object({ id: Id, name: z.string(), leftOn: Day.nullable() })),
  }),
});

const Hold = z.object({ id: Id, from: Day, to: Day.nullable(), setBy: z.string(), endedBy: z.string().nullable() });

export const listHolds = endpoint({
  method: 'GET',
  path: '/holds',
  summary: 'Every pupil whose records are kept whatever their age',
  permission: 'hold-records',
  result: z.object({ holds: z.array(Hold.extend({ pupil: PupilName })) }),
});

export const readHolds = endpoint({
  method: 'GET',
  path: '/pupils/:pupilId/holds',
  summary: 'Whose records these are, and the holds that there were',
  permission: 'hold-records',
  subject: 'pupil',
  params: ofPupil,
  result: z.object({ pupil: Found, holds: z.array(Hold) }),
});

export const holdRecords = endpoint({
  method: 'POST',
  path: '/pupils/:pupilId/holds',
  summary: 'Keep a pupil’s records whatever their age, from a day on',
  permission: 'hold-records',
  subject: 'pupil',
  params: ofPupil,
  body: z.object({ id: NewId, from: Day, to: Day.nullable().default(null) }),
  result: Hold,
});

export const endHold = endpoint({
  method: 'POST',
  path: '/pupils/:pupilId/holds/:holdId/end',
  summary: 'End a hold at the end of today',
  permission: 'hold-records',
  subject: 'pupil',
  stepUp: true,
  params: ofPupil.extend({ holdId: Id }),
  result: z.object({}),
});

/** What goes, table by table, in the words of the data map. */
const Going = z.array(z.object({ what: z.string(), count: z.number().int() }));

export const previewErasure = endpoint({
  method: 'GET',
  path: '/pupils/:pupilId/erasure',
  summary: 'What erasing a pupil would remove, and what speaks against it; nothing is changed',
  permission: 'erase-records',
  subject: 'pupil',
  audited: true,
  params: ofPupil,
  result: z.object({
    pupil: Found,
    holds: z.array(Hold),
    going: Going,
    /** Repairs with another pupil, which go whole. */
    between: z.number().int(),
    /** Moments shared with other pupils, which stay theirs without this name. */
    shared: z.number().int(),
    onRoll: z.boolean(),
    /**
     * Texts about others in which this name stands: they are others' records and stay, for a person to judge. The pupil is named
     * to whoever may open their page, and what is written to nobody here.
     */
    mentions: z.array(
      z.object({
        what: z.string(),
        count: z.number().int(),
        pupil: z.object({ id: Id, name: z.string() }).nullable(),
      }),
    ),
  }),
});

/** The name as the page shows it, typed again. */
const confirmed = z.object({ name: words(200, 'Type the name as it stands above.') });

export const erasePupil = endpoint({
  method: 'POST',
  path: '/pupils/:pupilId/erasure',
  summary: 'Remove everything about a pupil, for good',
  permission: 'erase-records',
  stepUp: true,
  subject: 'pupil',
  params: ofPupil,
  body: confirmed,
  result: z.object({ going: Going }),
});

export const previewStaffErasure = endpoint({
  method: 'GET',
  path: '/staff/:staffId/erasure',
  summary: 'What remains of somebody who left, and what erasing them would remove',
  permission: 'erase-records',
  audited: true,
  params: ofStaff,
  result: z.object({
    person: z.object({ id: Id, name: z.string(), leftOn: Day.nullable() }),
    /** Why it cannot be done; null when it can. */
    refused: z.string().nullable(),
    going: Going,
    /** What they wrote in pupils’ records, which stays without their name. */
    staying: Going,
  }),
});

export const eraseStaff = endpoint({
  method: 'POST',
  path: '/staff/:staffId/erasure',
  summary: 'Empty the name of somebody who left, and remove all else that is their own',
  permission: 'erase-records',
  stepUp: true,
  params: ofStaff,
  body: confirmed,
  result: z.object({ going: Going }),
});
