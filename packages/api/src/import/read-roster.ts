import { finishSchool } from './build/finish.ts';
import { lookAt, noticeBook } from './build/notice-book.ts';
import type { SchoolDraft } from './build/school-draft.ts';
import { readBundle } from './bundle/read-bundle.ts';
import { bundleTable } from './bundle/tables.ts';
import { findColumns, shapeOf } from './column/columns.ts';
import { readCtf } from './ctf/ctf.ts';
import { formatOf, isKnownHeading } from './detect.ts';
import { refuseOwnRecord } from './own-record.ts';
import { type MappedTable, readPupilLists } from './pupil-list/pupil-list.ts';
import type { FileFound, ReadContext, ReadOptions, RosterReading } from './reading.ts';
import type { RosterFormat } from './roster.ts';
import { readSdsV1 } from './sds/sds-v1.ts';
import { sdsTableName } from './sds/tables.ts';
import type { SourceFile } from './source/source-file.ts';
import { type Table, tableOf } from './source/table.ts';
import { unpack } from './unpack.ts';

/**
 * Reads a roster from bytes: finds the format, reads it, and gives the one roster shape with everything worth a look. Touches neither disk
 * nor database, and says the same of the same rows in any order.
 * @throws ReadFailure, and nothing else, for what cannot be read
 */
export function readRoster(
  files: readonly SourceFile[],
  options: ReadOptions = {},
  progress: (share: number) => void = () => {},
): RosterReading {
  const notices = noticeBook();
  const { cells, xml } = unpack(files, notices);
  progress(0.3);
  const tables = cells.map((one) => tableOf(one, isKnownHeading));
  refuseOwnRecord(tables);
  const format = formatOf(tables, xml, options.format);
  const context: ReadContext = { notices, options, progress: (share) => progress(0.3 + share * 0.5) };
  const mapped = tables.map((table) => understood(table, format, options));
  const drafts = readAs(format, mapped, xml, context);
  noteUnused(format, tables, xml, context);
  progress(0.8);
  const schools = drafts.map(finishSchool).sort((a, b) => (a.ref < b.ref ? -1 : 1));
  progress(1);
  return { format, roster: { schools, notices: notices.list() }, files: mapped.map(fileFound) };
}

/** A pupil list is read as somebody decided before for its shape, else as decided now, else by its headings. */
function understood(table: Table, format: RosterFormat, options: ReadOptions): MappedTable {
  const remembered = format === 'csv' ? (options.remembered?.[shapeOf(table)] ?? null) : null;
  const choices = remembered ?? options;
  return { table, found: format === 'csv' ? findColumns(table, choices.mapping) : [], choices, remembered };
}

function readAs(
  format: RosterFormat,
  mapped: readonly MappedTable[],
  xml: readonly { file: string; xml: string }[],
  context: ReadContext,
): SchoolDraft[] {
  const tables = mapped.map((one) => one.table);
  if (format === 'sds-v1') return readSdsV1(tables, context);
  if (format === 'sds-v2' || format === 'oneroster') return readBundle(tables, context);
  if (format === 'ctf') return xml.flatMap((one) => readCtf(one.file, one.xml, context));
  return readPupilLists(mapped, context);
}

/** Names the files that the format has no place for; pupil lists say so themselves. */
function noteUnused(
  format: RosterFormat,
  tables: readonly Table[],
  xml: readonly { file: string }[],
  { notices }: ReadContext,
): void {
  const isUsed = (table: Table) =>
    format === 'csv' ||
    (format === 'sds-v1' && sdsTableName(table) !== null) ||
    (format !== 'ctf' && format !== 'sds-v1' && bundleTable(table) !== null);
  const unused = [...tables.filter((table) => !isUsed(table)), ...(format === 'ctf' ? [] : xml)];
  for (const { file } of unused)
    notices.add(
      lookAt(
        'file-not-used',
        { file },
        'Not used: it is no part of this kind of export.',
        'If it holds a roster, import it by itself.',
      ),
    );
}

function fileFound({ table, found, remembered }: MappedTable): FileFound {
  const { file, encoding, separator, headerLine, rows, blankRows } = table;
  return {
    name: file,
    encoding,
    separator,
    headerLine,
    rows: rows.length,
    blankRows,
    shape: shapeOf(table),
    remembered,
    columns: found,
  };
}
