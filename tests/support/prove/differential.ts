import { Pair } from '../differential/pair.ts';
import { differenceIn } from '../differential/sequence.ts';
import { startPostgres } from '../postgres.ts';
import { atLeast, atMost, type Figure } from './part.ts';

const steps = 12;
/** Enough to see what is wrong; each is run again many times until it is short. */
const mostDifferences = 5;

/** Sequences of acts by several people, on both engines: from one to another seed. */
export async function sequences(from: number, to: number): Promise<Figure[]> {
  const { url, stop } = await startPostgres();
  const pair = await Pair.open(url);
  const differences: string[] = [];
  let run = 0;
  try {
    for (let seed = from; seed < to && differences.length < mostDifferences; seed += 1) {
      const difference = await differenceIn(pair, seed, steps);
      run += 1;
      if (difference) differences.push(difference);
      if (difference) process.stdout.write(`${difference}\n\n`);
      if (run % 100 === 0) process.stdout.write(`  ${run} sequences\n`);
    }
  } finally {
    await pair.close();
    await stop();
  }
  return [
    atLeast(`random sequences of ${steps} acts and what is read after each`, to - from, run),
    atMost('answers that differ between SQLite and PostgreSQL', 0, differences.length),
  ];
}
