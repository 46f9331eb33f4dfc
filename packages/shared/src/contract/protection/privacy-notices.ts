import { z } from 'zod';
import { audiences } from '../../domain/privacy/privacy-notice.ts';
import { endpoint } from '../endpoint.ts';
import { Day, Id, Version, words } from '../field.ts';

const Audience = z.enum(audiences);
const Section = z.object({
  heading: words(120, 'Give this part a heading.'),
  text: words(4000, 'Write something, or take this part away.'),
});
const Notice = z.object({
  audience: Audience,
  title: z.string(),
  sections: z.array(Section),
  /** The day that the school last changed it; null while it is ours. */
  savedOn: Day.nullable(),
  version: Version,
});
export type PrivacyNotice = z.infer<typeof Notice>;

export const readPrivacyNotices = endpoint({
  method: 'GET',
  path: '/privacy',
  summary: 'The school’s privacy notices for pupils, parents and staff, for everybody to read',
  permission: 'anyone',
  query: z.object({ school: Id.optional() }),
  result: z.object({ school: z.string().nullable(), notices: z.array(Notice), mayEdit: z.boolean() }),
});

export const savePrivacyNotice = endpoint({
  method: 'PUT',
  path: '/privacy/:audience',
  summary: 'Put a privacy notice in the school’s own words; without any section, ours comes back',
  permission: 'manage-settings',
  params: z.object({ audience: Audience }),
  body: z.object({ version: Version, sections: z.array(Section).max(20) }),
  result: z.object({ version: Version }),
});
