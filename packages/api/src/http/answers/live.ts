import { setTimeout as pause } from 'node:timers/promises';
import type { Contract } from '@noticed/shared/contract/contract';
import { problem } from '@noticed/shared/contract/problem';
import type { Request, Response } from 'express';
import { lastEvent } from '../../store/groups/snapshots.ts';
import type { World } from '../../world.ts';
import type { Handler } from '../call.ts';
import { type Operation, perform } from '../perform.ts';
import { readToken } from '../session/cookie.ts';
import { authenticate, type SignedIn, sessionStillOpen } from '../session/session.ts';
import { mustBeOpen } from '../session/stage.ts';

/** Two teachers on one register see each other's changes within two seconds. */
const everyMs = 1_000;
/** A stream ends by itself and the page opens the next, which signs in anew: nobody keeps one that they may no longer have. */
const longestMs = 55_000;

const open = new Set<Response>();

/** Ends every stream, so that a server that stops need not wait for them. */
export function endStreams(): void {
  for (const response of open) response.end();
}

/** What a stream asks again and again. */
export interface Listening {
  endpoint: Contract['readChanges'];
  handler: Handler<Contract['readChanges']>;
}

/** A stream of marks, one whenever `readChanges` says that something touched the register. It carries nothing else. */
export const live =
  (world: World, listening: Listening) =>
  async (request: Request, response: Response): Promise<void> => {
    const now = () => world.clock().toISOString();
    // A page that only listens is not in use: it must not keep a device from locking.
    const token = readToken(world, request);
    const signedIn = await authenticate(world, token, now(), false);
    if (!signedIn) throw problem('signed-out', 'Sign in to go on. Nothing was lost.');
    mustBeOpen(listening.endpoint, signedIn);
    // The same reading of one operation as serve.ts has: what it answers is parsed by its own endpoint.
    const operation = { name: 'readChanges', ...listening, world } as unknown as Operation;
    const ask = changesFor(operation, signedIn, String(request.params.registerId));
    let { mark } = await ask(undefined, now());
    response.type('text/event-stream').setHeader('X-Accel-Buffering', 'no');
    response.write('retry: 1000\n\n');
    open.add(response);
    response.once('close', () => open.delete(response));
    const until = performance.now() + longestMs;
    while (!response.writableEnded && !response.destroyed && performance.now() < until) {
      await pause(everyMs, undefined, { ref: false });
      if ((await headOf(world, signedIn)) === mark) continue;
      // Whatever ends a session, such as disabling an account, is an event too: the stream ends with it, a second later.
      if (!(await sessionStillOpen(world, token ?? '', now()))) break;
      const said = await ask(mark, now());
      mark = said.mark;
      if (said.changed && !response.writableEnded) response.write(`data: ${mark}\n\n`);
    }
    response.end();
  };

function headOf(world: World, { actor }: SignedIn): Promise<number> {
  return world.database.read(actor, async (scope) => (await scope.first(lastEvent))?.sequence ?? 0);
}

/** `readChanges` as its endpoint has it: with the same access, asked again each time. */
function changesFor(operation: Operation, signedIn: SignedIn, registerId: string) {
  const rest = {
    body: undefined,
    uploads: [],
    signedIn,
    token: null,
    device: '',
    setToken: () => {},
    deviceToken: null,
    setDeviceToken: () => {},
    ready: undefined,
  };
  return (after: number | undefined, now: string) =>
    operation.world.database.read(
      signedIn.actor,
      (scope) =>
        perform(operation, scope, { ...rest, now, params: { registerId }, query: { after } }) as Promise<{
          mark: number;
          changed: boolean;
        }>, // parsed by the contract in perform
    );
}
