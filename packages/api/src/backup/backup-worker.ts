import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { checkBackup } from './check.ts';
import { copyFolder } from './copy.ts';
import { type Answer, BackupFault, type Order } from './orders.ts';

/** On Linux this is the thread's own priority, elsewhere the whole process': whoever waits for a register comes first. */
if (process.platform === 'linux') setPriority(0, 15);

/** The backup thread: one order in, one answer out. Anything but a fault of the backup ends the thread with its error. */
parentPort?.once('message', async (order: Order) => {
  const answer = (message: Answer) => parentPort?.postMessage(message);
  try {
    answer({ is: 'whole', manifest: order.is === 'take' ? await copyFolder(order) : await checkBackup(order.folder) });
  } catch (error) {
    if (!(error instanceof BackupFault)) throw error;
    answer({ is: 'fault', fault: error.message });
  }
});
