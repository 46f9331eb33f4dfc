/** The separators seen in real exports, the likeliest first. */
export const separators = [',', ';', '\t', '|'] as const;
export type Separator = (typeof separators)[number];

/**
 * The separator of a text: the one that Excel's own first line names (`sep=;`), else the one that cuts most of the first lines into the
 * same number of cells.
 * @example separatorOf('UPN;Name\nA;Lee, Ann') // ';'
 */
export function separatorOf(text: string): Separator {
  const named = namedSeparator(text);
  if (named) return named;
  const lines = sampleLines(text);
  let best: Separator = ',';
  let bestScore = 0;
  for (const separator of separators) {
    const score = evenness(lines.map((line) => countOutsideQuotes(line, separator)));
    if (score > bestScore) [best, bestScore] = [separator, score];
  }
  return best;
}

/** The separator of a `sep=` line, which Excel writes and reads and which is no data. */
export function namedSeparator(text: string): Separator | null {
  const named = /^"?sep=(.)"?[\r\n]/i.exec(text)?.[1];
  return separators.find((one) => one === named) ?? null;
}

function sampleLines(text: string): string[] {
  return text
    .slice(0, 65_536)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 60);
}

function countOutsideQuotes(line: string, separator: string): number {
  let quoted = false;
  let count = 0;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === separator && !quoted) count++;
  }
  return count;
}

/** How many lines share the commonest count above none, weighted a little by that count. */
function evenness(counts: readonly number[]): number {
  const tally = new Map<number, number>();
  for (const count of counts) if (count > 0) tally.set(count, (tally.get(count) ?? 0) + 1);
  return Math.max(0, ...[...tally].map(([count, lines]) => lines + Math.min(count, 50) / 100));
}
