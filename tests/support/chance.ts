/** Chance that is the same in every run (mulberry32): a number from 0 up to 1. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of a list, by chance. */
export function oneOf<One>(list: readonly One[], random: () => number): One {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error('An empty list has nothing to choose from');
  return found;
}
