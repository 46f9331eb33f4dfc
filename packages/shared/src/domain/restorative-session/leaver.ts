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
