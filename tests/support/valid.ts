import { newId } from '@noticed/api/id';
import { z } from 'zod';

/** JSON Schema as zod writes it: the few words that a value is made from. */
export interface Shape {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  format?: string;
  anyOf?: Shape[];
  items?: Shape;
  minItems?: number;
  minLength?: number;
  minimum?: number;
  properties?: Record<string, Shape>;
  required?: string[];
  /** What the fields hold that have no name of their own, and what these may be called. */
  additionalProperties?: Shape | boolean;
  propertyNames?: Shape;
}

export function shapeOf(schema: z.ZodType): Shape {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape; // zod types it as the whole standard
}

/** How many turns it takes until each alternative of a shape had one. */
export function turnsOf(shape: Shape): number {
  const inner = [
    ...(shape.anyOf ?? []),
    ...(shape.items ? [shape.items] : []),
    ...Object.values(shape.properties ?? {}),
  ];
  return Math.max(1, shape.anyOf?.length ?? 0, ...inner.map(turnsOf));
}

/** A shape in which one of the alternatives is chosen wherever there are some: another one each turn. */
export function chosen(shape: Shape, turn: number): Shape {
  const { anyOf, items, properties } = shape;
  if (anyOf) return chosen(anyOf[turn % anyOf.length] ?? {}, turn);
  return {
    ...shape,
    ...(items ? { items: chosen(items, turn) } : {}),
    ...(properties
      ? { properties: Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, chosen(one, turn)])) }
      : {}),
  };
}

/** A value that a schema takes: what is known by the name of its field, else the least that will do. */
export function validFor(shape: Shape, known: Readonly<Record<string, unknown>>, name = ''): unknown {
  if (name in known) return known[name];
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return shape.enum[0];
  if (shape.anyOf) return validFor(shape.anyOf[0] ?? {}, known, name);
  switch (shape.type) {
    case 'object':
      return Object.fromEntries(
        Object.keys(shape.properties ?? {})
          .filter((one) => shape.required?.includes(one) || one in known)
          .map((one) => [one, validFor(shape.properties?.[one] ?? {}, known, one)]),
      );
    case 'array':
      return Array.from({ length: shape.minItems ?? 0 }, () => validFor(shape.items ?? {}, known, name));
    case 'string':
      return text(shape);
    case 'integer':
    case 'number':
      return Math.max(0, shape.minimum ?? 0);
    case 'boolean':
      return false;
    default:
      return null;
  }
}

function text({ format, minLength = 1 }: Shape): string {
  if (format === 'uuid') return newId();
  if (format === 'date') return '2026-01-12';
  if (format === 'date-time') return '2026-01-12T08:40:00.000Z';
  if (format === 'email') return 'new.person@fernhill.example';
  return 'Oak'.padEnd(minLength, 'k');
}
