import type { z } from 'zod';
import type { Permission } from '../domain/access/table.ts';
import type { SessionStage } from '../domain/sign-in/stage.ts';

/** What an operation is about: `serve` finds it, so that access is decided before the handler runs. */
export const subjectKinds = [
  'pupil',
  'pupils',
  'register',
  'session',
  'check-in',
  'placement',
  'review',
  'cohort',
] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/**
 * One operation as plain data. It cannot exist without a permission. Its name in the contract is the OpenAPI id, the
 * query key in the web and the action in the audit trail.
 */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Result extends z.ZodType = z.ZodType,
> {
  method: 'GET' | 'POST' | 'PUT';
  /** Express spelling: `/registers/:registerId`. Served under /api. */
  path: `/${string}`;
  summary: string;
  permission: Permission;
  subject?: SubjectKind;
  /** A read that leaves an event, as every write does. */
  audited?: true;
  /**
   * A read whose answer depends on the reader, the question, the day and the facts alone, never on the hour: it is kept
   * until the school's next event.
   */
  kept?: true;
  /** Done only within minutes of a sign-in: to an older one `step-up` is answered, and the web asks and sends it again. */
  stepUp?: true;
  /** Also done while a sign-in is not finished, or a device is locked: at these stages of a session besides `open`. */
  during?: readonly Exclude<SessionStage, 'open'>[];
  /** The marked escape: the body is one or more files, read by the handler's `prepare`. */
  upload?: true;
  /** The other marked escape: the result is a `FileAnswer`, which leaves as a file to keep and not as JSON. */
  file?: true;
  params?: Params;
  query?: Query;
  body?: Body;
  result: Result;
}

export function endpoint<
  Params extends z.ZodType = z.ZodUnknown,
  Query extends z.ZodType = z.ZodUnknown,
  Body extends z.ZodType = z.ZodUnknown,
  Result extends z.ZodType = z.ZodUnknown,
>(one: Endpoint<Params, Query, Body, Result>): Endpoint<Params, Query, Body, Result> {
  return one;
}

type Given<Schema> = Schema extends z.ZodType ? z.output<Schema> : unknown;
type Sent<Schema> = Schema extends z.ZodType ? z.input<Schema> : unknown;

export type ParamsOf<E> = E extends Endpoint<infer P, z.ZodType, z.ZodType, z.ZodType> ? Given<P> : never;
export type QueryOf<E> = E extends Endpoint<z.ZodType, infer Q, z.ZodType, z.ZodType> ? Given<Q> : never;
export type BodyOf<E> = E extends Endpoint<z.ZodType, z.ZodType, infer B, z.ZodType> ? Given<B> : never;
export type ResultOf<E> = E extends Endpoint<z.ZodType, z.ZodType, z.ZodType, infer R> ? Given<R> : never;
/** What a caller sends, before defaults are filled in. */
export type SentTo<E> =
  E extends Endpoint<infer P, infer Q, infer B, z.ZodType> ? { params: Sent<P>; query: Sent<Q>; body: Sent<B> } : never;
