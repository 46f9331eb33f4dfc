import type { Viewer } from '../people/staff.ts';
import type { Session } from './session.ts';

/** A session after somebody left, and what passed on, for the audit. */
export interface PassedOn {
  session: Session;
  itemIds: readonly string[];
  facilitation: boolean;
}

const over = ['closed', 'declined', 'cancelled'];

/**
 * What an adult who leaves still owed goes to the facilitator, or to the head of year when the facilitator is who
 * leaves: open items, the follow-up and the facilitation (domain.md section 5). What is over stays as it was.
 */
export function passOn(session: Session, leaverId: string, headOfYearId: string): PassedOn {
  if (over.includes(session.stage)) return { session, itemIds: [], facilitation: false };
  const facilitation = session.facilitatorId === leaverId;
  const facilitatorId = facilitation ? headOfYearId : session.facilitatorId;
  const owed = session.items.filter(
    ({ status, owner }) => status === 'open' && owner.kind === 'adult' && owner.id === leaverId,
  );
  const owner = { kind: 'adult', id: facilitatorId } as const;
  const items = session.items.map((one) => (owed.includes(one) ? { ...one, owner } : one));
  return { session: { ...session, facilitatorId, items }, itemIds: owed.map((one) => one.id), facilitation };
}

/**
 * Who takes over from a facilitator who left: the head of the pupil's year, or where the year has none a senior leader;
 * never the pupil's own parent or whoever else declared a conflict. Null when there is nobody.
 * @param here everybody who works at the school today, with today's relations only.
 */
export function successorOf(
  here: readonly Viewer[],
  { pupilId }: Pick<Session, 'pupilId'>,
  year: string | null,
): string | null {
  const free = here.filter(
    ({ relations }) => !relations.some((one) => one.kind === 'conflict' && one.target === pupilId),
  );
  const leads = ({ roles, relations }: Viewer) =>
    roles.includes('head-of-year') && relations.some((one) => one.kind === 'leads-year' && one.target === year);
  const heir = free.find(leads) ?? free.find((one) => one.roles.includes('senior-leader'));
  return heir?.staffId ?? null;
}
