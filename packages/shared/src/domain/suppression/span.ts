/** Below 2^26, so that products stay exact; in a system of ones no zero is met that is none. */
const prime = 67_108_859;

/** What follows from sums over some places by adding and subtracting them. */
export class Span {
  /** Each with the place of its first number that is not zero, in the order of these places. */
  private readonly rows: { pivot: number; row: Float64Array }[] = [];
  private readonly width: number;

  constructor(width: number) {
    this.width = width;
  }

  add(vector: Float64Array): void {
    const rest = this.reduced(vector);
    const pivot = rest.findIndex((one) => one !== 0);
    if (pivot === -1) return;
    const scale = inverse(rest[pivot] as number); // found above
    const row = rest.map((one) => remainder(one * scale));
    const after = this.rows.findIndex((one) => one.pivot > pivot);
    this.rows.splice(after === -1 ? this.rows.length : after, 0, { pivot, row });
  }

  /** Whether the sum over these places follows from those that were added. */
  tells(vector: Float64Array): boolean {
    return this.reduced(vector).every((one) => one === 0);
  }

  private reduced(vector: Float64Array): Float64Array {
    const rest = Float64Array.from(vector);
    for (const { pivot, row } of this.rows) {
      const factor = rest[pivot] as number; // a place of the vector
      if (factor === 0) continue;
      for (let place = pivot; place < this.width; place += 1)
        rest[place] = remainder((rest[place] as number) + (prime - factor) * (row[place] as number)); // of one length
    }
    return rest;
  }
}

/**
 * What division by the prime leaves of a product of two remainders, faster than `%`: the quotient is below 2^26 and at least
 * 2^-26 under the next whole number, which a float tells apart.
 */
const remainder = (value: number): number => value - Math.floor(value / prime) * prime;

/** The inverse of a number that is not zero, by Fermat. */
function inverse(value: number): number {
  let result = 1;
  let base = value;
  for (let power = prime - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = remainder(result * base);
    base = remainder(base * base);
  }
  return result;
}
