import { createHash } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Scope, Statement } from '../../store/database.ts';
import { rosterRows, rosterTables } from '../../store/roster-rows.ts';

/** A fingerprint of a school's whole roster: the same rows give the same text on either engine, whatever their order and how often they were written. */
export async function rosterHash(scope: Scope): Promise<string> {
  const hash = createHash('sha256');
  for (const table of rosterTables) {
    const rows = await scope.all(rosterRows[table] as Statement<object>); // rows of any of them are columns by name
    const lines = rows.map((row) =>
      JSON.stringify(Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1))),
    );
    hash.update(`${table}\n${lines.sort().join('\n')}\n`);
    await breathe();
  }
  return hash.digest('base64url');
}
