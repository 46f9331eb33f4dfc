import { fold } from './source-file.ts';

/** One line of a table. `line` is where it begins, as an editor or a spreadsheet numbers it, from 1. */
export interface Row {
  line: number;
  cells: string[];
}

/** A file or sheet as text cells under headings, with the title rows above and the blank rows between left out. */
export interface Table {
  file: string;
  encoding: string;
  /** Null for a spreadsheet. */
  separator: string | null;
  headings: string[];
  headerLine: number;
  rows: Row[];
  blankRows: number;
  /** Lines whose cells hold a formula without a stored result. */
  formulas: { line: number; cell: string }[];
  /** The source says that more rows follow elsewhere. */
  cutShort?: true;
}

export interface Cells extends Pick<Table, 'file' | 'encoding' | 'separator' | 'formulas' | 'cutShort'> {
  rows: Row[];
}

/** How far down a heading row is looked for: exports carry a title, a date, a filter and a blank line at most. */
const headerWithin = 25;

/**
 * Splits cells into headings and rows. The heading row is the one among the first with the most headings that `known` recognises; where
 * nothing is recognised, the first that fills as many cells as any.
 */
export function tableOf(cells: Cells, known: (folded: string) => boolean): Table {
  const filled = cells.rows.filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  const header = headerRow(filled.slice(0, headerWithin), known);
  const rows = header ? filled.slice(filled.indexOf(header) + 1) : [];
  const headings = (header?.cells ?? []).map((cell) => cell.trim());
  while (headings.at(-1) === '') headings.pop();
  const { rows: _, ...source } = cells;
  return {
    ...source,
    headings,
    headerLine: header?.line ?? 1,
    rows,
    blankRows: cells.rows.length - filled.length,
  };
}

function headerRow(rows: readonly Row[], known: (folded: string) => boolean): Row | undefined {
  const score = (row: Row) => row.cells.filter((cell) => known(fold(cell))).length;
  const width = (row: Row) => row.cells.filter((cell) => cell.trim() !== '').length;
  const best = rows.reduce<Row | undefined>((a, b) => (a && score(a) >= score(b) ? a : b), undefined);
  if (best && score(best) > 0) return best;
  const widest = Math.max(...rows.map(width), 0);
  return rows.find((row) => width(row) === widest);
}

/** Where a heading stands, by any of its folded spellings; -1 when it is not there. */
export function columnOf(table: Table, ...spellings: string[]): number {
  const folded = table.headings.map(fold);
  for (const spelling of spellings) {
    const index = folded.indexOf(spelling);
    if (index >= 0) return index;
  }
  return -1;
}

/**
 * A cell's text without outer blanks, and with inner line breaks as single blanks; empty where the row is short. The apostrophe that an
 * export puts before what a spreadsheet would take for a formula is no part of the text.
 */
export function cellAt(row: Row, column: number): string {
  const text = row.cells[column] ?? '';
  return (/^\s*'[=+\-@\t\r＝＋－＠]/u.test(text) ? text.replace("'", '') : text).replace(/\s+/gu, ' ').trim();
}
