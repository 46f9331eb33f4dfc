import { checkCases } from './count.ts';

/** Two tables that differ by no more than rounding are equally likely; the tolerance is relative. */
const tolerance = 1e-7;

/**
 * The two-sided p-value of Fisher's exact test for cases in a group and in everyone else: the chance of a table that is
 * no likelier than this one, were the cases dealt out blindly. Exact for any size, unlike a chi-squared test.
 * @throws Fault `bad-count` when the counts cannot be.
 * @example fisherExact({ cases: 3, of: 4 }, { cases: 1, of: 4 }) // 34/70 = .4857
 */
export function fisherExact(a: { cases: number; of: number }, b: { cases: number; of: number }): number {
  checkCases(a.cases, a.of);
  checkCases(b.cases, b.of);
  const weights = tableWeights(a.of, b.of, a.cases + b.cases);
  const first = Math.max(0, a.cases + b.cases - b.of);
  const observed = weights[a.cases - first] as number; // first ≤ a.cases ≤ last, by checkCases
  const limit = observed * (1 + tolerance);
  let all = 0;
  let unlikely = 0;
  for (const weight of weights) {
    all += weight;
    if (weight <= limit) unlikely += weight;
  }
  return unlikely / all;
}

/**
 * How likely each possible number of cases in the group is, relative to the likeliest. Worked outward from there by
 * multiplication, because sums of log-factorials lose digits and products from an unlikely table overflow.
 */
function tableWeights(groupSize: number, restSize: number, cases: number): number[] {
  const first = Math.max(0, cases - restSize);
  const last = Math.min(groupSize, cases);
  const mode = Math.floor(((groupSize + 1) * (cases + 1)) / (groupSize + restSize + 2));
  const step = (k: number) => ((groupSize - k) * (cases - k)) / ((k + 1) * (restSize - cases + k + 1));
  const weights = new Array<number>(last - first + 1).fill(1);
  let weight = 1;
  for (let k = mode; k < last; k++) {
    weight *= step(k);
    weights[k + 1 - first] = weight;
  }
  weight = 1;
  for (let k = mode; k > first; k--) {
    weight /= step(k - 1);
    weights[k - 1 - first] = weight;
  }
  return weights;
}
