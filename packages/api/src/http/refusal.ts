import { Refusal } from '@noticed/shared/contract/problem';
import { appendEvent } from '../store/audit/audit.ts';
import { about, type Operation } from './perform.ts';
import type { SignedIn } from './session/session.ts';

/** Whether something was asked for that is not this person's to see or do. */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Refusal && (error.kind === 'not-found' || error.kind === 'forbidden');
}

/**
 * Leaves an event of an attempt that was refused, in a transaction of its own: the refused one took everything back. Only ids that
 * the contract takes are kept, and nothing of what was sent.
 */
export async function auditRefusal(
  { name, endpoint, world }: Operation,
  { actor }: SignedIn,
  sent: unknown,
  at: string,
  refused: Refusal['kind'],
): Promise<void> {
  const params = endpoint.params?.safeParse(sent);
  if (params && !params.success) return;
  const subject = about(endpoint, { params: params?.data });
  await world.database.transact(actor, (scope) =>
    appendEvent(scope, world, { action: name, at, ...subject, detail: { refused } }),
  );
}
