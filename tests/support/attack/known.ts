/** Below 2^26, so that products stay exact; no wrong zero is to be met in a system of ones. */
const prime = 67_108_859;

/** What follows by adding and subtracting numbers that are known, each the sum over some places. */
export class Known {
  private readonly rows = new Map<number, Float64Array>();
  private readonly seen = new Set<string>();
  private readonly width: number;

  constructor(width: number) {
    this.width = width;
  }

  add(set: readonly number[]): void {
    const name = set.join();
    if (set.length === 0 || this.seen.has(name)) return;
    this.seen.add(name);
    const rest = this.reduced(set);
    const pivot = rest.findIndex((one) => one !== 0);
    if (pivot === -1) return;
    const scale = inverse(rest[pivot] as number); // found above
    this.rows.set(
      pivot,
      rest.map((one) => (one * scale) % prime),
    );
  }

  /** How many different numbers are known. */
  get size(): number {
    return this.seen.size;
  }

  /** Whether the sum over a set follows. */
  tells(set: readonly number[]): boolean {
    return this.reduced(set).every((one) => one === 0);
  }

  private reduced(set: readonly number[]): Float64Array {
    const vector = new Float64Array(this.width);
    for (const at of set) vector[at] = 1;
    for (let at = 0; at < this.width; at += 1) {
      const factor = vector[at] as number; // a place of the vector
      const row = factor === 0 ? undefined : this.rows.get(at);
      if (!row) continue;
      for (let place = at; place < this.width; place += 1)
        vector[place] = ((vector[place] as number) + (prime - factor) * (row[place] as number)) % prime; // of one length
    }
    return vector;
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
