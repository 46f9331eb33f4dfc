/** Below 2^26, so that products stay exact; in a system of ones no zero is met that is none. */
const prime = 67_108_859;

/** What follows from sums over some places by adding and subtracting them. */
export class Span {
  private readonly rows = new Map<number, Float64Array>();
  private readonly width: number;

  constructor(width: number) {
    this.width = width;
  }

  add(vector: Float64Array): void {
    const rest = this.reduced(vector);
    const pivot = rest.findIndex((one) => one !== 0);
    if (pivot === -1) return;
    const scale = inverse(rest[pivot] as number); // found above
    this.rows.set(
      pivot,
      rest.map((one) => (one * scale) % prime),
    );
  }

  /** Whether the sum over these places follows from those that were added. */
  tells(vector: Float64Array): boolean {
    return this.reduced(vector).every((one) => one === 0);
  }

  private reduced(vector: Float64Array): Float64Array {
    const rest = Float64Array.from(vector);
    for (const [at, row] of [...this.rows].sort(([a], [b]) => a - b)) {
      const factor = rest[at] as number; // a place of the vector
      if (factor === 0) continue;
      for (let place = at; place < this.width; place += 1)
        rest[place] = ((rest[place] as number) + (prime - factor) * (row[place] as number)) % prime; // of one length
    }
    return rest;
  }
}

/** The inverse of a number that is not zero, by Fermat. */
function inverse(value: number): number {
  let result = 1;
  let base = value;
  for (let power = prime - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % prime;
    base = (base * base) % prime;
  }
  return result;
}
