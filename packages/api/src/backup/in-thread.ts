import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Manifest } from './manifest.ts';
import { type Answer, BackupFault, type Order } from './orders.ts';

/**
 * Takes or checks a backup in a thread of its own: reading half a gigabyte twice must not keep a register waiting.
 * @throws BackupFault when the backup is not whole; Error when the disk could not take it
 */
export async function inThread(order: Order): Promise<Manifest> {
  const worker = new Worker(workerUrl());
  worker.postMessage(order);
  try {
    const [answer] = (await once(worker, 'message')) as [Answer]; // the thread sends nothing else; its errors reject
    if (answer.is === 'fault') throw new BackupFault(answer.fault);
    return answer.manifest;
  } finally {
    await worker.terminate();
  }
}

/** Sources run as they are; a build puts the thread's own bundle beside the one that starts it. */
function workerUrl(): URL {
  return new URL(`./backup-worker${extname(new URL(import.meta.url).pathname)}`, import.meta.url);
}
