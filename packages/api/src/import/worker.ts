import { parentPort } from 'node:worker_threads';
import { ReadFailure } from './failure.ts';
import { readRoster } from './read-roster.ts';
import type { ReadAnswer, ReadOrder } from './worker-messages.ts';

/** The reading thread: one order in, progress and one ending out. Anything but a ReadFailure ends the thread with its error. */
parentPort?.once('message', (order: ReadOrder) => {
  const answer = (message: ReadAnswer) => parentPort?.postMessage(message);
  try {
    answer({
      is: 'read',
      reading: readRoster(order.files, order.options, (share) => answer({ is: 'progress', share })),
    });
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    answer({ is: 'failure', trouble: error.trouble });
  }
});
