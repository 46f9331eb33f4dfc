import { startPostgres } from '../support/postgres.ts';
import type { Engine } from '../support/product.ts';
import { atLeast, atMost, type Figure, type Part } from '../support/prove/part.ts';
import { crossings } from '../support/tiers.ts';

async function onEngine(engine: Engine, postgres: string): Promise<Figure[]> {
  const { asked, crossed, unseen, logged } = await crossings(engine, postgres);
  for (const one of [...crossed, ...unseen]) process.stdout.write(`${engine}: ${one}\n`);
  return [
    atLeast(`${engine}: questions by 16 people of every role to every operation`, 1000, asked),
    atMost(`${engine}: words of any tier and author shown to whom they are not for`, 0, crossed.length),
    atMost(`${engine}: words that a reader of theirs was not shown`, 0, unseen.length),
    atMost(`${engine}: lines of the log that hold one`, 0, logged.length),
  ];
}

export const part: Part = {
  about: 'a word of every tier and author, looked for in every answer to everybody, on both engines',
  async run() {
    const { url, stop } = await startPostgres();
    try {
      return [...(await onEngine('sqlite', '')), ...(await onEngine('postgres', url))];
    } finally {
      await stop();
    }
  },
};
