import { wholeRun } from '@noticed/shared/domain/relationship/practice-run';

/** A run of 2×10 in a few words, for a tile. */
export function runShort(run: number): string {
  return run >= wholeRun ? '2×10 done' : `2×10: ${run} of ${wholeRun}`;
}

/** The same as a sentence. */
export function runWords(run: number): string {
  if (run >= wholeRun) return '2×10: ten school days running, the whole of it.';
  return `2×10: ${run} of ${wholeRun} school days running.`;
}
