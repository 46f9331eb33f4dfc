import { createHash } from 'node:crypto';
import type { Endpoint } from '@noticed/shared/contract/endpoint';
import { problem } from '@noticed/shared/contract/problem';
import { may } from '@noticed/shared/domain/access';
import { dayOf } from '@noticed/shared/domain/day';
import type { Subject } from '@noticed/shared/domain/access/subject';
import type { Viewer } from '@noticed/shared/domain/staff';
import type { Request, Response, Router } from 'express';
import { appendEvent } from '../store/audit.ts';
import { nobody, type Scope } from '../store/database.ts';
import { answeredBefore, keepAnswer } from '../store/requests.ts';
import type { SchoolRow } from '../store/schools.ts';
import type { World } from '../world.ts';
import type { Call, Handler, Handlers, Input } from './call.ts';
import { readToken, writeToken } from './cookie.ts';
import { authenticate, type SignedIn } from './session.ts';
import { subjectsOf } from './subject.ts';
import { readUploads } from './upload.ts';

type Contract = Record<string, Endpoint>;
type AnyCall = Call<Endpoint>;

/** Mounts every operation of a contract: authenticate, authorise, parse, handle, audit, parse the answer. */
export function serve<C extends Contract>(router: Router, contract: C, handlers: Handlers<C>, world: World): void {
  for (const [name, endpoint] of Object.entries(contract)) {
    const method = endpoint.method.toLowerCase() as 'get' | 'post' | 'put'; // the three methods of Endpoint, as Express spells them
    // Names and handlers come from the same key of C; the loop forgets which.
    const operation = { name, endpoint, handler: handlers[name] as Handler<Endpoint>, world };
    router[method](endpoint.path, (request, response) => answer(operation, request, response));
  }
}

interface Served {
  name: string;
  endpoint: Endpoint;
  handler: Handler<Endpoint>;
  world: World;
}

async function answer(served: Served, request: Request, response: Response): Promise<void> {
  const { endpoint, handler, world } = served;
  const now = world.clock().toISOString();
  const token = readToken(world, request);
  const signedIn = await authenticate(world, token, now);
  if (!signedIn && endpoint.permission !== 'anyone') throw problem('signed-out', 'Sign in to go on. Nothing was lost.');
  const input = await parse(endpoint, request);
  const ready = typeof handler === 'function' ? undefined : await handler.prepare(input, world);
  const setToken = (value: string | null) => writeToken(world, response, value);
  const work = (scope: Scope) => within(served, scope, { ...input, signedIn, now, token, setToken, ready });
  const actor = signedIn?.actor ?? nobody;
  const result = await (writes(endpoint) ? world.database.transact(actor, work) : world.database.read(actor, work));
  response.json(result);
}

const writes = (endpoint: Endpoint) => endpoint.method !== 'GET' || endpoint.audited === true;

async function parse(endpoint: Endpoint, request: Request): Promise<Input<Endpoint>> {
  return {
    params: endpoint.params?.parse(request.params),
    query: endpoint.query?.parse(request.query),
    body: endpoint.body?.parse(request.body),
    uploads: endpoint.upload ? await readUploads(request) : [],
  };
}

interface Ready extends Input<Endpoint> {
  signedIn: SignedIn | null;
  now: string;
  token: string | null;
  setToken: (value: string | null) => void;
  ready: unknown;
}

/** What happens inside the one transaction of a request. */
async function within(served: Served, scope: Scope, given: Ready): Promise<unknown> {
  const { endpoint, handler, name, world } = served;
  const { signedIn, ready, ...input } = given;
  const school = signedIn?.school ?? nowhere;
  const today = dayOf(given.now, school.timeZone);
  const viewer: Viewer = signedIn ? { ...signedIn.viewer, today } : { staffId: '', roles: [], relations: [], today };
  const subject = await subjectsOf(scope, endpoint, input, today);
  authorise(endpoint, viewer, subject);
  const repeat = requestOf(name, input);
  if (repeat) {
    const before = await answeredBefore(scope, repeat);
    if (before) return before.answer;
  }
  const detail: Record<string, unknown> = {};
  const call: AnyCall = { ...input, scope, world, viewer, school, subject, today, note: (more) => void Object.assign(detail, more) };
  const result = endpoint.result.parse(await (typeof handler === 'function' ? handler(call) : handler.handle(call, ready)));
  if (writes(endpoint) && signedIn) {
    await appendEvent(scope, world, { action: name, at: given.now, ...about(endpoint, input), detail });
    if (repeat) await keepAnswer(scope, repeat, result, given.now);
  }
  return result;
}

const nowhere: SchoolRow = { id: '', name: '', kind: 'secondary', nation: 'england', timeZone: 'Europe/London', firstDay: '1970-01-01', settings: {} };

/** What lies outside somebody's access is not found; what their role cannot do at all is forbidden. */
function authorise(endpoint: Endpoint, viewer: Viewer, subjects: Subject[]): void {
  const about = endpoint.subject ? subjects : [{}];
  const refused = about.some((subject) => !may(viewer, endpoint.permission, subject).allowed);
  if (refused && endpoint.subject) throw problem('not-found', 'There is nothing here that you can open.');
  if (refused) throw problem('forbidden', 'Your role does not cover this. Ask your data manager or a senior leader who can.');
}

/** A request that its client named by the id of what it makes. */
function requestOf(action: string, input: { params: unknown; body: unknown }) {
  const id = hasId(input.body) ? input.body.id : null;
  if (!id) return null;
  const bodyHash = createHash('sha256').update(JSON.stringify([input.params, input.body])).digest('base64url');
  return { id, action, bodyHash };
}

function hasId(body: unknown): body is { id: string } {
  return typeof body === 'object' && body !== null && 'id' in body && typeof body.id === 'string';
}

/** The subject of an event: the id in the path, else the pupils of the body are in the handler's own note. */
function about(endpoint: Endpoint, input: { params: unknown }): { subjectKind: string | null; subjectId: string | null } {
  const [first] = Object.entries((input.params ?? {}) as Record<string, string>); // params are always text
  return { subjectKind: endpoint.subject ?? first?.[0].replace(/Id$/, '') ?? null, subjectId: first?.[1] ?? null };
}
