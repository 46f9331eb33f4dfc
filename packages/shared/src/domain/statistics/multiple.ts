import { Fault } from '../fault.ts';

/**
 * Benjamini–Hochberg adjusted p-values of one family, in the order given: the share of false alarms to expect among all
 * that are at least as unlikely. An empty family has none.
 * @throws Fault `bad-count` when a p-value is not between 0 and 1.
 * @example benjaminiHochberg([.01, .04, .03]) // [.03, .04, .04]
 */
export function benjaminiHochberg(p: readonly number[]): number[] {
  for (const one of p) if (!(one >= 0 && one <= 1)) throw new Fault('bad-count', `${one} is no p-value.`);
  const adjusted = new Array<number>(p.length).fill(1);
  const largestFirst = p.map((value, index) => ({ value, index })).sort((a, b) => b.value - a.value);
  let smallest = 1;
  largestFirst.forEach(({ value, index }, place) => {
    smallest = Math.min(smallest, value * (p.length / (p.length - place)));
    adjusted[index] = smallest;
  });
  return adjusted;
}
