import { setTimeout as pause } from 'node:timers/promises';

/** Begins so many visits a second, each when it is due, whether or not the one before is over. @returns how to stop, and wait for the last */
export function arrivals(aSecond: number, visit: () => Promise<unknown>): () => Promise<void> {
  const under = new Set<Promise<unknown>>();
  let stopped = false;
  const round = (async () => {
    const from = performance.now();
    for (let at = 0; !stopped; at += 1) {
      await pause(Math.max(0, from + (at * 1000) / aSecond - performance.now()));
      const one = visit();
      under.add(one);
      void one.finally(() => under.delete(one));
    }
  })();
  return async () => {
    stopped = true;
    await round;
    await Promise.all(under);
  };
}
