import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Writes a database file afresh in a thread of its own; resolves when nothing of removed rows is left. */
export function scrubInWorker(file: string): Promise<void> {
  // Sources run as they are; a build puts the thread's own bundle beside the one that starts it.
  const script = new URL(`./scrub${extname(new URL(import.meta.url).pathname)}`, import.meta.url);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const worker = new Worker(script, { workerData: { file } });
  worker.once('error', reject);
  worker.once('exit', (code) =>
    code === 0 ? resolve() : reject(new Error(`The thread that writes the file afresh ended with ${code}`)),
  );
  return promise;
}
