/** Sets of adults as bits, one block of words a pupil or group: distinct adults of a whole school are counted by the hundred. */
export interface AdultSets {
  /** Words a set takes. */
  width: number;
  words: Uint32Array;
}

export function adultSets(sets: number, adults: number): AdultSets {
  const width = Math.ceil(adults / 32);
  return { width, words: new Uint32Array(sets * width) };
}

/** Puts an adult, by number, into a set. */
export function addAdult({ width, words }: AdultSets, set: number, adult: number): void {
  const at = set * width + (adult >>> 5);
  words[at] = (words[at] as number) | (1 << (adult & 31)); // a word of this set
}

/** Each group's adults: those of its pupils together. */
export function unionsOf(sets: AdultSets, groups: readonly (readonly number[])[]): AdultSets {
  const { width, words } = sets;
  const unions = new Uint32Array(groups.length * width);
  groups.forEach((rows, group) => {
    for (const row of rows)
      for (let word = 0; word < width; word++) {
        const at = group * width + word;
        unions[at] = (unions[at] as number) | (words[row * width + word] as number); // words of these two sets
      }
  });
  return { width, words: unions };
}

/** How many adults a set holds. */
export function sizeOf({ width, words }: AdultSets, set: number): number {
  return words.subarray(set * width, (set + 1) * width).reduce((sum, word) => sum + bits(word), 0);
}

/** How many bits of a word are set, counted in parallel. */
function bits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
