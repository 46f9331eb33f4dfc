import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { Day, Id, NewId, PupilName } from '../field.ts';

const ofPupil = z.object({ pupilId: Id });
const made = z.object({ id: Id });

export const askForHelp = endpoint({
  method: 'POST',
  path: '/pupils/:pupilId/help',
  summary: 'Ask for help with one’s own relationship in Restore: those who look after the pupil then know whose it is',
  permission: 'ask-for-help',
  subject: 'pupil',
  params: ofPupil,
  body: z.object({ id: NewId }),
  result: made,
});

export const withdrawAsk = endpoint({
  method: 'POST',
  path: '/pupils/:pupilId/help/withdrawal',
  summary: 'Ask for help no more: one’s name is not shown from now on',
  permission: 'ask-for-help',
  subject: 'pupil',
  params: ofPupil,
  result: z.object({ ended: z.number().int() }),
});

export const offerHelp = endpoint({
  method: 'POST',
  path: '/pupils/:pupilId/offers',
  summary: 'Offer help to whoever has this pupil in Restore, without learning who or whether anybody does',
  permission: 'offer-help',
  subject: 'pupil',
  params: ofPupil,
  body: z.object({ id: NewId }),
  result: made,
});

export const acceptOffer = endpoint({
  method: 'POST',
  path: '/offers/:offerId/acceptance',
  summary: 'Say yes to an offer of help: only now is one’s name known to whoever offered it',
  permission: 'signed-in',
  params: z.object({ offerId: Id }),
  body: z.object({ id: NewId }),
  result: made,
});

/** Lines for one person on their Today that are no prompts: somebody wrote to them, or did something that they are told of. */
export const noticeKinds = ['opened', 'offer', 'asked', 'to-review', 'spray'] as const;

export const Notice = z.object({
  id: Id,
  kind: z.enum(noticeKinds),
  sentence: z.string(),
  pupil: PupilName.nullable(),
  sessionId: Id.nullable(),
  on: Day,
});
export type Notice = z.infer<typeof Notice>;

export const listNotices = endpoint({
  method: 'GET',
  path: '/notices',
  summary:
    'What one is told: openings of what one wrote, offers of help, who asks for it, and guesses at many accounts',
  permission: 'signed-in',
  result: z.object({ notices: z.array(Notice) }),
});

export const putAwayNotice = endpoint({
  method: 'POST',
  path: '/notices/:noticeId/away',
  summary: 'Put a line away once it is read; nobody learns of it',
  permission: 'signed-in',
  params: z.object({ noticeId: Id }),
  result: made,
});
