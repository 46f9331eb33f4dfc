import type { Endpoint } from '@noticed/shared/contract/endpoint';
import { chance } from '../chance.ts';
import { Client } from '../client.ts';
import { type Everything, knownTo, openEverything, operations, placesOf, sendWith } from '../everything.ts';
import { asTexts, fuzzed } from '../fuzz.ts';
import { nasty } from '../nasty.ts';
import { oddFiles, sendFiles } from '../odd-files.ts';
import { startPostgres } from '../postgres.ts';
import type { Engine } from '../product.ts';
import { shapeOf } from '../valid.ts';
import { atLeast, atMost, type Figure } from './part.ts';

const seed = 20_260_112;

const asked = operations.filter(([, endpoint]) => !endpoint.upload);

interface Sent {
  sent: number;
  broken: string[];
}

/** Which of the strings a field gets, by their places in the list. */
type Share = (field: number, string: number) => boolean;

async function everyString(everything: Everything, share: Share): Promise<Sent> {
  const broken: string[] = [];
  let sent = 0;
  let field = 0;
  for (const one of asked)
    for (const place of placesOf(one[1])) {
      field += 1;
      for (const [at, string] of nasty.entries()) {
        if (!share(field, at) || (field + at) % place.every !== 0) continue;
        const { status } = await sendWith(everything, one, place, string);
        sent += 1;
        if (status >= 500) broken.push(`${one[0]} ${place.at.join('.')} ${JSON.stringify(string).slice(0, 80)}`);
      }
    }
  return { sent, broken };
}

async function everyShape(everything: Everything, requests: number): Promise<Sent> {
  const { test, client } = everything;
  const random = chance(seed);
  const broken: string[] = [];
  for (let sent = 0; sent < requests; sent += 1) {
    const [operation, endpoint] = asked[sent % asked.length] ?? asked[0] ?? [];
    if (!operation || !endpoint) continue;
    const known = knownTo(everything, operation);
    const made = (schema: Endpoint['body']) => schema && fuzzed(shapeOf(schema), known, random);
    const request = {
      params: asTexts(made(endpoint.params)),
      query: asTexts(made(endpoint.query)),
      body: made(endpoint.body),
    };
    const { status } = await new Client(test.address, client.token).send(operation, request as never); // wrong on purpose
    if (status >= 500) broken.push(`${operation} ${JSON.stringify(request).slice(0, 300)}`);
  }
  return { sent: requests, broken };
}

async function counted(engine: Engine, send: (everything: Everything) => Promise<Sent>): Promise<Sent> {
  const server = engine === 'postgres' ? await startPostgres() : null;
  const everything = await openEverything({ engine, postgres: server?.url ?? '' });
  const outcome = await send(everything);
  await everything.test.close();
  await server?.stop();
  for (const one of outcome.broken.slice(0, 20)) process.stdout.write(`  ${one}\n`);
  return outcome;
}

/** Odd strings in the fields of every operation that takes text: as many of them as a share says. */
export async function oddStrings(engine: Engine, what: string, share: Share): Promise<Figure[]> {
  const { sent, broken } = await counted(engine, (everything) => everyString(everything, share));
  return [
    atLeast('odd strings', 515, nasty.length),
    atMost(`server errors in ${sent.toLocaleString('en-GB')} requests: ${what}`, 0, broken.length),
  ];
}

/** Odd strings in every column of files that are brought in, as their names and as all they hold. */
export async function oddUploads(engine: Engine): Promise<Figure[]> {
  const { sent, broken } = await counted(engine, (everything) => sendFiles(everything, oddFiles(nasty)));
  return [atMost(`server errors in ${sent.toLocaleString('en-GB')} uploads`, 0, broken.length)];
}

/** Requests that are mostly as the contract wants them, and wrong somewhere. */
export async function fuzzedRequests(engine: Engine, requests: number): Promise<Figure[]> {
  const { sent, broken } = await counted(engine, (everything) => everyShape(everything, requests));
  return [atLeast('schema-fuzzed requests sent', requests, sent), atMost('server errors in them', 0, broken.length)];
}
