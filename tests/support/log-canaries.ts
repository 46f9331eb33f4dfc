import type { Operation } from '@noticed/shared/contract/contract';
import type { Endpoint } from '@noticed/shared/contract/endpoint';
import { Client } from './client.ts';
import { type Everything, openEverything, operations, rightFor } from './everything.ts';
import { type Path, textPaths, withAt } from './fuzz.ts';
import { canaries } from './matrix/school.ts';
import type { Opening } from './product.ts';
import { type Shape, shapeOf } from './valid.ts';

/** Words as somebody could type them anywhere: each is found nowhere else. */
const typed = (count: number) => Array.from({ length: count }, (_, at) => `Zanzibar${at}Canary`);

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

/** A request that is right, with the same words in every field that takes free text. */
function filled(endpoint: Endpoint, known: Record<string, unknown>, words: string): Record<Part, unknown> {
  const sent = rightFor(endpoint, known);
  for (const part of ['query', 'body'] as const)
    for (const path of endpoint[part] ? freeTexts(shapeOf(endpoint[part]), known) : [])
      sent[part] = withAt(sent[part], path, path.at(-1) === 'email' ? `${words}@fernhill.example` : words);
  return sent;
}

/** Sends the words through every operation, as they were meant and then where nothing but text may stand. */
async function through({ test, client, known }: Everything, words: string): Promise<void> {
  for (const [operation, endpoint] of operations.filter(([, one]) => !one.upload)) {
    const send = (sent: unknown) => new Client(test.address, client.token).send(operation as Operation, sent as never); // made from its own schemas
    await send(filled(endpoint, known, words));
    if (endpoint.params) await send({ ...rightFor(endpoint, known), params: withEvery(endpoint, words) });
  }
}

const withEvery = (endpoint: Endpoint, words: string) =>
  Object.fromEntries(textPaths(shapeOf(endpoint.params ?? endpoint.result)).map(([name]) => [String(name), words]));

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

/** How many of so many canaries (and of those that the store holds, and of the session’s own token) stand in the logs afterwards. */
export async function canariesInLogs(opening: Pick<Opening, 'engine' | 'postgres'>, count: number): Promise<Logged> {
  const everything = await openEverything(opening);
  const { test, client } = everything;
  test.world.log.level = 'trace';
  const words = typed(count);
  const kept = [...Object.values(canaries), 'Quillfeather', client.token ?? ''];
  for (const one of words) await through(everything, one);
  const { database } = test.world;
  test.world.database = { ...database, read: database.read, transact: async () => breaking(words[0] ?? '') };
  await through(everything, 'afterwards');
  test.world.database = database;
  const log = test.logged.join('');
  const lines = test.logged.length;
  const [done, broken] = ['"status":200', '"msg":"unexpected"'].map(
    (one) => test.logged.filter((line) => line.includes(one)).length,
  );
  await test.close();
  const found = [...words, ...kept].filter((one) => log.toLowerCase().includes(one.toLowerCase()));
  return { canaries: words.length + kept.length, lines, done: done ?? 0, broken: broken ?? 0, found };
}
