import { attack } from '../support/attack.ts';
import { openProduct } from '../support/product.ts';
import { atLeast, atMost, type Figure, type Part } from '../support/prove/part.ts';

const schools = 60;

async function measure(): Promise<Figure[]> {
  let told = 0;
  let toldWithin = 0;
  let open = 0;
  const recovered: string[] = [];
  for (let seed = 1; seed <= schools; seed += 1) {
    const test = await openProduct({ engine: 'sqlite', at: '2025-11-03T16:00:00.000Z', postgres: '', pages: null });
    const found = await attack(test, seed);
    await test.close();
    told += found.told;
    toldWithin += found.toldWithin;
    if (found.unprotected > 0) open += 1;
    recovered.push(...found.recovered);
  }
  for (const one of recovered) process.stdout.write(`${one}\n`);
  return [
    atMost(`groups under five recovered by subtraction, of ${schools} schools`, 0, recovered.length),
    atLeast('numbers that the attack could use', 1000, told),
    atLeast('of them of groups within a year, house or form', 500, toldWithin),
    atLeast('schools that would give one away if each table hid only its own', schools * 0.9, open),
  ];
}

export const part: Part = {
  about: 'random schools, everything asked of them by every year, house and form, and subtracted',
  run: measure,
};
