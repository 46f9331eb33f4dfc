import { oneOf } from './chance.ts';
import { nasty } from './nasty.ts';
import { type Shape, validFor } from './valid.ts';

/** A path through a body to one of its fields. */
export type Path = readonly (string | number)[];

/** Every place in a shape where text goes, lists and choices included. */
export const textPaths = (shape: Shape) => pathsTo(['string'], shape);

/** Every place where a number or a yes or no goes. */
export const plainPaths = (shape: Shape) => pathsTo(['number', 'integer', 'boolean'], shape);

function pathsTo(types: readonly string[], shape: Shape, at: Path = []): Path[] {
  const inside = shape.anyOf?.flatMap((one) => pathsTo(types, one, at)) ?? [];
  const own = [shape.type ?? []].flat();
  if (own.some((one) => types.includes(one))) return [at, ...inside];
  if (own.includes('array')) return [...pathsTo(types, shape.items ?? {}, [...at, 0]), ...inside];
  const fields = Object.entries(shape.properties ?? {}).flatMap(([name, one]) => pathsTo(types, one, [...at, name]));
  const { additionalProperties: unnamed, propertyNames } = shape;
  const name = String(propertyNames?.enum?.[0] ?? 'name');
  const others = typeof unnamed === 'object' ? pathsTo(types, unnamed, [...at, name]) : [];
  return [...fields, ...others, ...inside];
}

/** A copy of a value with something else at one place; lists and objects on the way are made when they are missing. */
export function withAt(value: unknown, [step, ...rest]: Path, put: unknown): unknown {
  if (step === undefined) return put;
  if (typeof step === 'number') {
    const list = Array.isArray(value) ? value : [];
    return [withAt(list[step], rest, put), ...list.slice(1)];
  }
  const whole = (value ?? {}) as Record<string, unknown>; // a field was asked of it, so it is an object
  return { ...whole, [step]: withAt(whole[step], rest, put) };
}

const oddities: readonly ((random: () => number) => unknown)[] = [
  (random) => oneOf(nasty, random),
  () => null,
  () => undefined,
  (random) => random() * 1e308,
  (random) => -Math.floor(random() * 1e6),
  () => 2 ** 53,
  (random) => random() < 0.5,
  () => [],
  () => ({}),
  (random) => Array.from({ length: Math.floor(random() * 600) }, () => oneOf(nasty, random)),
  () => Array.from({ length: 40 }, () => null).reduce<unknown>((inner) => ({ inner }), 1),
  () => ({ __proto__: null, constructor: 1, toString: 'x' }),
];

/** A value that is mostly as a shape wants it, and wrong in one place out of three. */
export function fuzzed(
  shape: Shape,
  known: Readonly<Record<string, unknown>>,
  random: () => number,
  name = '',
): unknown {
  if (random() < 0.12) return oneOf(oddities, random)(random);
  if (shape.anyOf) return fuzzed(oneOf(shape.anyOf, random), known, random, name);
  if (shape.enum) return oneOf(shape.enum, random);
  if (shape.type === 'object') {
    const fields = Object.entries(shape.properties ?? {}).filter(() => random() < 0.9);
    const extra = random() < 0.1 ? [[oneOf(nasty, random), oneOf(nasty, random)] as const] : [];
    return Object.fromEntries([
      ...fields.map(([key, one]) => [key, fuzzed(one, known, random, key)] as const),
      ...extra,
    ]);
  }
  if (shape.type === 'array' && !(name in known))
    return Array.from({ length: Math.floor(random() * 5) }, () => fuzzed(shape.items ?? {}, known, random));
  return validFor(shape, known, name);
}

/** Fuzzed parameters as an address can hold them: text without half of a surrogate pair. */
export function asTexts(value: unknown): Record<string, string> {
  const text = (one: unknown) =>
    (typeof one === 'string' ? one : (JSON.stringify(one) ?? '')).slice(0, 2000).toWellFormed();
  return Object.fromEntries(Object.entries(value ?? {}).map(([name, one]) => [name, text(one)]));
}
