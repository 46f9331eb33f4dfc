import { attackApi } from '../support/attack/api.ts';
import { openProduct } from '../support/product.ts';
import { atLeast, atMost, type Figure, type Part } from '../support/prove/part.ts';

const schools = 20;

async function measure(): Promise<Figure[]> {
  let used = 0;
  const found: string[] = [];
  for (let seed = 1; seed <= schools; seed += 1) {
    const test = await openProduct({ engine: 'sqlite', at: '2025-11-14T16:00:00.000Z', postgres: '', pages: null });
    const one = await attackApi(test, seed);
    await test.close();
    used += one.used;
    found.push(...one.found.map((what) => `school ${seed}: ${what}`));
  }
  for (const one of found) process.stdout.write(`${one}\n`);
  return [
    atMost(`cells under the floor recovered through the API of ${schools} schools`, 0, found.length),
    atLeast('different numbers that the attack could use', 1000, used),
  ];
}

export const part: Part = {
  about: 'random schools behind the whole product, everything asked of two days and subtracted',
  run: measure,
};
