import { z } from 'zod';
import { flagKinds } from '../../domain/flags/flag.ts';
import { limits } from '../../domain/limits.ts';
import { endpoint } from '../endpoint.ts';
import { text, Version } from '../field.ts';

// Object.keys widens to string; the object is closed and not empty.
const LimitName = z.enum(Object.keys(limits) as [keyof typeof limits]);
const FlagKind = z.enum(flagKinds);

/** Values are judged by the domain, so that every limit that is out of range is said at once. */
const Limits = z.record(LimitName, z.number());
const On = z.record(FlagKind, z.boolean());

export const FlagSettings = z.object({ limits: Limits, on: On, version: Version });

export const readFlagSettings = endpoint({
  method: 'GET',
  path: '/settings/flags',
  summary: 'The limits of every prompt, and which prompts are on',
  permission: 'manage-settings',
  result: FlagSettings,
});

export const setFlagSettings = endpoint({
  method: 'PUT',
  path: '/settings/flags',
  summary: 'Change the limits of prompts, and which prompts are on',
  permission: 'manage-settings',
  body: z.object({
    version: Version,
    limits: z.partialRecord(LimitName, z.number()),
    on: z.partialRecord(FlagKind, z.boolean()),
  }),
  result: z.object({ version: Version }),
});

/** How many pupils a prompt is about; null for one to four, who are too few to be counted. */
const Count = z.number().int().nullable();

export const previewFlagSettings = endpoint({
  method: 'GET',
  path: '/settings/flags/preview',
  summary: 'How many pupils would have a prompt today under other limits, beside how many have one now',
  permission: 'manage-settings',
  /** The limits under their names, and under `on` the prompts that would be on, parted by commas. */
  query: z.object({ on: text(600).optional() }).catchall(z.coerce.number()),
  result: z.object({
    pupils: z.number().int(),
    now: Count,
    after: Count,
    kinds: z.array(z.object({ kind: FlagKind, now: Count, after: Count })),
  }),
});
