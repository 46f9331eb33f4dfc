import { type OwnList, ownLists, ownRecords } from '../export/own-record.ts';
import { noticeBook } from './build/notice-book.ts';
import { dateOf } from './cell/date.ts';
import { ReadFailure } from './failure.ts';
import { fold, type SourceFile } from './source/source-file.ts';
import { cellAt, columnOf, type Row, type Table, tableOf } from './source/table.ts';
import { unpack } from './unpack.ts';

/** Check-ins or placements that an adult took out, read again: cells in the order in which they are written. */
export interface OwnRecord {
  list: OwnList;
  rows: Row[];
}

const known = new Set<string>(Object.values(ownRecords).flatMap((headings) => headings.map(fold)));

/** Which of our own lists a table is; null for everything else, such as a roster. */
export function ownListOf({ headings }: Pick<Table, 'headings'>): OwnList | null {
  const folded = new Set(headings.map(fold));
  return ownLists.find((list) => ownRecords[list].every((heading) => folded.has(fold(heading)))) ?? null;
}

/** @throws ReadFailure for what is no such list */
export function readOwnRecord(files: readonly SourceFile[]): OwnRecord {
  const [table] = unpack(files, noticeBook()).cells.map((one) => tableOf(one, (folded) => known.has(folded)));
  const list = table ? ownListOf(table) : null;
  if (!table || !list)
    throw new ReadFailure({
      file: files[0]?.name ?? 'upload',
      line: table?.headerLine ?? null,
      message: 'These are not the headings of check-ins or placements that were taken out of Noticed.',
      remedy: 'Choose such a file, with the headings that it came with.',
    });
  const columns = ownRecords[list].map((heading) => columnOf(table, fold(heading)));
  return { list, rows: table.rows.map(({ line, cells }) => ({ line, cells: inOrder({ line, cells }, columns) })) };
}

/** A spreadsheet that was saved in between has made days its own. */
function inOrder(row: Row, columns: readonly number[]): string[] {
  const [day = '', ...rest] = columns.map((column) => cellAt(row, column));
  return [dateOf(day, 'day-first') ?? day, ...rest];
}

/** Refuses, as a roster, what an adult wrote: it says so plainly and where it belongs. @throws ReadFailure */
export function refuseOwnRecord(tables: readonly Table[]): void {
  for (const table of tables) {
    const list = ownListOf(table);
    if (!list) continue;
    throw new ReadFailure({
      file: table.file,
      message: `This is a list of ${table.rows.length} ${list} that somebody took out of Noticed, and no roster.`,
      remedy: 'What an adult wrote comes in from no file; they can compare it with what is here under “What I wrote”.',
    });
  }
}
