import { workerData } from 'node:worker_threads';
import Sqlite from 'better-sqlite3';

/**
 * A thread of its own that writes the database file afresh, so that nothing of removed rows is left in it or in the log beside it,
 * while the server goes on reading.
 */
const { file } = workerData as { file: string }; // given by scrubInWorker
const raw = new Sqlite(file, { timeout: 30_000 });
raw.exec('VACUUM');
raw.pragma('wal_checkpoint(TRUNCATE)');
raw.close();
