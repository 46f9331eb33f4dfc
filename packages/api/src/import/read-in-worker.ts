import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ReadFailure } from './failure.ts';
import { type OwnRecord, readOwnRecord } from './own-record.ts';
import type { ReadOptions } from './reading.ts';
import { type SourceFile, startsWith } from './source/source-file.ts';
import type { ReadAnswer, Readings, ReadOrder } from './worker-messages.ts';

export interface WorkerLimits {
  /** Milliseconds; 10 MB of CSV take about one second. */
  timeout?: number;
  /** Mebibytes of the thread's heap. */
  memory?: number;
  /** The share of the work done, 0 to 1. */
  onProgress?: (share: number) => void;
  /** Ends the reading at once; the promise rejects with the signal's reason. */
  signal?: AbortSignal;
}

/**
 * Reads a roster in a thread of its own, so that the server goes on serving while a large or hostile file is taken apart.
 * @throws ReadFailure also for a file that takes too long or too much memory
 */
export const readInWorker = (files: readonly SourceFile[], options: ReadOptions = {}, limits: WorkerLimits = {}) =>
  inWorker({ what: 'roster', files: [...files], options }, limits);

/** Bytes of text that are read sooner than a thread starts. */
const short = 100_000;
const isShortText = ({ bytes }: SourceFile) => bytes.length <= short && !startsWith(bytes, 0x50, 0x4b);

/** The same for check-ins or placements that were taken out. @throws ReadFailure */
export async function readRecordInWorker(
  files: readonly SourceFile[],
  options: ReadOptions,
  limits: WorkerLimits,
): Promise<OwnRecord> {
  if (files.length === 1 && files.every(isShortText)) return readOwnRecord(files);
  return inWorker({ what: 'record', files: [...files], options }, limits);
}

async function inWorker<What extends keyof Readings>(
  order: ReadOrder & { what: What },
  limits: WorkerLimits,
): Promise<Readings[What]> {
  const { files } = order;
  const { timeout = 60_000, memory = 768, onProgress, signal } = limits;
  signal?.throwIfAborted();
  const worker = new Worker(workerUrl(), { resourceLimits: { maxOldGenerationSizeMb: memory } });
  const { promise, resolve, reject } = Promise.withResolvers<Readings[What]>();
  const timer = setTimeout(() => reject(tooSlow(files)), timeout);
  const abort = () => reject(signal?.reason);
  signal?.addEventListener('abort', abort, { once: true });
  worker.on('message', (answer: ReadAnswer) => {
    if (answer.is === 'progress') onProgress?.(answer.share);
    if (answer.is === 'read') resolve(answer.reading as Readings[What]); // the thread reads what it was asked to
    if (answer.is === 'failure') reject(new ReadFailure(answer.trouble));
  });
  worker.on('error', (error: NodeJS.ErrnoException) =>
    reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge(files) : stumbled(files, error)),
  );
  worker.on('exit', (code) => reject(stumbled(files, new Error(`the reading thread ended with ${code}`))));
  worker.postMessage(order satisfies ReadOrder);
  return promise.finally(() => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
    return worker.terminate();
  });
}

/** Sources run as they are; a build puts the thread's own bundle beside the one that starts it. */
function workerUrl(): URL {
  return new URL(`./worker${extname(new URL(import.meta.url).pathname)}`, import.meta.url);
}

function tooSlow(files: readonly SourceFile[]): ReadFailure {
  return new ReadFailure({ file: nameOf(files), message: 'It took too long to read.', remedy });
}

function tooLarge(files: readonly SourceFile[]): ReadFailure {
  return new ReadFailure({ file: nameOf(files), message: 'It holds more than fits in memory.', remedy });
}

/** A fault of ours must not lose the person's place: they are told plainly, and the log is told why. */
function stumbled(files: readonly SourceFile[], cause: unknown): ReadFailure {
  const failure = new ReadFailure({
    file: nameOf(files),
    message: 'The reader stopped at something that it does not know.',
    remedy: 'Nothing was changed. Try the same pupils as another format, and report the file.',
  });
  failure.cause = cause;
  return failure;
}

const remedy = 'Export only pupils, staff, registers and their memberships, one school at a time.';

const nameOf = (files: readonly SourceFile[]) => files[0]?.name ?? 'upload';
