/** Below 2^23, so that 64 products of two remainders add up exactly. */
const prime = 8_388_593;
const batch = 64;

/** Rows divided into blocks, numbered from nought in the order in which they are met. */
export interface Blocks {
  blockOf: Uint32Array;
  count: number;
}

/** Two by chance do not err together, and one by chance errs once in eight million times. */
const shadows = [1, 2] as const;

interface Part {
  blocks: Blocks;
  /** The line of each block; −1 where it follows from those before. */
  lineOf: Int32Array;
  /** How many lines there were before it. */
  first: number;
}

/**
 * What a table tells of sets that it does not show. A shadow gives every row a number by chance, such that they add up to
 * nothing in each block that is told: added to the true values, it leaves all that is told as it is. So a set over which a
 * shadow adds up to something is a secret; and a set over which it adds up to nothing follows from what is told.
 *
 * Numbers are remainders by a prime. Those that are nothing in all blocks are what is left of numbers by chance once what
 * blocks take of them is taken away: a projection, whose equations are solved by Cholesky's way a block at a time.
 */
export class Shadow {
  private readonly weights: Float64Array;
  private readonly starts: readonly Float64Array[];
  /** The starts by the weights. */
  private readonly weighted: readonly Float64Array[];
  private readonly parts: Part[] = [];
  private readonly lines: Float64Array[] = [];
  private readonly inverses: number[] = [];
  /** Of each shadow, what the blocks take of it, a number a line. */
  private readonly heads: number[][] = shadows.map(() => []);

  /** @param rows how many there are; blocks may leave some out, and such are of no matter */
  constructor(rows: number) {
    this.weights = byChance(rows, 0);
    this.starts = shadows.map((nth) => byChance(rows, nth));
    this.weighted = this.starts.map((start) => start.map((one, row) => remainder(one * (this.weights[row] as number)))); // a weight a row
  }

  /** Tells the sum of each block. */
  tell(rows: readonly number[], blocks: Blocks): void {
    const lineOf = new Int32Array(blocks.count).fill(-1);
    const width = this.lines.length;
    this.parts.push({ blocks, lineOf, first: width });
    // Years within forms are forms: what was told in other words is not worked out again.
    if (this.parts.some((part) => part.blocks !== blocks && areSame(part.blocks, blocks, rows))) return;
    const grams = this.gramsOf(rows, blocks, width);
    const own = sumsOf(rows, blocks, this.weights);
    const heads = this.weighted.map((start) => sumsOf(rows, blocks, start));
    for (let block = 0; block < blocks.count; block += 1) {
      const gram = grams.subarray(block * width, (block + 1) * width);
      const isNew = this.border(
        gram,
        own[block] as number,
        heads.map((head) => head[block] as number), // a sum a block
      );
      if (isNew) lineOf[block] = this.lines.length - 1;
    }
  }

  /** How many partitions were told. */
  get told(): number {
    return this.parts.length;
  }

  /** Takes back what was told after so many. */
  keep(told: number): void {
    const [first] = this.parts.splice(told);
    if (first) for (const list of [this.lines, this.inverses, ...this.heads]) list.length = first.first;
  }

  /** The number that each row has in one of the shadows. */
  cast(nth: 0 | 1): (row: number) => number {
    const factors = this.factors(this.heads[nth] as number[]); // two shadows
    const start = this.starts[nth] as Float64Array; // likewise
    return (row) => {
      let taken = 0;
      for (const { blocks, lineOf } of this.parts) {
        const line = lineOf[blocks.blockOf[row] as number] as number; // a block a row
        if (line !== -1) taken += factors[line] as number; // a factor a line
      }
      return remainder((this.weights[row] as number) * remainder((start[row] as number) + prime - remainder(taken)));
    };
  }

  /** Of each new block, what it shares with every line. */
  private gramsOf(rows: readonly number[], { blockOf, count }: Blocks, width: number): Float64Array {
    const grams = new Float64Array(count * width);
    for (const { blocks, lineOf } of this.parts)
      for (const row of rows) {
        const line = lineOf[blocks.blockOf[row] as number] as number; // a block a row, a line a block
        if (line === -1) continue;
        const at = (blockOf[row] as number) * width + line;
        grams[at] = (grams[at] as number) + (this.weights[row] as number); // a weight a row
      }
    return grams.map(remainder);
  }

  /** Borders the triangle by one block; false where the block follows from what it holds. */
  private border(gram: Float64Array, weight: number, heads: readonly number[]): boolean {
    const size = this.lines.length;
    const raw = new Float64Array(size);
    const line = new Float64Array(size);
    // Most parts of a school share nobody with most others.
    const places: number[] = [];
    for (let at = 0; at < size; at += 1) {
      const taken = product(raw, this.lines[at] as Float64Array, places); // a line for each
      // Blocks of one partition share nothing.
      const left = remainder((at < gram.length ? (gram[at] as number) : 0) + prime - taken);
      if (left === 0) continue;
      raw[at] = left;
      line[at] = remainder(left * (this.inverses[at] as number)); // one a line
      places.push(at);
    }
    const rest = remainder(weight + prime - product(raw, line, places));
    if (rest === 0) return false;
    heads.forEach((head, nth) => {
      const known = this.heads[nth] as number[]; // one a shadow
      let taken = 0;
      for (const at of places) taken = remainder(taken + (line[at] as number) * (known[at] as number)); // of one length
      known.push(remainder(head + prime - taken));
    });
    this.lines.push(line);
    this.inverses.push(inverse(rest));
    return true;
  }

  private factors(head: readonly number[]): Float64Array {
    const rest = Float64Array.from(head, (one, at) => remainder(one * (this.inverses[at] as number))); // one a line
    for (let at = rest.length - 1; at > 0; at -= 1) {
      const away = prime - (rest[at] as number); // a place of the list
      const line = this.lines[at] as Float64Array; // one a line
      for (let place = 0; place < at; place += 1)
        rest[place] = remainder((rest[place] as number) + away * (line[place] as number)); // shorter than the list
    }
    return rest;
  }
}

/** Numbers that are none of nought, the same each time for a row. */
function byChance(rows: number, nth: number): Float64Array {
  return Float64Array.from({ length: rows }, (_, row) => {
    let mixed = Math.imul(row + 1, 0x9e3779b1) ^ Math.imul(nth + 1, 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return 1 + (((mixed ^ (mixed >>> 15)) >>> 0) % (prime - 1));
  });
}

/** Whether the same rows are together; blocks are numbered in the order of the rows. */
const areSame = (one: Blocks, other: Blocks, rows: readonly number[]): boolean =>
  one.count === other.count && rows.every((row) => one.blockOf[row] === other.blockOf[row]);

/** What the rows of each block add up to. */
function sumsOf(rows: readonly number[], { blockOf, count }: Blocks, values: Float64Array): Float64Array {
  const sums = new Float64Array(count);
  for (const row of rows) {
    const block = blockOf[row] as number; // a block and a value a row
    sums[block] = (sums[block] as number) + (values[row] as number);
  }
  return sums.map(remainder);
}

/** The scalar product of two lists over some of their places. */
function product(one: Float64Array, other: Float64Array, places: readonly number[]): number {
  let sum = 0;
  for (let from = 0; from < places.length; from += batch) {
    const to = Math.min(places.length, from + batch);
    for (let nth = from; nth < to; nth += 1) {
      const at = places[nth] as number; // below the length
      sum += (one[at] as number) * (other[at] as number); // both are as long
    }
    sum = remainder(sum);
  }
  return sum;
}

/** Whether numbers of a shadow add up to nothing. */
export const isNothing = (sum: number): boolean => sum % prime === 0;

/** What division by the prime leaves, faster than `%`: below 2^53 the quotient is wrong by one at most. */
function remainder(value: number): number {
  const rest = value - Math.floor(value / prime) * prime;
  return rest < 0 ? rest + prime : rest === prime ? 0 : rest;
}

/** The inverse of a number that is not nought, by Fermat. */
function inverse(value: number): number {
  let result = 1;
  let base = value;
  for (let power = prime - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = remainder(result * base);
    base = remainder(base * base);
  }
  return result;
}
