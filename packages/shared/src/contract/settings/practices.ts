import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { Channel, Id, NewId, Phase, Reach, Tone, Version, words } from '../field.ts';

/** What a school may say of a practice. */
const Said = z.object({
  name: words(60, 'Give it a name.'),
  phases: z.array(Phase).max(3),
  tone: Tone,
  reach: Reach,
  channel: Channel,
  minutes: z
    .number()
    .int('Give whole minutes.')
    .min(1, 'Give at least 1 minute.')
    .max(120, 'Give at most 120 minutes.'),
  how: words(200, 'Say how to do it well.'),
  hidden: z.boolean(),
});

export const BankedPractice = Said.extend({
  id: Id,
  version: Version,
  /** How it was called before, oldest first: history keeps those words. */
  before: z.array(z.string()),
});
export type BankedPractice = z.infer<typeof BankedPractice>;

export const listBank = endpoint({
  method: 'GET',
  path: '/settings/practices',
  summary: 'The whole practice bank, with what is hidden',
  permission: 'manage-settings',
  result: z.object({ practices: z.array(BankedPractice) }),
});

export const addPractice = endpoint({
  method: 'POST',
  path: '/settings/practices',
  summary: 'Add a practice of the school’s own to the bank',
  permission: 'manage-settings',
  body: Said.omit({ hidden: true }).extend({ id: NewId }),
  result: z.object({ id: Id }),
});

export const changePractice = endpoint({
  method: 'PUT',
  path: '/settings/practices/:practiceId',
  summary: 'Rename, hide or otherwise change a practice; what was logged keeps its old words',
  permission: 'manage-settings',
  params: z.object({ practiceId: Id }),
  body: Said.extend({ version: Version }),
  result: z.object({ version: Version }),
});
