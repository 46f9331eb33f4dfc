/**
 * The value that most sayings agree on, and of equals the first in the alphabet: the same whatever the order of the rows.
 * @returns the value, and whether another one was said as well
 */
export function mostSaid<Value>(values: readonly Value[]): { value: Value | undefined; contradicted: boolean } {
  const tally = new Map<Value, number>();
  for (const value of values) tally.set(value, (tally.get(value) ?? 0) + 1);
  const [best] = [...tally].sort(([a, countA], [b, countB]) => countB - countA || (String(a) < String(b) ? -1 : 1));
  return { value: best?.[0], contradicted: tally.size > 1 };
}

/** Merges what several rows say of one thing, field by field; a blank says nothing, and “unknown” yields to anything known. */
export function mergeFields<Thing extends object>(
  things: readonly Thing[],
): { merged: Partial<Thing>; contradicted: (keyof Thing)[] } {
  const merged: Partial<Thing> = {};
  const contradicted: (keyof Thing)[] = [];
  const keys = new Set(things.flatMap((thing) => Object.keys(thing) as (keyof Thing)[])); // a thing's keys are its fields
  for (const key of keys) {
    const values = things.map((thing) => thing[key]).filter((value) => value !== undefined && value !== '');
    const known = values.filter((value) => value !== 'unknown');
    const said = mostSaid(known.length > 0 ? known : values);
    if (said.value !== undefined) merged[key] = said.value;
    if (said.contradicted) contradicted.push(key);
  }
  return { merged, contradicted };
}
