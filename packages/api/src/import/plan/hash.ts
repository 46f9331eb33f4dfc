import { hash } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Scope } from '../../store/database.ts';
import { eachPage, rosterTables } from '../../store/roster/roster-rows.ts';

/** After so many rows the server answers others first. */
const someRows = 200;
const size = 32;

/**
 * A fingerprint of a school's whole roster: the same rows give the same text on either engine, whatever their order and how
 * often they were written. The rows' own hashes are added up, so that nothing has to be sorted or held.
 */
export async function rosterHash(scope: Scope): Promise<string> {
  const sum = new Uint8Array(size);
  for (const table of rosterTables)
    for await (const page of eachPage(scope, table))
      for (const [at, row] of page.entries()) {
        const columns = Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1));
        addTo(sum, hash('sha256', `${table}\n${JSON.stringify(columns)}`, 'buffer'));
        if (at % someRows === 0) await breathe();
      }
  return Buffer.from(sum).toString('base64url');
}

/** Adds one number of 256 bits to another, the overflow lost. */
function addTo(sum: Uint8Array, more: Uint8Array): void {
  let carry = 0;
  for (let at = size - 1; at >= 0; at -= 1) {
    carry += (sum[at] ?? 0) + (more[at] ?? 0);
    sum[at] = carry & 0xff;
    carry >>= 8;
  }
}
