import { monitorEventLoopDelay } from 'node:perf_hooks';

/** How late the process gets to its work, in milliseconds: above all, how long everybody waits for one slow thing. */
export interface LoopDelay {
  p50: number;
  p99: number;
  max: number;
}

const resolution = 10;
const span = 60_000;

/** Measures the event loop's delay over the last one to two minutes. The sampling's own interval is taken off. */
export function watchLoop(): () => LoopDelay {
  const started = [monitorEventLoopDelay({ resolution }), monitorEventLoopDelay({ resolution })] as const;
  for (const one of started) one.enable();
  let [older, newer] = started;
  setInterval(() => {
    older.reset();
    [older, newer] = [newer, older];
  }, span).unref();
  const late = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - resolution);
  return () => ({ p50: late(older.percentile(50)), p99: late(older.percentile(99)), max: late(older.max) });
}
