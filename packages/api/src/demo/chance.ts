/** Chance that comes out the same again: everything invented is drawn from one of these. */
export interface Chance {
  /** A number from 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** True so many times in one. */
  happens(share: number): boolean;
  /** One of a list that is not empty. */
  one<T>(list: readonly T[]): T;
  /** One of a list, each as likely as its weight; undefined when no weight is above 0. */
  weighted<T>(list: readonly T[], weight: (one: T) => number): T | undefined;
  /** A list in another order. */
  shuffled<T>(list: readonly T[]): T[];
}

/** A small generator (mulberry32): the same seed gives the same numbers on every machine. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    whole,
    happens: (share) => next() < share,
    one<T>(list: readonly T[]): T {
      if (list.length === 0) throw new Error('Nothing to choose from');
      return list[whole(0, list.length - 1)] as T; // just checked that there is one
    },
    weighted(list, weight) {
      const weights = list.map((one) => Math.max(0, weight(one)));
      let left = next() * weights.reduce((sum, one) => sum + one, 0);
      return list.find((_, place) => {
        const own = weights[place] ?? 0;
        left -= own;
        return own > 0 && left < 0;
      });
    },
    shuffled(list) {
      const order = list.map((one) => ({ one, place: next() }));
      return order.sort((a, b) => a.place - b.place).map(({ one }) => one);
    },
  };
}
