import type { Endpoint } from '@noticed/shared/contract/endpoint';
import type { FileAnswer } from '@noticed/shared/contract/file';
import { problem } from '@noticed/shared/contract/problem';
import type { Request, Response, Router } from 'express';
import { nobody, type Scope } from '../store/database.ts';
import type { World } from '../world.ts';
import { Sendable, sendJson } from './answers/compress.ts';
import { keptAnswer } from './answers/kept.ts';
import type { Handler, Handlers, Input } from './call.ts';
import { authorise, type Given, type Operation, perform, viewerOf, writes } from './perform.ts';
import { auditRefusal, isRefusal } from './refusal.ts';
import { readDeviceToken, readToken, writeDeviceToken, writeToken } from './session/cookie.ts';
import { deviceOf } from './session/device.ts';
import { authenticate } from './session/session.ts';
import { mustBeOpen } from './session/stage.ts';
import { readUploads } from './upload.ts';

/** Mounts every operation of a contract: authenticate, authorise, parse, handle, audit, parse the answer. */
export function serve<C extends Record<string, Endpoint>>(
  router: Router,
  contract: C,
  handlers: Handlers<C>,
  world: World,
): void {
  for (const [name, endpoint] of Object.entries(contract)) {
    const method = endpoint.method.toLowerCase() as 'get' | 'post' | 'put'; // the three methods of Endpoint, as Express spells them
    // Names and handlers come from the same key of C; the loop forgets which.
    const operation = { name, endpoint, handler: handlers[name] as Handler<Endpoint>, world };
    router[method](endpoint.path, (request, response) => answer(operation, request, response));
  }
}

async function answer(operation: Operation, request: Request, response: Response): Promise<void> {
  const { endpoint, world } = operation;
  const now = world.clock().toISOString();
  const token = readToken(world, request);
  const signedIn = await authenticate(world, token, now);
  if (!signedIn && endpoint.permission !== 'anyone') throw problem('signed-out', 'Sign in to go on. Nothing was lost.');
  mustBeOpen(endpoint, signedIn);
  try {
    await carryOut(operation, request, response, { now, token, signedIn });
  } catch (error) {
    if (signedIn && isRefusal(error)) await auditRefusal(operation, signedIn, request.params, now, error.kind);
    throw error;
  }
}

type From = Pick<Given, 'now' | 'token' | 'signedIn'>;

async function carryOut(operation: Operation, request: Request, response: Response, from: From): Promise<void> {
  const { endpoint, handler, world } = operation;
  const { signedIn, now } = from;
  // Slow work is done for nobody whose role does not cover it; what it is about is decided in the transaction.
  if (!endpoint.subject) authorise(endpoint, viewerOf(signedIn, now), []);
  const input = await parse(endpoint, request);
  const ready =
    typeof handler === 'function'
      ? undefined
      : await handler.prepare(input, world, {
          actor: signedIn?.actor ?? nobody,
          token: from.token,
          gone: gone(response),
        });
  const device = deviceOf(request.get('user-agent'));
  const deviceToken = readDeviceToken(world, request);
  const setDeviceToken = (value: string) => writeDeviceToken(world, response, value);
  const setToken = (value: string | null) => writeToken(world, response, value);
  const given: Given = { ...input, ...from, device, deviceToken, setDeviceToken, setToken, ready };
  if (endpoint.kept && signedIn) return sendJson(request, response, await keptAnswer(operation, signedIn, given));
  const work = (scope: Scope) => perform(operation, scope, given);
  const actor = signedIn?.actor ?? nobody;
  const result = await (writes(endpoint) ? world.database.transact(actor, work) : world.database.read(actor, work));
  if (endpoint.file)
    sendFile(response, result as FileAnswer); // parsed by the contract in perform
  else await sendJson(request, response, new Sendable(result));
}

function sendFile(response: Response, { name, type, text }: FileAnswer): void {
  response
    .attachment(name)
    .type(type)
    .send(typeof text === 'string' ? text : Buffer.from(text));
}

/** Aborts when whoever asked has closed the connection. */
function gone(response: Response): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => response.writableFinished || controller.abort());
  return controller.signal;
}

async function parse(endpoint: Endpoint, request: Request): Promise<Input<Endpoint>> {
  return {
    params: endpoint.params?.parse(request.params),
    query: endpoint.query?.parse(request.query),
    body: endpoint.body?.parse(request.body),
    uploads: endpoint.upload ? await readUploads(request) : [],
  };
}
