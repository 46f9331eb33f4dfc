import { randomUUID } from 'node:crypto';
import { Client } from '../client.ts';
import type { DataFolder } from './folder.ts';

/** What writers were told while they wrote. */
export interface Written {
  /** Ids of the check-ins that the server said it had saved. */
  acknowledged: string[];
  /** Answers other than “saved”, by their status; 0 for a connection that broke. */
  refused: Map<number, number>;
}

/**
 * People who log one check-in after the other until they are told to stop, or until nobody answers any more.
 * @param rest milliseconds between an answer and their next check-in
 */
export function writers(
  address: string,
  { tokens, pupilIds }: DataFolder,
  rest = 0,
): { stop(): Promise<Written>; soFar: Written } {
  const soFar: Written = { acknowledged: [], refused: new Map() };
  let stopped = false;
  const write = async (token: string, turn: number) => {
    const client = new Client(address, token);
    for (let at = turn; !stopped; at += 1) {
      const id = randomUUID();
      const body = { id, pupilIds: [pupilIds[at % pupilIds.length] ?? ''], practiceId: 'specific-praise' };
      const status = await client.send('logCheckIn', { body }).then(
        (answer) => answer.status,
        () => 0,
      );
      if (status === 200) soFar.acknowledged.push(id);
      else soFar.refused.set(status, (soFar.refused.get(status) ?? 0) + 1);
      if (status === 0) return;
      if (status === 200 && rest > 0) await new Promise((done) => setTimeout(done, rest));
      if (status !== 200) await new Promise((done) => setTimeout(done, 5));
    }
  };
  const all = tokens.map((token, turn) => write(token, turn));
  return {
    soFar,
    async stop() {
      stopped = true;
      await Promise.all(all);
      return soFar;
    },
  };
}
