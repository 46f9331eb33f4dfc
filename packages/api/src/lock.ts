import { chmodSync } from 'node:fs';
import Sqlite from 'better-sqlite3';

/**
 * Holds the data folder for this process: one owner of the file. Null when another process holds it. The lock is one of the operating
 * system's, taken through SQLite because Node has none of its own: it ends with its process, however that ends, so a restart
 * after a crash waits for nothing.
 */
export function holdFolder(lock: string): (() => void) | null {
  const held = new Sqlite(lock, { timeout: 0 });
  try {
    chmodSync(lock, 0o600);
    held.pragma('journal_mode = MEMORY');
    held.exec('BEGIN EXCLUSIVE');
    return () => void held.close();
  } catch (error) {
    held.close();
    if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
}
