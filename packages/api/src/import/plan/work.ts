import { setImmediate as breathe } from 'node:timers/promises';

/** Long work in short pieces: it stops where it yields, and whoever runs it says when it goes on. */
export type Work<Result> = Generator<undefined, Result, undefined>;

/** A list worked through one by one, with a stop now and then. */
export function* each<One, Result>(all: readonly One[], act: (one: One, place: number) => Result): Work<Result[]> {
  const results: Result[] = [];
  for (const [place, one] of all.entries()) {
    results.push(act(one, place));
    if (place % some === 0) yield;
  }
  return results;
}
const some = 100;

/** Runs it to its end at once. */
export function atOnce<Result>(work: Work<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Milliseconds that others may have to wait for their turn. */
const turn = 8;

/** Runs it to its end, and lets the server answer others in between. */
export async function gently<Result>(work: Work<Result>): Promise<Result> {
  for (let since = performance.now(); ; ) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - since < turn) continue;
    await breathe();
    since = performance.now();
  }
}
