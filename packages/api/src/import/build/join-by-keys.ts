/**
 * Groups things that share any key, directly or through others: a row with a UPN, a row with an admission number and a row with both are
 * one pupil. Things without keys stand alone. The groups do not depend on the order of the things.
 */
export function joinByKeys<Thing>(things: readonly Thing[], keysOf: (thing: Thing) => readonly string[]): Thing[][] {
  const parents = things.map((_, index) => index);
  const first = new Map<string, number>();
  things.forEach((thing, index) => {
    for (const key of keysOf(thing)) {
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, index);
      else parents[root(parents, index)] = root(parents, earlier);
    }
  });
  const groups = new Map<number, Thing[]>();
  things.forEach((thing, index) => {
    const top = root(parents, index);
    const group = groups.get(top);
    if (group) group.push(thing);
    else groups.set(top, [thing]);
  });
  return [...groups.values()];
}

function root(parents: number[], index: number): number {
  let at = index;
  while (parents[at] !== at) {
    const parent = parents[at] ?? at;
    parents[at] = parents[parent] ?? parent; // halving the path keeps the walk short
    at = parents[at] ?? at;
  }
  return at;
}
