/** Milliseconds that this thread has worked: on a machine that others use too, steadier than the clock on the wall. */
function worked(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** One act: the milliseconds of work it took, and what it gave. */
export function timed<T>(act: () => T): { ms: number; result: T } {
  const start = worked();
  const result = act();
  return { ms: worked() - start, result };
}

/** Milliseconds of work of one act, as the mean of so many after as many to warm up. Each run gets its number. */
export function meanOf(runs: number, act: (run: number) => void): number {
  for (let run = 0; run < runs; run++) act(run);
  const { ms } = timed(() => {
    for (let run = 0; run < runs; run++) act(run);
  });
  return ms / runs;
}

/**
 * Milliseconds of each act of a series, in order of size. The series runs several times from the same start and each act
 * keeps its best time, so that what another process did in between is nobody's.
 */
export function bestOf(series: number, start: () => (run: number) => void, runs: number): number[] {
  const best = new Array<number>(runs).fill(Number.POSITIVE_INFINITY);
  for (let time = 0; time < series; time++) {
    const act = start();
    for (let run = 0; run < runs; run++) {
      const from = performance.now();
      act(run);
      best[run] = Math.min(best[run] ?? 0, performance.now() - from);
    }
  }
  return best.sort((a, b) => a - b);
}

/** The value that so large a share of sorted times does not exceed. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** A table for the eye: a heading row, a rule, and rows in columns of one width. */
export function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heading.map((head, column) => Math.max(head.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]) => cells.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  ');
  return [line(heading), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}
