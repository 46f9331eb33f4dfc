import { z } from 'zod';
import { channels, reaches, registerKinds, schoolKinds, tones } from '../domain/facts.ts';
import { phases, standings } from '../domain/relationship/phase.ts';

/** The kinds of field that every resource is made of. */

/** An id made by a client (UUID) or by the store. */
export const Id = z.string().regex(/^[0-9a-zA-Z-]{1,64}$/, 'This is not an id that Noticed made.');

/** The id of something about to be created: made by the client, it also names the request, so that a repeat has one effect. */
export const NewId = z.uuid('A new id must be a UUID.');

export const Day = z.iso.date('Give a date as YYYY-MM-DD.');
export const Instant = z.iso.datetime('Give a moment as ISO 8601 in UTC.');

/** Plain text that a person wrote. Databases cannot hold NUL or broken surrogates, so those are refused by name. */
export function text(longest: number) {
  return z
    .string()
    .trim()
    .max(longest, `Use at most ${longest} characters.`)
    .refine(
      (words) => words.isWellFormed() && !words.includes('\u0000'),
      'This text holds a character that cannot be kept. Type it again by hand.',
    );
}

/** The same, and not empty: `missing` says what to write. */
export function words(longest: number, missing: string) {
  return text(longest).min(1, missing);
}

export const Phase = z.enum(phases);
export const Standing = z.enum(standings);
export const Tone = z.enum(tones);
export const Reach = z.enum(reaches);
export const Channel = z.enum(channels);
export const RegisterKind = z.enum(registerKinds);
export const SchoolKind = z.enum(schoolKinds);
export const Version = z.number().int().min(0);

/** A pupil as lists show one: never more than name and form. */
export const PupilName = z.object({ id: Id, name: z.string(), form: z.string().nullable() });
export type PupilName = z.infer<typeof PupilName>;
