import { problem } from '@noticed/shared/contract/problem';
import { and, eq } from 'drizzle-orm';
import { change, type Scope, statement } from './database.ts';

export interface NamedRequest {
  id: string;
  action: string;
  bodyHash: string;
}

const requestById = statement(({ q, t, arg, mine }) =>
  q
    .select()
    .from(t.request)
    .where(and(mine(t.request), eq(t.request.id, arg('id')))),
);

const addRequest = change(({ q, t, arg }) =>
  q.insert(t.request).values({
    schoolId: arg('school'),
    id: arg('id'),
    staffId: arg('staffId'),
    action: arg('action'),
    bodyHash: arg('bodyHash'),
    answer: arg('answer'),
    at: arg('at'),
  }),
);

/**
 * What was answered to this request before, if it was. The same id with the same body is a repeat, as after a lost
 * connection; with anything else it is refused, so that nothing is overwritten unseen.
 */
export async function answeredBefore(scope: Scope, request: NamedRequest): Promise<{ answer: unknown } | null> {
  const row = await scope.first(requestById, { id: request.id });
  if (!row) return null;
  const same =
    row.action === request.action && row.bodyHash === request.bodyHash && row.staffId === scope.actor.staffId;
  if (!same)
    throw problem(
      'conflict',
      'This id was already used for something else. Reload the page and try again; nothing was changed.',
    );
  return { answer: row.answer };
}

export async function keepAnswer(scope: Scope, request: NamedRequest, answer: unknown, at: string): Promise<void> {
  await scope.run(addRequest, { ...request, staffId: scope.actor.staffId, answer, at });
}
