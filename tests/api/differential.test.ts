import { expect, inject, it, onTestFinished } from 'vitest';
import { Pair } from '../support/differential/pair.ts';
import { differenceIn } from '../support/differential/sequence.ts';

/** `DIFFERENTIAL=17` looks at one sequence alone. */
const alone = process.env.DIFFERENTIAL;
const seeds = alone ? [Number(alone)] : Array.from({ length: 8 }, (_, at) => at + 1);

it('answers the same on SQLite and on PostgreSQL, whatever a handful of people do in whatever order', async () => {
  const pair = await Pair.open(inject('postgres'));
  onTestFinished(() => pair.close());
  for (const seed of seeds) expect(await differenceIn(pair, seed, alone ? 12 : 10)).toBeNull();
}, 120_000);
