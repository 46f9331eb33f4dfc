import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { Id, Version, words } from '../field.ts';
import { CheckInLine } from '../registers/check-ins.ts';

const body = z.object({ words: words(2000, 'Write down what the pupil says.'), version: Version });
const result = z.object({ version: Version });

export const stateOnCheckIn = endpoint({
  method: 'PUT',
  path: '/pupils/:pupilId/check-ins/:checkInId/statement',
  summary: 'Write down what the pupil says to a note about them: it is shown wherever the note is',
  permission: 'attach-statement',
  subject: 'check-in',
  params: z.object({ pupilId: Id, checkInId: Id }),
  body,
  result,
});

export const stateOnPlacement = endpoint({
  method: 'PUT',
  path: '/placements/:placementId/statement',
  summary: 'Write down what the pupil says to the reason of a placement: it is shown wherever the reason is',
  permission: 'correct-own-note',
  subject: 'placement',
  params: z.object({ placementId: Id }),
  body,
  result,
});

export const correctPlacement = endpoint({
  method: 'POST',
  path: '/placements/:placementId/versions',
  summary: 'Correct the reason of one’s own placement by a new version; the old one is kept',
  permission: 'correct-own-note',
  subject: 'placement',
  params: z.object({ placementId: Id }),
  body: z.object({ version: Version, reason: words(500, 'Write the reason, or leave the placement as it is.') }),
  result,
});

export const readNotesWithReason = endpoint({
  method: 'POST',
  path: '/pupils/:pupilId/notes',
  summary: 'Read the team notes about one pupil as a senior leader, with a reason that is kept',
  permission: 'see-notes-with-reason',
  subject: 'pupil',
  params: z.object({ pupilId: Id }),
  body: z.object({ reason: words(300, 'Say why you read them.') }),
  result: z.object({ checkIns: z.array(CheckInLine) }),
});
