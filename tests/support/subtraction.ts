/** A set of pupils by the atoms that it is made of. */
export type AtomSet = readonly number[];

/** Below 2^26, so that products stay exact; no wrong zero is to be met in a system of ones. */
const prime = 67_108_859;

/** What follows by adding and subtracting numbers that are known, each the sum of some atoms. */
export class Known {
  private readonly rows = new Map<number, number[]>();
  private readonly atoms: number;

  constructor(atoms: number) {
    this.atoms = atoms;
  }

  add(set: AtomSet): void {
    const rest = this.reduced(set);
    const pivot = rest.findIndex((one) => one !== 0);
    if (pivot === -1) return;
    const scale = inverse(rest[pivot] as number); // found above
    this.rows.set(
      pivot,
      rest.map((one) => (one * scale) % prime),
    );
  }

  /** Whether the number of pupils in a set, and of cases among them, follows. */
  tells(set: AtomSet): boolean {
    return this.reduced(set).every((one) => one === 0);
  }

  private reduced(set: AtomSet): number[] {
    const vector = Array.from({ length: this.atoms }, () => 0);
    for (const at of set) vector[at] = 1;
    for (let at = 0; at < this.atoms; at += 1) {
      const row = this.rows.get(at);
      const factor = vector[at] as number; // a place of the vector
      if (!row || factor === 0) continue;
      for (let place = at; place < this.atoms; place += 1)
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
