import { createHash } from 'node:crypto';
import type { Endpoint } from '@noticed/shared/contract/endpoint';
import { problem } from '@noticed/shared/contract/problem';
import { may } from '@noticed/shared/domain/access';
import { mayAtAll } from '@noticed/shared/domain/access/scope';
import type { Subject } from '@noticed/shared/domain/access/subject';
import type { TablePermission } from '@noticed/shared/domain/access/table';
import { dayOf } from '@noticed/shared/domain/calendar/day';
import type { Viewer } from '@noticed/shared/domain/people/staff';
import { appendEvent } from '../store/audit/audit.ts';
import type { Scope } from '../store/database.ts';
import type { SchoolRow } from '../store/people/schools.ts';
import { answeredBefore, keepAnswer } from '../store/requests.ts';
import type { World } from '../world.ts';
import type { Spare } from './answers/remember.ts';
import type { Call, Handler, Input } from './call.ts';
import type { SignedIn } from './session/session.ts';
import { mustBeFresh } from './session/step-up.ts';
import { subjectsOf } from './subject.ts';

/** An operation of the contract with the handler that answers it. */
export interface Operation {
  name: string;
  endpoint: Endpoint;
  handler: Handler<Endpoint>;
  world: World;
}

/** What a request brings into its transaction. */
export interface Given extends Input<Endpoint> {
  signedIn: SignedIn | null;
  now: string;
  token: string | null;
  device: string;
  setToken: (value: string | null) => void;
  deviceToken: string | null;
  setDeviceToken: (value: string) => void;
  /** What the handler's `prepare` made. */
  ready: unknown;
  /** Where the answer may be kept: takes what the handler says of later acts. */
  spare?: Spare;
}

export const writes = (endpoint: Endpoint) => endpoint.method !== 'GET' || endpoint.audited === true;

/** What happens inside the one transaction of an operation: authorise, handle, parse the answer, audit. The seed and the server both come through here. */
export async function perform(operation: Operation, scope: Scope, given: Given): Promise<unknown> {
  const { endpoint, handler, name, world } = operation;
  const { signedIn, ready, spare = () => undefined, ...input } = given;
  const school = signedIn?.school ?? nowhere;
  const viewer = viewerOf(signedIn, given.now);
  const subject = await subjectsOf(scope, endpoint, input, { today: viewer.today, now: given.now });
  authorise(endpoint, viewer, subject);
  mustBeFresh(endpoint, world, signedIn, given.now);
  const repeat = requestOf(name, input);
  const before = repeat && signedIn ? await answeredBefore(scope, repeat) : null;
  if (before) return before.answer;
  const detail: Record<string, unknown> = {};
  const note = (more: Record<string, unknown>) => void Object.assign(detail, more);
  const session = signedIn?.session ?? null;
  const call: Call<Endpoint> = {
    ...input,
    spare,
    session,
    scope,
    world,
    viewer,
    school,
    subject,
    today: viewer.today,
    note,
  };
  const result = endpoint.result.parse(
    await (typeof handler === 'function' ? handler(call) : handler.handle(call, ready)),
  );
  if (writes(endpoint) && signedIn) {
    await appendEvent(scope, world, { action: name, at: given.now, ...about(endpoint, input), detail });
    if (repeat) await keepAnswer(scope, repeat, result, given.now);
  }
  return result;
}

export function viewerOf(signedIn: SignedIn | null, now: string): Viewer {
  const today = dayOf(now, signedIn?.school.timeZone ?? nowhere.timeZone);
  return signedIn ? { ...signedIn.viewer, today } : { staffId: '', roles: [], relations: [], today };
}

const nowhere: SchoolRow = {
  id: '',
  name: '',
  kind: 'secondary',
  nation: 'england',
  timeZone: 'Europe/London',
  firstDay: '1970-01-01',
  sourceRef: null,
  settings: {},
};

/** What lies outside somebody's access is not found; what their role cannot do at all is forbidden. */
export function authorise(endpoint: Endpoint, viewer: Viewer, subjects: Subject[]): void {
  const about = endpoint.subject ? subjects : [{}];
  if (endpoint.subject === 'cohort' && !mayAtAll(viewer, endpoint.permission as TablePermission)) throw notCovered(); // a row about cohorts
  const refused = about.some((subject) => !may(viewer, endpoint.permission, subject).allowed);
  if (refused && endpoint.subject) throw problem('not-found', 'There is nothing here that you can open.');
  if (refused) throw notCovered();
}

const notCovered = () =>
  problem('forbidden', 'Your role does not cover this. Ask your data manager or a senior leader who can.');

/** A request that its client named by the id of what it makes. */
function requestOf(action: string, input: { params: unknown; body: unknown }) {
  const id = hasId(input.body) ? input.body.id : null;
  if (!id) return null;
  const bodyHash = createHash('sha256')
    .update(JSON.stringify([input.params, input.body]))
    .digest('base64url');
  return { id, action, bodyHash };
}

function hasId(body: unknown): body is { id: string } {
  return typeof body === 'object' && body !== null && 'id' in body && typeof body.id === 'string';
}

/**
 * The subject of an event: the id in the path, else the one pupil of a body that the handler has found; the pupils of a list are
 * in the handler's own note.
 */
export function about(
  endpoint: Endpoint,
  input: { params: unknown; body?: unknown },
): { subjectKind: string | null; subjectId: string | null } {
  const { pupilId } = (input.body ?? {}) as { pupilId?: unknown }; // bodies are objects, where there is one
  const inBody: [string, string][] = typeof pupilId === 'string' ? [['pupilId', pupilId]] : [];
  const [first] = [...Object.entries((input.params ?? {}) as Record<string, string>), ...inBody]; // params are always text
  return { subjectKind: endpoint.subject ?? first?.[0].replace(/Id$/, '') ?? null, subjectId: first?.[1] ?? null };
}
