import { contract } from '@noticed/shared/contract/contract';
import type { Endpoint } from '@noticed/shared/contract/endpoint';
import type { EventKind } from '@noticed/shared/contract/people/audit';

/** The operation that an event is of; none for what Noticed did by itself. */
export const operationOf = (action: string): Endpoint | undefined => (contract as Record<string, Endpoint>)[action];

/** Events that no operation leaves, in words. */
const besides: Record<string, string> = {
  purge: 'Records removed whose time was over, as somebody had confirmed',
  replayErasure: 'Somebody erased again, after a backup was put back',
  spraySuspected: 'Many failed sign-ins within five minutes, as when one password is tried on every account',
  passOnFromLeavers: 'What an adult who left still owed in a session passed to a colleague',
  purgeEvents: 'Events of more than six years ago were removed, and the end of them signed',
};

export const actionWords = (action: string) => operationOf(action)?.summary ?? besides[action] ?? action;

const doors = ['/sign-in', '/sign-out', '/set-up', '/invitations', '/me'];
const offices = ['/staff', '/access-review'];
const under = (path: string, roots: readonly string[]) =>
  roots.some((root) => path === root || path.startsWith(`${root}/`));

/** What sort of event it is, from the operation itself: a new one needs no entry here. */
export function kindOf(action: string): EventKind {
  const operation = operationOf(action);
  if (!operation) return action === 'spraySuspected' ? 'sign-in' : 'changes';
  if (operation.file) return 'exports';
  if (under(operation.path, doors)) return 'sign-in';
  if (under(operation.path, offices)) return 'accounts';
  return operation.method === 'GET' ? 'reads' : 'changes';
}
