import type { BodyOf, Endpoint, ParamsOf, QueryOf, ResultOf } from '@noticed/shared/contract/endpoint';
import type { Subject } from '@noticed/shared/domain/access/subject';
import type { Day, Instant } from '@noticed/shared/domain/calendar/day';
import type { Viewer } from '@noticed/shared/domain/people/staff';
import type { Actor, Scope } from '../store/database.ts';
import type { SchoolRow } from '../store/people/schools.ts';
import type { World } from '../world.ts';
import type { Spare } from './answers/remember.ts';
import type { SignedInSession } from './session/session.ts';

/** A file that came with a request. */
export interface Upload {
  name: string;
  bytes: Uint8Array;
}

/** What a request says, parsed by the contract, before any door to the rows is open. */
export interface Input<E> {
  params: ParamsOf<E>;
  query: QueryOf<E>;
  body: BodyOf<E>;
  uploads: Upload[];
}

/** One request on its way through a handler: who asks, about what, when, and the transaction to do it in. */
export interface Call<E> extends Input<E> {
  scope: Scope;
  world: World;
  viewer: Viewer;
  school: SchoolRow;
  /** What the operation is about, found and allowed. */
  subject: Subject[];
  now: Instant;
  today: Day;
  /** Adds ids and plain figures to the event of this operation; never a name or a text. */
  note(detail: Record<string, unknown>): void;
  /** Of a kept answer: which later acts leave it as it is. Until it is said, none does. */
  spare: Spare;
  /** Signs this browser in with a token, or out with null. */
  setToken(token: string | null): void;
  /** The browser and the kind of machine that the request came from, in words. */
  device: string;
  /** The token that this request came with. */
  token: string | null;
  /** The token by which a device of the school is known, and the way to make this browser one. */
  deviceToken: string | null;
  setDeviceToken(token: string): void;
  session: SignedInSession | null;
}

/** The sentence that joins rules and rows. */
export type Handle<E> = (call: Call<E>) => Promise<ResultOf<E>>;

/** Who asks for slow work, and whether they still wait for it. */
export interface Asking {
  actor: Actor;
  token: string | null;
  /** Aborts when the connection is gone before the answer. */
  gone: AbortSignal;
}

/** An operation with slow work (hashing, parsing) that must be done before its transaction opens. */
export interface Prepared<E, P> {
  prepare: (input: Input<E>, world: World, asking: Asking) => Promise<P>;
  handle: (call: Call<E>, ready: P) => Promise<ResultOf<E>>;
}

// The kind of P is between one operation's two halves; nobody else needs it.
// biome-ignore lint/suspicious/noExplicitAny: existential type, see above
export type Handler<E> = Handle<E> | Prepared<E, any>;

export type Handlers<C extends Record<string, Endpoint>> = { [Name in keyof C]: Handler<C[Name]> };

export function prepared<E, P>(prepare: Prepared<E, P>['prepare'], handle: Prepared<E, P>['handle']): Prepared<E, P> {
  return { prepare, handle };
}
