import { type Contract, contract, type Operation } from '@noticed/shared/contract/contract';
import type { Endpoint, ResultOf, SentTo } from '@noticed/shared/contract/endpoint';
import type { Instant } from '@noticed/shared/domain/calendar/day';
import { handlers } from '../handlers.ts';
import type { Handler, Input } from '../http/call.ts';
import { perform } from '../http/perform.ts';
import { type SignedIn, signedIn } from '../http/session/session.ts';
import type { Scope } from '../store/database.ts';
import { schoolById } from '../store/people/schools.ts';
import { grantsOf } from '../store/sign-in/sign-in.ts';
import type { World } from '../world.ts';

/** What an operation is sent: only the parts that its contract names. */
export type Sent<Name extends Operation> = {
  [Part in keyof SentTo<Contract[Name]> as unknown extends SentTo<Contract[Name]>[Part] ? never : Part]: SentTo<
    Contract[Name]
  >[Part];
};

/** What an operation answers. */
export type Answer<Name extends Operation> = ResultOf<Contract[Name]>;

/**
 * Does one operation of the contract as a person at a moment, inside a transaction that is open: parsed, authorised,
 * handled and audited as if it had come over the network. So a made-up history is one that people could have made.
 * @throws what the operation throws for a request that it refuses; nothing of it is then to be kept.
 */
export async function act<Name extends Operation>(
  world: World,
  scope: Scope,
  person: SignedIn,
  now: Instant,
  name: Name,
  sent: Sent<Name>,
): Promise<Answer<Name>> {
  const endpoint: Endpoint = contract[name];
  // The handlers have the contract's keys; looked up by a name, the type forgets whose this one is.
  const handler = handlers[name] as Handler<Endpoint>;
  const input = inputOf(endpoint, sent);
  const ready =
    typeof handler === 'function'
      ? undefined
      : await handler.prepare(input, world, { actor: person.actor, token: null, gone: new AbortController().signal });
  const operation = { name, endpoint, handler, world };
  const device = { device: 'the demo', deviceToken: null, setDeviceToken: () => undefined };
  const given = { ...input, ...device, signedIn: person, now, token: null, setToken: () => undefined, ready };
  return perform(operation, scope.as(person.actor), given) as Promise<Answer<Name>>; // parsed by the endpoint's own schema
}

/** The parts of a request, each parsed by its schema as `serve` does. */
function inputOf(endpoint: Endpoint, sent: { params?: unknown; query?: unknown; body?: unknown }): Input<Endpoint> {
  return {
    params: endpoint.params?.parse(sent.params),
    query: endpoint.query?.parse(sent.query ?? {}),
    body: endpoint.body?.parse(sent.body),
    uploads: [],
  };
}

/**
 * A member of staff as they would be signed in at a moment, without a session.
 * @throws Error when there is no such school, or the person has left it.
 */
export async function personAt(scope: Scope, staffId: string, now: Instant): Promise<SignedIn> {
  const { schoolId } = scope.actor;
  const actor = { schoolId, staffId };
  const school = await scope.first(schoolById, { id: schoolId });
  const person = school ? signedIn(actor, school, await grantsOf(scope.as(actor), staffId), now) : null;
  if (!person) throw new Error(`Nobody with the id ${staffId} is at this school at ${now}`);
  return person;
}
