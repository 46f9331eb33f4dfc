import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isMainThread } from 'node:worker_threads';

/**
 * Loaded into a server before the product: sets its clock to the day of a made school, and tells the process that
 * measures how the server is. The product itself is as it was built and knows nothing of it.
 */

/** How a server is, from inside. */
export interface Inside {
  /** Lateness of the event loop since it was last asked to begin anew, milliseconds. */
  loop: { p50: number; p99: number; max: number };
  /** Milliseconds of CPU since it started, all threads. */
  cpu: number;
  /** Resident memory and the heap in use, MiB. */
  memory: number;
  heap: number;
}

/** What is asked: begin the measuring of the loop anew, and collect what nobody needs any more before the heap is read. */
export interface Question {
  anew?: boolean;
  collect?: boolean;
}

const resolution = 5;
const mib = 2 ** 20;

function setClock(from: string): void {
  const real = Date.now.bind(Date);
  const ahead = Date.parse(from) - real();
  Date.now = () => real() + ahead;
}

function answerParent(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void; // there since the flag above
  const lateness = monitorEventLoopDelay({ resolution });
  lateness.enable();
  const late = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - resolution);
  process.on('message', (question: Question) => {
    const loop = { p50: late(lateness.percentile(50)), p99: late(lateness.percentile(99)), max: late(lateness.max) };
    if (question.collect) collect();
    const { user, system } = process.cpuUsage();
    const { rss, heapUsed } = process.memoryUsage();
    const inside: Inside = { loop, cpu: (user + system) / 1000, memory: rss / mib, heap: heapUsed / mib };
    process.send?.(inside);
    if (question.anew) lateness.reset();
  });
  process.channel?.unref();
  // Whoever measures was stopped: nobody would stop the server.
  process.once('disconnect', () => process.exit(1));
}

if (process.env.SERVER_CLOCK) setClock(process.env.SERVER_CLOCK);
if (isMainThread && process.send) answerParent();
