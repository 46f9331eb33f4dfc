import { files } from '@noticed/api/config';
import Sqlite from 'better-sqlite3';

/** Looks into a data folder's database from outside, as it is on the disk. */
export function lookInto<T>(folder: string, look: (raw: Sqlite.Database) => T): T {
  const raw = new Sqlite(files(folder).database);
  try {
    return look(raw);
  } finally {
    raw.close();
  }
}

/** Of so many acknowledged check-ins, those that are not there. */
export function lost(folder: string, acknowledged: readonly string[]): string[] {
  return lookInto(folder, (raw) => {
    const there = raw.prepare('select 1 from check_in where id = ?').pluck();
    return acknowledged.filter((id) => there.get(id) === undefined);
  });
}

/** Check-ins of which a part is missing: their pupil, their event, their request or their place in the kept counts. */
export function torn(folder: string): number {
  const count = (raw: Sqlite.Database, query: string) => Number(raw.prepare(query).pluck().get());
  return lookInto(folder, (raw) => {
    const whole = count(raw, 'select count(*) from check_in');
    const parts = [
      'select count(*) from check_in_pupil',
      "select count(*) from event where action = 'logCheckIn'",
      "select count(*) from request where action = 'logCheckIn'",
      'select coalesce(sum(noticings), 0) from daily_count',
    ].map((query) => Math.abs(whole - count(raw, query)));
    return Math.max(...parts);
  });
}

/** What SQLite itself finds wrong with every page and index: nothing, or a sentence. */
export function damage(folder: string): string | null {
  const health = lookInto(folder, (raw) => String(raw.pragma('integrity_check(1)', { simple: true })));
  return health === 'ok' ? null : health;
}
