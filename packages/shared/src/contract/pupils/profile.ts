import { z } from 'zod';
import { profileParts } from '../../domain/relationship/profile.ts';
import { endpoint } from '../endpoint.ts';
import { Day, Id, NewId, words } from '../field.ts';

/** One thing of a pupil's profile, with who wrote it and when. Tier 0: what works, no incident. */
export const ProfileLine = z.object({
  id: Id,
  part: z.enum(profileParts),
  /** An adaptation by its name in the domain; otherwise words. */
  words: z.string(),
  author: z.string(),
  mine: z.boolean(),
  on: Day,
  corrected: z.boolean(),
});
export type ProfileLine = z.infer<typeof ProfileLine>;

export const Profile = z.object({
  now: z.array(ProfileLine),
  /** What was corrected or is so no longer, newest first: versions are kept. */
  earlier: z.array(ProfileLine),
  mayEdit: z.boolean(),
});
export type Profile = z.infer<typeof Profile>;

export const Champion = z.object({
  adult: z.object({ id: Id, name: z.string(), since: Day }).nullable(),
  mayName: z.boolean(),
});

export const writeProfile = endpoint({
  method: 'POST',
  path: '/pupils/:pupilId/profile',
  summary: 'Add to what colleagues should know of a pupil, or correct what one wrote oneself by a new version',
  permission: 'edit-profile',
  subject: 'pupil',
  params: z.object({ pupilId: Id }),
  body: z.object({
    id: NewId,
    part: z.enum(profileParts, 'Say what it is about.'),
    words: words(1000, 'Write what others should know.'),
    replaces: Id.optional(),
  }),
  result: z.object({ id: Id }),
});

export const endProfileEntry = endpoint({
  method: 'POST',
  path: '/pupils/:pupilId/profile/:entryId/end',
  summary: 'Say that something in a profile is so no longer; it is kept with who said so',
  permission: 'edit-profile',
  subject: 'pupil',
  params: z.object({ pupilId: Id, entryId: Id }),
  result: z.object({ id: Id }),
});

export const readChampions = endpoint({
  method: 'GET',
  path: '/pupils/:pupilId/champions',
  summary: 'Who could be a pupil’s champion: the adults who meet them first, then everybody else who works here',
  permission: 'name-champion',
  subject: 'pupil',
  params: z.object({ pupilId: Id }),
  result: z.object({ adults: z.array(z.object({ id: Id, name: z.string(), meets: z.boolean() })) }),
});

export const nameChampion = endpoint({
  method: 'POST',
  path: '/pupils/:pupilId/champion',
  summary: 'Name the adult who is a pupil’s person, or nobody',
  permission: 'name-champion',
  subject: 'pupil',
  params: z.object({ pupilId: Id }),
  body: z.object({ id: NewId, adultId: Id.nullable() }),
  result: z.object({ id: Id }),
});
