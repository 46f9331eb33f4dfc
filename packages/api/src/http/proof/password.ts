import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { inTurn } from './in-turn.ts';

const derive = promisify(argon2);

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. Written into each hash, so that it can be raised later. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 };
const tagLength = 32;

type Cost = typeof cost;

async function tagOf(
  password: string,
  nonce: Buffer,
  { memory, passes, parallelism }: Cost,
  gone?: AbortSignal,
): Promise<Buffer> {
  const message = password.normalize('NFC');
  const given = { message, nonce, parallelism, tagLength, memory, passes };
  return inTurn(() => derive('argon2id', given) as Promise<Buffer>, gone); // promisify loses the overload
}

/** The salted hash of a password, in the usual encoded form; none for somebody who has gone before it was their turn. */
export async function hashPassword(password: string, gone?: AbortSignal): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await tagOf(password, nonce, cost, gone);
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${nonce.toString('base64url')}$${tag.toString('base64url')}`;
}

const encoded = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w-]+)\$([\w-]+)$/;

/** Hashed once at start: an unknown address costs as much time as a known one, so that neither can be told from the other. */
const decoy = hashPassword(randomBytes(16).toString('hex'));

/** Whether a password belongs to a hash. With no hash it is always false, and takes as long. */
export async function passwordMatches(password: string, hash: string | null, gone?: AbortSignal): Promise<boolean> {
  const [, memory, passes, parallelism, nonce, tag] = encoded.exec(hash ?? (await decoy)) ?? [];
  if (!nonce || !tag) return false;
  const its = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const found = await tagOf(password, Buffer.from(nonce, 'base64url'), its, gone);
  return timingSafeEqual(found, Buffer.from(tag, 'base64url')) && hash !== null;
}
