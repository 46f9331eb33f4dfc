import type { Operation } from '@noticed/shared/contract/contract';
import type { Endpoint } from '@noticed/shared/contract/endpoint';
import type { z } from 'zod';
import { Client } from './client.ts';
import { type Everything, openEverything, operations, rightFor } from './everything.ts';
import { type Path, textPaths, withAt } from './fuzz.ts';
import { canaries } from './matrix/school.ts';
import type { Opening } from './product.ts';
import { type Shape, shapeOf } from './valid.ts';

/** Words as somebody could type them anywhere: each is new, and found nowhere else. */
class Canaries {
  readonly sent: string[] = [];

  next(): string {
    const word = `Zanzibar${this.sent.length}Canary`;
    this.sent.push(word);
    return word;
  }
}

type Part = 'params' | 'query' | 'body';

/** Where a shape takes free text: no choice from a list, no day, no id made elsewhere. */
function freeTexts(shape: Shape, known: Record<string, unknown>, path: Path = []): Path[] {
  const name = String(path.at(-1) ?? '');
  if (shape.enum || shape.const !== undefined || name in known) return [];
  if (shape.type === 'string') return shape.format && shape.format !== 'email' ? [] : [path];
  if (shape.anyOf) return freeTexts(shape.anyOf[0] ?? {}, known, path);
  if (shape.type === 'array') return freeTexts(shape.items ?? {}, known, [...path, 0]);
  return Object.entries(shape.properties ?? {}).flatMap(([key, one]) => freeTexts(one, known, [...path, key]));
}

/** A request that is right, with a canary of its own in every field that takes free text. */
function filled(endpoint: Endpoint, known: Record<string, unknown>, words: Canaries): Record<Part, unknown> {
  const sent = rightFor(endpoint, known);
  for (const part of ['query', 'body'] as const)
    for (const path of endpoint[part] ? freeTexts(shapeOf(endpoint[part]), known) : []) {
      const word = words.next();
      sent[part] = withAt(sent[part], path, path.at(-1) === 'email' ? `${word}@fernhill.example` : word);
    }
  return sent;
}

/** Sends canaries through every operation, as words are meant and then where an id should stand. */
async function through({ test, client, known }: Everything, words: Canaries): Promise<void> {
  for (const [operation, endpoint] of operations.filter(([, one]) => !one.upload)) {
    const send = (sent: unknown) => new Client(test.address, client.token).send(operation as Operation, sent as never); // made from its own schemas
    await send(filled(endpoint, known, words));
    if (endpoint.params) await send({ ...rightFor(endpoint, known), params: astray(endpoint.params, words) });
  }
}

const astray = (params: z.ZodType, words: Canaries) =>
  Object.fromEntries(textPaths(shapeOf(params)).map(([name]) => [String(name), words.next()]));

/** A store that breaks as databases do: with what was written in the message and beside it. */
function breaking(words: string): never {
  const error = new Error(`Failed query: insert into pupil values (${words})`, { cause: new Error(words) });
  throw Object.assign(error, { query: words, params: [words] });
}

export interface Logged {
  canaries: number;
  lines: number;
  /** Requests that were carried out, and those that broke: without either the search would prove little. */
  done: number;
  broken: number;
  found: string[];
}

/** Which of at least so many canaries (and of those that the store holds, and the session’s own token) stand in the logs afterwards. */
export async function canariesInLogs(opening: Pick<Opening, 'engine' | 'postgres'>, atLeast: number): Promise<Logged> {
  const everything = await openEverything(opening);
  const { test, client } = everything;
  test.world.log.level = 'trace';
  const words = new Canaries();
  while (words.sent.length < atLeast) await through(everything, words);
  const { database } = test.world;
  test.world.database = { ...database, read: database.read, transact: async () => breaking(words.next()) };
  await through(everything, words);
  await test.close();
  const kept = [...Object.values(canaries), 'Quillfeather', client.token ?? ''];
  const log = test.logged.join('').toLowerCase();
  const count = (part: string) => test.logged.filter((line) => line.includes(part)).length;
  const all = [...words.sent, ...kept];
  return {
    ...{ canaries: all.length, lines: test.logged.length },
    ...{ done: count('"status":200'), broken: count('"msg":"unexpected"') },
    found: all.filter((one) => log.includes(one.toLowerCase())),
  };
}
