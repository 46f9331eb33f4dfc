import { lookAt } from '../build/notice-book.ts';
import type { AdultFields } from '../cell/adult-names.ts';
import type { DateOrder } from '../cell/date.ts';
import { mangledBy } from '../cell/mangled.ts';
import type { CellReader } from '../cell/pupil-cells.ts';
import type { Columns } from '../column/columns.ts';
import { type Field, fields } from '../column/fields.ts';
import { cellAt, type Row } from '../source/table.ts';

/** A row's cells by field. `text` is the first that is filled; null where the file has no such column. */
export interface RowCells {
  reader: CellReader;
  text: (field: Field) => string | null;
  all: (field: Field) => string[];
  order: DateOrder | null;
  /** The adults read so far, by the cells that name them. */
  adults: Map<string, AdultFields[]>;
}

type Shared = Pick<RowCells, 'order' | 'adults'>;

export function rowCells(row: Row, columns: Columns, reader: CellReader, shared: Shared): RowCells {
  const all = (field: Field) => (columns[field] ?? []).map((column) => cellAt(row, column));
  return {
    ...shared,
    reader,
    all,
    text: (field) => (columns[field] ? (all(field).find((cell) => cell !== '') ?? '') : null),
  };
}

/** The text, or '' with a notice where a spreadsheet has spoilt it. */
export function sound({ reader }: RowCells, text: string, what: string): string {
  const why = mangledBy(text);
  if (why === null) return text;
  const remedy =
    'Export the file again and import it without opening it in a spreadsheet, or format the column as text.';
  reader.notices.add(lookAt('mangled', reader.place, `“${text}” is no ${what}: ${why}. It is left out.`, remedy));
  return '';
}

/** A cell that should hold a code or a name of a group. */
export function codeCell(cells: RowCells, field: Field): string {
  return sound(cells, cells.text(field) ?? '', fields[field].label.toLowerCase());
}

/** “This academic year” columns list every form that a pupil has had; the last is the present one. */
export function lastOf(text: string): string {
  return text.split(/\s*[,;]\s*/).at(-1) ?? '';
}
