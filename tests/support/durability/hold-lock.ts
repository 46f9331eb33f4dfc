import { setTimeout as pause } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';

/** Another program, as a technician might run one: it takes the write lock of a database, and keeps it for so many milliseconds. */
const [file = '', milliseconds = '3000'] = process.argv.slice(2);
const raw = new Sqlite(file, { timeout: 5000 });
raw.exec('BEGIN IMMEDIATE');
process.stdout.write('held\n');
await pause(Number(milliseconds));
raw.exec('ROLLBACK');
raw.close();
