import { z } from 'zod';
import { findings } from '../../domain/access/break-glass.ts';
import { endpoint } from '../endpoint.ts';
import { Id, Instant, NewId, words } from '../field.ts';

/** One opening of confidential text, as far as its reader may know of it. */
export const OpeningLine = z.object({
  id: Id,
  sessionId: Id,
  /** “a session with Amira Ashdown”. */
  about: z.string(),
  by: z.string(),
  mine: z.boolean(),
  at: Instant,
  /** Why: for whoever opened it and whoever may review it; its author is told that it happened. */
  reason: z.string().nullable(),
  safeguardingMatter: z.boolean(),
  /** True while its authors are not told of it. */
  held: z.boolean(),
  review: z.object({ by: z.string(), at: Instant, finding: z.enum(findings) }).nullable(),
  mayReview: z.boolean(),
  mayRelease: z.boolean(),
});
export type OpeningLine = z.infer<typeof OpeningLine>;

const ofSession = z.object({ sessionId: Id });

export const breakGlass = endpoint({
  method: 'POST',
  path: '/sessions/:sessionId/openings',
  summary: 'Open confidential text by break-glass for half an hour, with a reason; its author is told',
  permission: 'break-glass',
  stepUp: true,
  subject: 'session',
  params: ofSession,
  body: z.object({
    id: NewId,
    reason: words(500, 'Say why it has to be opened.'),
    /** Its authors are not told until it is released, and a second leader reviews it. */
    safeguardingMatter: z.boolean().default(false),
  }),
  result: z.object({ id: Id, until: Instant }),
});

export const releaseOpening = endpoint({
  method: 'POST',
  path: '/sessions/:sessionId/openings/:openingId/release',
  summary: 'Release an opening that was held as a safeguarding matter: its author is told from now on',
  permission: 'break-glass',
  subject: 'session',
  stepUp: true,
  params: ofSession.extend({ openingId: Id }),
  result: z.object({ id: Id }),
});

export const listOpenings = endpoint({
  method: 'GET',
  path: '/openings',
  summary: 'Openings by break-glass: one’s own, those to review as a second leader, those of what one wrote',
  permission: 'signed-in',
  result: z.object({ openings: z.array(OpeningLine) }),
});

export const reviewOpening = endpoint({
  method: 'POST',
  path: '/openings/:openingId/review',
  summary: 'Review, as a second leader, an opening that is held from its author',
  permission: 'review-break-glass',
  stepUp: true,
  params: z.object({ openingId: Id }),
  body: z.object({ finding: z.enum(findings) }),
  result: z.object({ id: Id }),
});
