import { oneOf } from '../chance.ts';
import type { Shape } from '../valid.ts';

/** What a made-up request may name, by the name of its field. */
export type Pools = Readonly<Record<string, readonly unknown[]>>;

export interface Making {
  pools: Pools;
  random: () => number;
  id: () => string;
}

const texts = [
  'Chess',
  'Zoë’s garden',
  'ångström',
  'Ça va — “well”',
  'a_b%c\\d',
  "O'Brien",
  '😀 loud',
  'İstanbul ß',
  'x',
  'Z',
];

/** A value of a shape as chance has it: mostly one that a school's day could bring. */
export function plausible(shape: Shape, making: Making, name = ''): unknown {
  const { pools, random } = making;
  const pool = pools[name];
  if (pool && pool.length > 0) return oneOf(pool, random);
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return oneOf(shape.enum, random);
  if (shape.anyOf) return plausible(oneOf(shape.anyOf, random), making, name);
  if (shape.type === 'object') return objectOf(shape, making);
  if (shape.type === 'array') {
    const count = (shape.minItems ?? 0) + Math.floor(random() * 3);
    // A list of pupils names pupils.
    return Array.from({ length: count }, () => plausible(shape.items ?? {}, making, name.replace(/s$/, '')));
  }
  if (shape.type === 'string') return textOf(shape, making);
  if (shape.type === 'boolean') return random() < 0.5;
  if (shape.type === 'null') return null;
  return (shape.minimum ?? 0) + Math.floor(random() * 4);
}

function objectOf(shape: Shape, making: Making): Record<string, unknown> {
  const wanted = Object.entries(shape.properties ?? {}).filter(
    ([name]) => shape.required?.includes(name) || making.random() < 0.5,
  );
  return Object.fromEntries(wanted.map(([name, one]) => [name, plausible(one, making, name)]));
}

function textOf({ format }: Shape, { pools, random, id }: Making): unknown {
  if (format === 'uuid') return id();
  if (format === 'date') return oneOf(pools.day ?? [], random);
  if (format === 'date-time') return '2026-01-12T08:40:00.000Z';
  if (format === 'email') return `person-${Math.floor(random() * 1e6)}@fernhill.example`;
  return oneOf(texts, random);
}
