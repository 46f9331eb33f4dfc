import { lookAt } from '../build/notice-book.ts';
import { nothingWhole, type SchoolDraft, schoolDraft, type Whole } from '../build/school-draft.ts';
import { orderOf } from '../cell/date.ts';
import { type ColumnFound, type Columns, columnsOf } from '../column/columns.ts';
import { ReadFailure } from '../failure.ts';
import type { ReadChoices, ReadContext } from '../reading.ts';
import { cellAt, type Table } from '../source/table.ts';
import { type AdultSaying, staffOfRow } from './adults.ts';
import { fillDraft, type PupilSaying } from './fill-draft.ts';
import { groupsOfRow } from './groups-of-row.ts';
import { isWholeList, listKind } from './kinds.ts';
import { pupilOfRow } from './row.ts';
import { type RowCells, rowCells } from './row-cells.ts';
import { noteTable } from './table-checks.ts';

/** A table with its columns understood. */
export interface MappedTable {
  table: Table;
  found: ColumnFound[];
  choices: ReadChoices;
  /** The same, where it was decided for an earlier file of this shape. */
  remembered: ReadChoices | null;
}

interface Sayings {
  pupils: PupilSaying[];
  staff: AdultSaying[];
  whole: Whole;
}

/** Pupil lists with register and adult columns: this product's template, exports of SIMS, Arbor and Bromcom, or a list typed by hand. */
export function readPupilLists(mapped: readonly MappedTable[], context: ReadContext): SchoolDraft[] {
  const kinds = mapped.map((one) => ({ ...one, columns: columnsOf(one.found), kind: listKind(columnsOf(one.found)) }));
  if (!kinds.some((one) => one.kind === 'pupils' && one.table.rows.length > 0)) throw nobody(mapped);
  const schools = new Map<string, Sayings>();
  for (const { table, found, columns, kind, choices } of kinds) {
    if (kind === 'neither') context.notices.add(notUsed(table));
    else readTable(table, columns, kind, { ...context, options: choices }, schools);
    if (kind !== 'neither') noteTable(table, found, context.notices);
  }
  return [...schools].map(([name, sayings]) => fillDraft(schoolDraft(name, name), sayings, context.notices));
}

function readTable(
  table: Table,
  columns: Columns,
  kind: 'pupils' | 'staff',
  context: ReadContext,
  schools: Map<string, Sayings>,
): void {
  const order = context.options.dateOrder ?? orderOf(dateTexts(table, columns), 'day-first');
  const shared = { order, adults: new Map() };
  table.rows.forEach((row, index) => {
    const place = { file: table.file, line: row.line };
    const cells = rowCells(
      row,
      columns,
      { notices: context.notices, place, blank: context.options.blankMeans ?? 'unknown' },
      shared,
    );
    if (isFooter(cells, table, row.cells)) return;
    const sayings = sayingsOf(schools, cells.text('schoolRef') ?? '');
    if (kind === 'pupils') readPupil(cells, sayings);
    else readStaff(cells, sayings);
    if (index % 5_000 === 0) context.progress(index / table.rows.length);
  });
  for (const sayings of schools.values()) {
    if (kind === 'staff') sayings.whole = { ...sayings.whole, staff: true };
    else if (isWholeList(table, columns)) sayings.whole = wholeOf(columns, sayings.whole);
  }
}

/** A list with a column for registers, or for their adults, gives those in full; its staff are only those who teach. */
function wholeOf(columns: Columns, before: Whole): Whole {
  const registers = before.registers || Boolean(columns.register ?? columns.tutorGroup);
  const teaching = before.teaching || Boolean(columns.teacher ?? columns.teacherCode ?? columns.tutor);
  return { ...before, pupils: true, registers, memberships: registers, teaching: registers && teaching };
}

function sayingsOf(schools: Map<string, Sayings>, name: string): Sayings {
  const sayings = schools.get(name) ?? { pupils: [], staff: [], whole: nothingWhole };
  schools.set(name, sayings);
  return sayings;
}

function readPupil(cells: RowCells, sayings: Sayings): void {
  const pupil = pupilOfRow(cells);
  if (pupil)
    sayings.pupils.push({ pupil, groups: groupsOfRow(cells, pupil.tutorGroup ?? ''), place: cells.reader.place });
}

function readStaff(cells: RowCells, sayings: Sayings): void {
  const adult = staffOfRow(cells);
  if (adult) sayings.staff.push({ adult, place: cells.reader.place });
}

/** A lone cell in a wide table is a total or the time of the report. */
function isFooter(cells: RowCells, table: Table, row: readonly string[]): boolean {
  const first = row.findIndex((cell) => cell.trim() !== '');
  const alone = row.findLastIndex((cell) => cell.trim() !== '') === first;
  if (!alone || table.headings.length < 3 || cells.text('upn')) return false;
  const remedy = 'If it is a pupil, fill in the rest of the row.';
  cells.reader.notices.add({
    ...lookAt(
      'no-name',
      cells.reader.place,
      `Only “${row[first]?.trim() ?? ''}” stands on this line: it is left out.`,
      remedy,
    ),
    severity: 'refused',
  });
  return true;
}

function dateTexts(table: Table, columns: Columns): string[] {
  const dates = [
    ...(columns.birthDate ?? []),
    ...(columns.admissionDate ?? []),
    ...(columns.leavingDate ?? []),
    ...(columns.joinedOn ?? []),
    ...(columns.leftOn ?? []),
  ];
  return table.rows.flatMap((row) => dates.map((column) => cellAt(row, column)));
}

function notUsed(table: Table) {
  return lookAt(
    'file-not-used',
    { file: table.file },
    `It names no pupil: ${headingsOf(table)}.`,
    'If it should, say which column holds the name or the UPN.',
  );
}

const headingsOf = (table: Table) =>
  table.headings.length > 0
    ? `its headings are ${table.headings.slice(0, 12).join(', ').slice(0, 300)}`
    : 'it has no headings';

function nobody(mapped: readonly MappedTable[]): ReadFailure {
  const [first] = mapped;
  if (!first)
    return new ReadFailure({
      file: 'upload',
      message: 'No table is in it.',
      remedy: 'Choose the file that your MIS exported.',
    });
  const { table } = first;
  if (listKind(columnsOf(first.found)) === 'pupils')
    return new ReadFailure({
      file: table.file,
      line: table.headerLine,
      message: 'Under its headings stands no pupil.',
      remedy: 'Export it again with the pupils.',
    });
  return new ReadFailure({
    file: table.file,
    line: table.headerLine,
    message: `No column names a pupil: ${headingsOf(table)}.`,
    remedy:
      'Export a list with a name or UPN, the year, the form or class and its adult, or say which columns hold them.',
  });
}
