import { operations as doorstep } from 'virtual:doorstep-operations';
import type { Contract, Operation } from '@noticed/shared/contract/contract';
import type { ResultOf, SentTo } from '@noticed/shared/contract/endpoint';
import type { Problem } from '@noticed/shared/contract/problem';
import { stepUp, unlock } from './question.ts';
import { noteReach } from './reach.ts';

/** What an operation is sent: only the parts that its contract names. */
export type Sent<Name extends Operation> = {
  [Part in keyof SentTo<Contract[Name]> as unknown extends SentTo<Contract[Name]>[Part] ? never : Part]: SentTo<
    Contract[Name]
  >[Part];
};
export type Answer<Name extends Operation> = ResultOf<Contract[Name]>;

/** The demo school lives under its own path, with its own API and its own cookie. */
export const base = /^\/demo(\/|$)/.test(globalThis.location?.pathname ?? '') ? '/demo' : '';

/** A refusal of the server, in its own words, with every field error. */
export class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.title);
    this.name = 'Refused';
    this.problem = problem;
  }
  get kind(): string {
    return this.problem.type.replace('about:blank#', '');
  }
}

/** Nobody is signed in, or no longer. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof Refused && error.kind === 'signed-out';
}

/** This device of the school is locked, and no page stands open to say so. */
export function isLocked(error: unknown): boolean {
  return error instanceof Refused && error.kind === 'locked';
}

/** The server could not be reached: what was typed is kept, and can be sent again. */
export class Unreachable extends Error {
  constructor() {
    super('Noticed cannot be reached. Check the network; what you typed is still here.');
    this.name = 'Unreachable';
  }
}

/** What is known of the operations' addresses: at first those of the doorstep. */
const known: Partial<Record<Operation, string>> = { ...doorstep };

/** Makes the rest known, once a page that needs them is there: the first page would carry them for nobody. */
export function learn(operations: Readonly<Partial<Record<Operation, string>>>): void {
  Object.assign(known, operations);
}

/** Method and path of an operation. */
function placeOf(name: Operation): [method: string, path: string] {
  const [method = 'GET', path = ''] = (known[name] ?? '').split(' ');
  return [method, path];
}

interface Parts {
  params?: Record<string, string>;
  query?: Record<string, string | undefined>;
  body?: unknown;
}

function addressOf(path: string, { params = {}, query = {} }: Parts): string {
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const asked = Object.entries(query).filter(
    (pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '',
  );
  const search = new URLSearchParams(asked).toString();
  return `${base}/api${filled}${search ? `?${search}` : ''}`;
}

export async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { credentials: 'same-origin', ...init });
  } catch {
    noteReach(false);
    throw new Unreachable();
  }
}

/** What came back. Without a word that can be read, something in between spoke in the server's place, or the connection broke. */
export async function heard(response: Response): Promise<unknown> {
  const answer: unknown = await response.json().catch(() => null);
  noteReach(answer !== null);
  if (answer === null) throw new Unreachable();
  if (!response.ok) throw new Refused(answer as Problem); // every refusal of the API is problem details
  return answer;
}

/** Sends once more what needed something of the person first, after they did it. */
export async function asMayBe<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const asked = error instanceof Refused ? { 'step-up': stepUp, locked: unlock }[error.kind] : undefined;
    if (!asked || !(await asked.ask())) throw error;
    return asMayBe(work);
  }
}

/** Milliseconds in which the answer that carries a new cookie has come in. */
const renewal = 300;
/** Whether anything was answered since the page was loaded: before that, nothing can have been on its way. */
let answered = false;

/**
 * Showing that it is still them gives a session a new secret, here or in another tab. What was on its way meanwhile carried
 * the old one and is refused, without effect: it is sent once more before anybody is taken to have signed out.
 */
async function sendOnce(address: string, init: RequestInit): Promise<unknown> {
  const wasInside = answered;
  try {
    const answer = await heard(await reach(address, init));
    answered = true;
    return answer;
  } catch (error) {
    if (!wasInside || !isSignedOut(error)) throw error;
    await new Promise((done) => setTimeout(done, renewal));
    return heard(await reach(address, init));
  }
}

function send(address: string, init: RequestInit): Promise<unknown> {
  return asMayBe(() => sendOnce(address, init));
}

/** Where an operation that gives a file is found. */
export function fileAddress<Name extends Operation>(name: Name, sent: Sent<Name>): string {
  const [, path] = placeOf(name);
  return addressOf(path, sent as Parts); // the contract's parts, without their schemas
}

/** Calls one operation of the contract. */
export async function call<Name extends Operation>(name: Name, sent: Sent<Name>): Promise<Answer<Name>> {
  const [method, path] = placeOf(name);
  const parts = sent as Parts; // the contract's parts, without their schemas
  const json =
    parts.body === undefined
      ? {}
      : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(parts.body) };
  return (await send(addressOf(path, parts), { method, ...json })) as Answer<Name>; // parsed by the contract before it left the server
}

/** Sends files to an operation that takes them. */
export async function upload<Name extends Operation>(
  name: Name,
  files: readonly File[],
  sent: Pick<Parts, 'query'>,
): Promise<Answer<Name>> {
  const [method, path] = placeOf(name);
  const form = new FormData();
  for (const file of files) form.append('file', file, file.name);
  return (await send(addressOf(path, sent), { method, body: form })) as Answer<Name>; // as above
}
