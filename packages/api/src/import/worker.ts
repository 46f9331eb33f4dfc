import { parentPort } from 'node:worker_threads';
import { ReadFailure } from './failure.ts';
import { readOwnRecord } from './own-record.ts';
import { readRoster } from './read-roster.ts';
import type { ReadAnswer, ReadOrder } from './worker-messages.ts';

/** The reading thread: one order in, progress and one ending out. Anything but a ReadFailure ends the thread with its error. */
parentPort?.once('message', (order: ReadOrder) => {
  const answer = (message: ReadAnswer) => parentPort?.postMessage(message);
  try {
    const progress = (share: number) => answer({ is: 'progress', share });
    const roster = () => readRoster(order.files, order.options, progress);
    answer({ is: 'read', reading: order.what === 'roster' ? roster() : readOwnRecord(order.files) });
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    answer({ is: 'failure', trouble: error.trouble });
  }
});
