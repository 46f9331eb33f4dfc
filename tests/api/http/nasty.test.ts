import { describe, expect, inject, it } from 'vitest';
import { chance } from '../../support/chance.ts';
import { Client } from '../../support/client.ts';
import { knownTo, openEverything, operations, placesOf, sendWith } from '../../support/everything.ts';
import { asTexts, fuzzed } from '../../support/fuzz.ts';
import { nasty } from '../../support/nasty.ts';
import { oddFiles, sendFiles } from '../../support/odd-files.ts';
import { shapeOf } from '../../support/valid.ts';
import { engines } from '../../support/world.ts';

describe('strings that break software', () => {
  it('are about five hundred, of every class', () => {
    expect(nasty.length).toBeGreaterThanOrEqual(500);
  });
});

describe.each(engines)('odd requests on %s', (engine) => {
  const each = engine === 'sqlite' ? 3 : 2;

  it('break nothing in any field of any operation', async () => {
    const everything = await openEverything({ engine, postgres: inject('postgres') });
    const broken: string[] = [];
    let turn = 0;
    for (const one of operations.filter(([, endpoint]) => !endpoint.upload)) {
      for (const place of placesOf(one[1])) {
        // A fixed share for each field; together the fields see every string many times.
        for (let count = 0; count < (place.every === 1 ? each : 1); count += 1) {
          turn += 7;
          const { status, text } = await sendWith(everything, one, place, nasty[turn % nasty.length]);
          if (status >= 500)
            broken.push(
              `${one[0]} ${place.at.join('.')}: ${JSON.stringify(nasty[turn % nasty.length]).slice(0, 60)} ${text}`,
            );
        }
      }
    }
    await everything.test.close();
    expect(broken).toEqual([]);
  }, 120_000);

  it('are answered with a sentence, whatever shape they have', async () => {
    const everything = await openEverything({ engine, postgres: inject('postgres') });
    const random = chance(20_260_112);
    const broken: string[] = [];
    for (let round = 0; round < 10; round += 1)
      for (const [operation, endpoint] of operations.filter(([, one]) => !one.upload)) {
        const { params, body } = endpoint;
        const known = knownTo(everything, operation);
        const sent = {
          ...(params ? { params: asTexts(fuzzed(shapeOf(params), known, random)) } : {}),
          body: body && fuzzed(shapeOf(body), known, random),
        };
        const client = new Client(everything.test.address, everything.client.token);
        const { status, problem, text } = await client.send(operation, sent as never); // wrong on purpose
        if (status >= 500 || (status !== 200 && !problem.title))
          broken.push(`${operation}: ${status} ${text} ${JSON.stringify(sent).slice(0, 200)}`);
      }
    await everything.test.close();
    expect(broken).toEqual([]);
  }, 120_000);
});

// The stricter of the two engines about text; the proof sends every string on the other.
it('odd strings break nothing in any column, name or content of a file', async () => {
  const everything = await openEverything({ engine: 'postgres', postgres: inject('postgres') });
  const { broken } = await sendFiles(everything, oddFiles(nasty.filter((_, at) => at % 64 === 7)));
  await everything.test.close();
  expect(broken).toEqual([]);
}, 120_000);
