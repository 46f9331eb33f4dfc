import type { Endpoint } from '@noticed/shared/contract/endpoint';
import { chance } from '../support/chance.ts';
import { Client } from '../support/client.ts';
import { type Everything, openEverything, operations, sendWith } from '../support/everything.ts';
import { asTexts, fuzzed, type Path, textPaths } from '../support/fuzz.ts';
import { nasty } from '../support/nasty.ts';
import { startPostgres } from '../support/postgres.ts';
import type { Engine } from '../support/product.ts';
import { shapeOf } from '../support/valid.ts';

/**
 * The full figures of quality.md section 3, by hand: `node tests/prove/fuzz.ts [sqlite|postgres] [requests] [seed]` sends every odd
 * string to every field that takes text, then so many schema-fuzzed requests, and ends with 1 when any answer was a 5xx.
 */
const [engine = 'sqlite', requests = '50000', seed = '20260112'] = process.argv.slice(2);

const places = (endpoint: Endpoint) =>
  (['params', 'query', 'body'] as const).flatMap((part) =>
    endpoint[part] ? textPaths(shapeOf(endpoint[part])).map((path): [typeof part, ...Path] => [part, ...path]) : [],
  );

const asked = operations.filter(([, endpoint]) => !endpoint.upload);

async function everyString(everything: Everything): Promise<[number, string[]]> {
  const broken: string[] = [];
  let sent = 0;
  // Hashing a password is slow on purpose, so secrets are tried with every tenth string.
  for (const one of asked)
    for (const place of places(one[1]))
      for (const [at, string] of nasty.entries()) {
        if ((place.at(-1) === 'password' || place.at(-1) === 'token') && at % 10 !== 0) continue;
        const { status } = await sendWith(everything, one, place, string);
        sent += 1;
        if (status >= 500) broken.push(`${one[0]} ${place.join('.')} ${JSON.stringify(string).slice(0, 80)}`);
      }
  return [sent, broken];
}

async function everyShape({ test, client, known }: Everything): Promise<[number, string[]]> {
  const random = chance(Number(seed));
  const broken: string[] = [];
  for (let sent = 0; sent < Number(requests); sent += 1) {
    const [operation, endpoint] = asked[sent % asked.length] ?? asked[0] ?? [];
    if (!operation || !endpoint) continue;
    const made = (schema: Endpoint['body']) => schema && fuzzed(shapeOf(schema), known, random);
    const request = {
      params: asTexts(made(endpoint.params)),
      query: asTexts(made(endpoint.query)),
      body: made(endpoint.body),
    };
    const { status } = await new Client(test.address, client.token).send(operation, request as never); // wrong on purpose
    if (status >= 500) broken.push(`${operation} ${JSON.stringify(request).slice(0, 300)}`);
  }
  return [Number(requests), broken];
}

const server = engine === 'postgres' ? await startPostgres() : null;
const everything = await openEverything({ engine: engine as Engine, postgres: server?.url ?? '' }); // the first argument
const results: [string, [number, string[]]][] = [
  [`${nasty.length} odd strings in every field`, await everyString(everything)],
  ['schema-fuzzed requests', await everyShape(everything)],
];
await everything.test.close();
await server?.stop();
for (const [what, [sent, broken]] of results) {
  process.stdout.write(`${what} on ${engine}: ${sent} sent, ${broken.length} answered 5xx (goal 0)\n`);
  for (const one of broken.slice(0, 20)) process.stdout.write(`  ${one}\n`);
}
process.exitCode = results.some(([, [, broken]]) => broken.length > 0) ? 1 : 0;
