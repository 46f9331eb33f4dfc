import { chance, oneOf } from '../chance.ts';
import { type Course, foundFernhill, people } from './fernhill.ts';
import { lookAtAll, lookAtSome } from './looks.ts';
import { Difference, type Pair } from './pair.ts';
import { steps } from './steps.ts';

const steppings = steps.flatMap(([weight, step]) => Array.from({ length: weight }, () => step));
const minute = 60_000;
const day = 24 * 60 * minute;

/** How long it is until the next act: often at the same instant, sometimes a week. */
function pause(random: () => number): number {
  const how = random();
  if (how < 0.15) return 0;
  if (how < 0.4) return 1 + Math.floor(random() * 900);
  if (how < 0.8) return Math.floor(random() * 12) * minute;
  return how < 0.95 ? day : 5 * day;
}

/**
 * One sequence of acts by several people, and what they read after each. Every step has a chance of its own, so that a sequence without some
 * of its steps is one too. @param only the steps to take; all when left out @throws Difference with what was done
 */
export async function runSequence(pair: Pair, seed: number, length: number, only?: ReadonlySet<number>): Promise<void> {
  const course = await foundFernhill(pair, seed);
  for (let at = 0; at < length; at += 1) {
    const random = chance(seed * 1009 + at);
    pair.wait(pause(random));
    if (only && !only.has(at)) continue;
    const turn: Course = { ...course, random, who: oneOf(people, random) };
    await oneOf(steppings, random)(turn);
    await lookAtSome(turn, 2);
  }
  await lookAtAll({ ...course, random: chance(seed) });
}

/** What a sequence, or some of its steps, ends with on two stores of its own: null when they said the same throughout. */
async function afresh(pair: Pair, seed: number, length: number, only: ReadonlySet<number>): Promise<string | null> {
  const fresh = await pair.another();
  try {
    await runSequence(fresh, seed, length, only);
    return null;
  } catch (error) {
    if (!(error instanceof Difference)) throw error;
    return [...fresh.acts.slice(-40), error.message].join('\n');
  } finally {
    await fresh.close();
  }
}

/** The fewest steps that still differ, by leaving one after the other out. */
async function shrink(pair: Pair, seed: number, length: number, first: string): Promise<string> {
  let left = Array.from({ length }, (_, at) => at);
  let said = first;
  for (const at of left.toReversed()) {
    const fewer = left.filter((one) => one !== at);
    const again = await afresh(pair, seed, length, new Set(fewer));
    if (again) [left, said] = [fewer, again];
  }
  return `Sequence ${seed}, of its ${length} steps ${left.join(', ') || 'none'}:\n${said}`;
}

/** Runs a sequence. @returns null when both engines said the same throughout, else the fewest steps that show that they do not */
export async function differenceIn(pair: Pair, seed: number, length: number): Promise<string | null> {
  try {
    await runSequence(pair, seed, length);
    return null;
  } catch (error) {
    if (!(error instanceof Difference)) throw error;
    return shrink(pair, seed, length, [...pair.acts.slice(-40), error.message].join('\n'));
  }
}
