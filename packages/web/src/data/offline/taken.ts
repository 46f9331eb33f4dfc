import type { RegisterPage } from '@noticed/shared/contract/registers/registers';
import type { Standing } from '@noticed/shared/domain/relationship/phase';
import type { Answer } from '../client.ts';
import { amend } from '../query.ts';
import type { Act } from './act.ts';

/** How a pupil stands now, as the server said. */
interface Stands {
  pupilId: string;
  phase: Standing;
  version: number;
}

/** Brings what is on screen to where the server now says that it stands, before the act leaves the queue. */
export async function applyTaken({ name, sent, about }: Act, answer: unknown): Promise<void> {
  const { registerId } = about;
  if (!registerId) return;
  const change = (how: (before: RegisterPage) => RegisterPage) =>
    amend('readRegister', { params: { registerId } }, how);
  if (name === 'reviewRegister') {
    const { rest } = (sent as { body: { rest: string } }).body; // what the contract asks of this act
    const { placements } = answer as Answer<'reviewRegister'>; // the answer to this act
    const stands = placements.map(({ pupilId, to, version }) => ({ pupilId, phase: to, version }));
    await change((before) => withPlaced(before, stands, rest));
    await onTheirPages(stands);
  }
  if (name === 'retractReview') {
    const { restored } = answer as Answer<'retractReview'>; // as above
    await change((before) => withRestored(before, restored));
    await onTheirPages(restored);
  }
}

function withPlaced(before: RegisterPage, stands: readonly Stands[], rest: string): RegisterPage {
  const placed = new Map(stands.map((one) => [one.pupilId, one]));
  const pupils = before.pupils.map((one) => {
    const now = placed.get(one.id);
    return now ? { ...one, phase: now.phase, version: now.version, phaseSince: before.today, phaseDays: 0 } : one;
  });
  return { ...before, pupils, reviewedOn: rest === 'unchanged' ? before.today : before.reviewedOn };
}

function withRestored(before: RegisterPage, restored: readonly Stands[]): RegisterPage {
  const now = new Map(restored.map((one) => [one.pupilId, one]));
  return {
    ...before,
    pupils: before.pupils.map((one) => {
      const stands = now.get(one.id);
      return stands ? { ...one, phase: stands.phase, version: stands.version } : one;
    }),
  };
}

/** The pages of the pupils themselves, where they were opened; since when is read again afterwards. */
async function onTheirPages(stands: readonly Stands[]): Promise<void> {
  for (const { pupilId, phase, version } of stands)
    await amend('readPupil', { params: { pupilId } }, (before) =>
      before.own ? { ...before, own: { ...before.own, phase, version } } : before,
    );
}
