/** Chance that repeats: the same seed gives the same school on every machine. */
export interface Chance {
  /** 0 ≤ x < 1. */
  next(): number;
  /** A whole number below `count`. */
  below(count: number): number;
  pick<T>(from: readonly T[]): T;
  /** True so often. */
  often(share: number): boolean;
}

/** The mulberry32 generator: small, fast, and good enough to spread pupils over a school. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number) => Math.floor(next() * count);
  return {
    next,
    below,
    pick(from) {
      const one = from[below(from.length)];
      if (one === undefined) throw new RangeError('Nothing to pick from.');
      return one;
    },
    often: (share) => next() < share,
  };
}
