import { Checksum } from '../checksum.ts';
import { CopyFault, type Side, type Target, tables } from './side.ts';

export interface Copied {
  rows: number;
  /** Over every row, the same on both sides. */
  checksum: string;
}

/**
 * Copies every row of a store into an empty one, then reads all of it again there: what was read here and what stands there must have one
 * checksum. Nothing is kept yet. @param told hears after each batch how many rows are across @throws CopyFault when the two differ
 */
export async function copyAll(source: Side, target: Target, told: (rows: number) => void): Promise<Copied> {
  const read = new Checksum();
  for (const table of tables)
    for await (const rows of source.rows(table)) {
      for (const row of rows) read.add(table.name, row);
      await target.put(table, rows);
      told(read.rows);
    }
  const written = await checksumOf(target);
  if (written.text() !== read.text() || written.rows !== read.rows)
    throw new CopyFault(
      `${source.name} gave ${read.rows} rows with the checksum ${read.text()}, but ${target.name} holds ${written.rows} with ${written.text()}.`,
    );
  return { rows: read.rows, checksum: read.text() };
}

async function checksumOf(side: Side): Promise<Checksum> {
  const sum = new Checksum();
  for (const table of tables)
    for await (const rows of side.rows(table)) for (const row of rows) sum.add(table.name, row);
  return sum;
}
