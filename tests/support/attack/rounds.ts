import { atLeast, atMost, type Figure } from '../prove/part.ts';
import { attackScreens, readers } from './pure.ts';

/** As many as end in the time of one part; what is left is said. */
const patience = 8 * 60_000;

/** Attacks schools by the readers in turn. */
export async function attackSchools(from: number, to: number): Promise<Figure[]> {
  const started = performance.now();
  const found: string[] = [];
  let schools = 0;
  let used = 0;
  for (let seed = from; seed < to && performance.now() - started < patience; seed += 1) {
    const viewers = Object.values(readers);
    const viewer = viewers[seed % viewers.length];
    if (!viewer) continue;
    const one = await attackScreens(seed, viewer, 2);
    schools += 1;
    used += one.used;
    found.push(...one.found.map((what) => `school ${seed}: ${what}`));
  }
  for (const one of found) process.stdout.write(`${one}\n`);
  return [
    atLeast('random schools attacked', to - from, schools),
    atMost('cells under the floor recovered from all their answers', 0, found.length),
    atLeast('different numbers that the attack could use, a school', 20, Math.round(used / Math.max(1, schools))),
  ];
}
