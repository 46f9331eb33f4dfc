import { z } from 'zod';

/** What an endpoint marked `file` gives: a file to keep, text or bytes, sent with its own type and name. */
export const FileAnswer = z.object({
  /** Letters that every file system takes; never a person's name unless the school allows it. */
  name: z.string().regex(/^[\w.-]{1,80}$/),
  /** A media type, such as text/calendar. */
  type: z.string(),
  text: z.union([z.string(), z.instanceof(Uint8Array)]),
});
export type FileAnswer = z.infer<typeof FileAnswer>;
