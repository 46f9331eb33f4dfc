import type { RegisterPage } from '@noticed/shared/contract/registers/registers';
import type { Answer } from '../client.ts';
import { amend } from '../query.ts';
import type { Act } from './act.ts';

/** Brings what is on screen to where the server now says that it stands, before the act leaves the queue. */
export async function applyTaken({ name, sent, about }: Act, answer: unknown): Promise<void> {
  const { registerId } = about;
  if (!registerId) return;
  const change = (how: (before: RegisterPage) => RegisterPage) =>
    amend('readRegister', { params: { registerId } }, how);
  if (name === 'reviewRegister') {
    const { rest } = (sent as { body: { rest: string } }).body; // what the contract asks of this act
    await change((before) => withReview(before, answer as Answer<'reviewRegister'>, rest)); // the answer to this act
  }
  if (name === 'retractReview')
    await change((before) => withRestored(before, (answer as Answer<'retractReview'>).restored)); // as above
}

function withReview(before: RegisterPage, answer: Answer<'reviewRegister'>, rest: string): RegisterPage {
  const placed = new Map(answer.placements.map((one) => [one.pupilId, one]));
  const pupils = before.pupils.map((one) => {
    const now = placed.get(one.id);
    return now ? { ...one, phase: now.to, version: now.version, phaseSince: before.today, phaseDays: 0 } : one;
  });
  return { ...before, pupils, reviewedOn: rest === 'unchanged' ? before.today : before.reviewedOn };
}

function withRestored(before: RegisterPage, restored: Answer<'retractReview'>['restored']): RegisterPage {
  const now = new Map(restored.map((one) => [one.pupilId, one]));
  return { ...before, pupils: before.pupils.map((one) => ({ ...one, ...now.get(one.id) })) };
}
