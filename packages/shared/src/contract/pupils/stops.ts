import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { Day, Id, NewId } from '../field.ts';

const ofPupil = z.object({ pupilId: Id });
const made = z.object({ id: Id });

export const readStops = endpoint({
  method: 'GET',
  path: '/pupils/:pupilId/stops',
  summary: 'The stops on prompts about a pupil, and the adults with whom one could be stopped',
  permission: 'stop-prompts',
  subject: 'pupil',
  params: ofPupil,
  result: z.object({
    /** `adult` is null when every prompt about the pupil is stopped. */
    stops: z.array(z.object({ id: Id, adult: z.string().nullable(), from: Day })),
    adults: z.array(z.object({ id: Id, name: z.string() })),
  }),
});

export const stopPrompts = endpoint({
  method: 'POST',
  path: '/pupils/:pupilId/stops',
  summary: 'Stop every prompt about a pupil, or about one relationship, at once; no reason is asked',
  permission: 'stop-prompts',
  subject: 'pupil',
  params: ofPupil,
  body: z.object({ id: NewId, adultId: Id.nullable().default(null) }),
  result: made,
});

export const liftStop = endpoint({
  method: 'POST',
  path: '/pupils/:pupilId/stops/:stopId/lift',
  summary: 'Lift a stop: prompts come back as the facts stand',
  permission: 'stop-prompts',
  subject: 'pupil',
  params: ofPupil.extend({ stopId: Id }),
  result: made,
});

export const readObjections = endpoint({
  method: 'GET',
  path: '/pupils/:pupilId/objections',
  summary: 'Whether a pupil or parent objected, and since when',
  permission: 'honour-objection',
  subject: 'pupil',
  params: ofPupil,
  result: z.object({
    objections: z.array(z.object({ id: Id, madeBy: z.enum(['pupil', 'parent']), from: Day, to: Day.nullable() })),
  }),
});

export const recordObjection = endpoint({
  method: 'POST',
  path: '/pupils/:pupilId/objections',
  summary: 'Honour an objection: the pupil stays on roll, unplaced, unflagged and out of comparisons',
  permission: 'honour-objection',
  subject: 'pupil',
  params: ofPupil,
  body: z.object({ id: NewId, madeBy: z.enum(['pupil', 'parent']), on: Day }),
  result: made,
});

export const liftObjection = endpoint({
  method: 'POST',
  path: '/pupils/:pupilId/objections/:objectionId/lift',
  summary: 'Lift an objection that was taken back: adults place the pupil anew',
  permission: 'honour-objection',
  subject: 'pupil',
  params: ofPupil.extend({ objectionId: Id }),
  body: z.object({ on: Day }),
  result: made,
});
