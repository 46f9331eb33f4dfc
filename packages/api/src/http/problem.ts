import { type Problem, problemStatus, Refusal } from '@noticed/shared/contract/problem';
import { Fault } from '@noticed/shared/domain/fault';
import type { ErrorRequestHandler, Response } from 'express';
import { ZodError } from 'zod';
import { stackOf } from '../stack-of.ts';
import { isDuplicate } from '../store/database.ts';
import { storeTrouble } from '../store/engine/trouble.ts';
import type { World } from '../world.ts';

/** Moves that came too late are conflicts; every other broken rule is bad input. */
const conflicts = new Set(['illegal-move', 'open-item']);

function known(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  if (error instanceof Fault) return new Refusal(conflicts.has(error.kind) ? 'conflict' : 'invalid', error.message);
  if (error instanceof ZodError) {
    const fields = error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
    return new Refusal('invalid', 'Some of this cannot be saved yet. Nothing was changed.', { fields });
  }
  if (isDuplicate(error))
    return new Refusal('conflict', 'This was already there, so nothing was added. Reload to see it.');
  return storeRefusal(error) ?? bodyTrouble(error);
}

/** What the disk or the database server could not do is said as such: nothing was saved, and it may be tried again. */
function storeRefusal(error: unknown): Refusal | null {
  const trouble = storeTrouble(error);
  if (trouble === 'full')
    return new Refusal(
      'no-space',
      'The disk of the server is full, so nothing was saved. Tell your administrator, then try again.',
    );
  if (trouble === null) return null;
  return new Refusal('not-now', 'The server could not save or read just now. Nothing was lost; try again in a moment.');
}

/** Errors of Express's own body parser carry a status. */
function bodyTrouble(error: unknown): Refusal | null {
  const status = error instanceof Error && 'status' in error ? error.status : null;
  if (status === 413)
    return new Refusal('too-large', 'This is more than can be taken at once. Send a smaller file or fewer pupils.');
  if (status === 400 || status === 415)
    return new Refusal('invalid', 'The request could not be read. Reload the page and try again.');
  return null;
}

export function sendProblem(response: Response, refusal: Refusal, requestId: string): void {
  const body: Problem = {
    type: `about:blank#${refusal.kind}`,
    title: refusal.message,
    status: problemStatus[refusal.kind],
    ...(refusal.fields.length > 0 ? { fields: refusal.fields } : {}),
    ...(refusal.current === undefined ? {} : { current: refusal.current }),
    requestId,
  };
  if (refusal.retryAfter !== null) response.setHeader('Retry-After', String(refusal.retryAfter));
  // Whoever sends too much is not listened to until the end.
  if (refusal.kind === 'too-large') response.setHeader('Connection', 'close');
  response.status(body.status).type('application/problem+json').send(JSON.stringify(body));
}

/** The last handler: what was refused on purpose is said; anything else is logged and answered with a request id and nothing more. */
export function problems(world: World): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const requestId = String(response.locals.requestId ?? '');
    const refusal = known(error);
    const trouble = storeTrouble(error);
    if (trouble) world.log.error({ requestId, trouble, error: stackOf(error) }, 'store');
    if (!refusal) world.log.error({ requestId, path: request.route?.path, error: stackOf(error) }, 'unexpected');
    if (response.headersSent) return void response.destroy();
    sendProblem(
      response,
      refusal ??
        new Refusal(
          'broken',
          'Something went wrong here. Nothing was changed. Try again; if it stays, tell your administrator the request number.',
        ),
      requestId,
    );
  };
}
