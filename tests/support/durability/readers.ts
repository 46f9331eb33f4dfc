import { Client } from '../client.ts';
import type { DataFolder } from './folder.ts';

/** What readers saw: how long each read took, in milliseconds, and how many failed. */
export interface Seen {
  times: number[];
  failed: number;
}

/** Two people who open their registers over and over, until they are told to stop. */
export function readers(address: string, { tokens }: DataFolder): () => Promise<Seen> {
  const seen: Seen = { times: [], failed: 0 };
  let stopped = false;
  const read = async (token: string) => {
    while (!stopped) {
      const from = performance.now();
      const status = await new Client(address, token).send('listRegisters').then(
        (answer) => answer.status,
        () => 0,
      );
      seen.times.push(performance.now() - from);
      if (status !== 200) seen.failed += 1;
      await new Promise((done) => setTimeout(done, 5));
    }
  };
  const all = tokens.slice(0, 2).map(read);
  return async () => {
    stopped = true;
    await Promise.all(all);
    return seen;
  };
}

/** The value that so large a share of times does not exceed. @example percentile([3, 1, 2], 0.99) // 3 */
export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
