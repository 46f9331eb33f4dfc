import type { WatchedServer } from './server.ts';

/** How a server stood at a moment, in minutes since the course began. MiB, open files. */
export interface Stand {
  minute: number;
  memory: number;
  files: number;
  connections: number;
}

/** Looks at a server every few seconds until it is told to stop. */
export function follow(server: WatchedServer, everySeconds = 5): () => Stand[] {
  const stands: Stand[] = [];
  const from = performance.now();
  const look = async () => {
    const { memory } = await server.look();
    stands.push({ minute: (performance.now() - from) / 60_000, memory, ...server.open() });
  };
  const timer = setInterval(() => void look(), everySeconds * 1000);
  return () => {
    clearInterval(timer);
    return stands;
  };
}

/** The middle value of a part of a course: the first third, the last third. */
export function middleOf(
  stands: readonly Stand[],
  what: Exclude<keyof Stand, 'minute'>,
  third: 'first' | 'last',
): number {
  const long = Math.floor(stands.length / 3);
  const part = third === 'first' ? stands.slice(0, long) : stands.slice(-long);
  const sorted = part.map((one) => one[what]).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** By how much memory grows a minute over a course, MiB: the line of least squares. @example slopeOf of 10 MiB at 0, 12 at 1 // 2 */
export function slopeOf(stands: readonly Stand[]): number {
  const mean = (of: (one: Stand) => number) => stands.reduce((sum, one) => sum + of(one), 0) / stands.length;
  const [x, y] = [mean((one) => one.minute), mean((one) => one.memory)];
  const across = stands.reduce((sum, one) => sum + (one.minute - x) * (one.memory - y), 0);
  return across / stands.reduce((sum, one) => sum + (one.minute - x) ** 2, 0);
}
