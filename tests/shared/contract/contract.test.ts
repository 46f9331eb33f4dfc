import { contract } from '@noticed/shared/contract/contract';
import type { Endpoint } from '@noticed/shared/contract/endpoint';
import { expect, it } from 'vitest';
import { textPaths, withAt } from '../../support/fuzz.ts';
import { chosen, shapeOf, turnsOf, validFor } from '../../support/valid.ts';

/** Of what comes here only a hash is looked up or kept, or it is opened by a library that minds. */
const neverKept = ['password', 'token', 'ticket', 'code', 'pin', 'answer'];

/** No database of ours holds it; long enough for the shortest secret, and short enough for most names. */
const impossible = 'a\u0000b'.padEnd(24, 'k');

/** Where an operation takes words, and whether it would take these: whatever else is sent is right. */
function taken([operation, endpoint]: [string, Endpoint]): string[] {
  return (['params', 'query', 'body'] as const).flatMap((part) => {
    const schema = endpoint[part];
    if (!schema) return [];
    const shape = shapeOf(schema);
    return Array.from({ length: turnsOf(shape) }, (_, turn) => chosen(shape, turn)).flatMap((whole) =>
      textPaths(whole)
        .filter((path) => !neverKept.includes(String(path.at(-1))))
        .filter((path) => schema.safeParse(withAt(validFor(whole, {}), path, impossible)).success)
        .map((path) => `${operation} ${part}.${path.join('.')}`),
    );
  });
}

it('nothing that no database can hold is taken in any field whose words are kept or looked for', () => {
  expect(Object.entries<Endpoint>(contract).flatMap(taken)).toEqual([]);
});
