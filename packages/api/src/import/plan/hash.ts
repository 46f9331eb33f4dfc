import { createHash } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Scope, Statement } from '../../store/database.ts';
import { rosterRows, rosterTables } from '../../store/roster-rows.ts';

/** After so many rows the server answers others first. */
const someRows = 2_000;

/** A fingerprint of a school's whole roster: the same rows give the same text on either engine, whatever their order and how often they were written. */
export async function rosterHash(scope: Scope): Promise<string> {
  const hash = createHash('sha256');
  for (const table of rosterTables) {
    const rows = await scope.all(rosterRows[table] as Statement<object>); // rows of any of them are columns by name
    const lines: string[] = [];
    for (const [at, row] of rows.entries()) {
      lines.push(JSON.stringify(Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1))));
      if (at % someRows === 0) await breathe();
    }
    hash.update(`${table}\n${lines.sort().join('\n')}\n`);
    await breathe();
  }
  return hash.digest('base64url');
}
