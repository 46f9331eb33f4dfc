import { dayOfNumber } from '@noticed/shared/domain/calendar/day';
import { ReadFailure } from '../failure.ts';
import { limits } from './limits.ts';
import type { Cells, Row } from './table.ts';
import type { CellFormat } from './workbook-parts.ts';
import { readXml } from './xml.ts';

export interface Book {
  strings: readonly string[];
  formats: readonly CellFormat[];
  from1904: boolean;
}

interface OpenCell {
  column: number;
  kind: string;
  style: number;
  value: string | null;
  formula: boolean;
}

/** The cells of one sheet as text, and where a formula stands without a stored result. */
export function sheetCells(file: string, xml: string, book: Book): Cells {
  const rows: Row[] = [];
  const formulas: Cells['formulas'] = [];
  let row: Row = { line: 0, cells: [] };
  let cell: OpenCell | null = null;
  readXml(file, xml, {
    open: (name, attributes) => {
      if (name === 'row') {
        row = openRow(file, attributes, row.line + 1);
        rows.push(row);
      }
      if (name === 'c') cell = openCell(file, row, attributes);
      if (name === 'f' && cell) cell.formula = true;
    },
    close: (name, text) => {
      if (!cell) return;
      if (name === 'v' || (name === 't' && cell.kind === 'inlineStr')) cell.value = (cell.value ?? '') + text;
      if (name !== 'c') return;
      if (cell.formula && cell.value === null)
        formulas.push({ line: row.line, cell: `${letters(cell.column)}${row.line}` });
      put(row, cell.column, shown(cell, book));
      cell = null;
    },
  });
  return { file, encoding: 'xlsx', separator: null, rows, formulas };
}

function openRow(file: string, attributes: Record<string, string>, next: number): Row {
  const line = Number(attributes.r ?? next);
  if (!Number.isInteger(line) || line < next || line > 1_048_576) throw impossible(file, next);
  return { line, cells: [] };
}

function openCell(file: string, row: Row, attributes: Record<string, string>): OpenCell {
  const reference = /^([A-Z]{1,3})\d+$/.exec(attributes.r ?? '')?.[1];
  const column = reference ? columnNumber(reference) : row.cells.length;
  if (column >= limits.columns) throw impossible(file, row.line);
  return { column, kind: attributes.t ?? 'n', style: Number(attributes.s ?? 0), value: null, formula: false };
}

function put(row: Row, column: number, text: string): void {
  while (row.cells.length < column) row.cells.push('');
  row.cells[column] = text;
}

function shown(cell: OpenCell, book: Book): string {
  const value = cell.value ?? '';
  if (cell.kind === 's') return book.strings[Number(value)] ?? '';
  if (cell.kind === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (cell.kind !== 'n') return value;
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) return value;
  return numberText(number, book.formats[cell.style] ?? null, book.from1904);
}

/** Excel's day 25,569 is 1 January 1970; counted from 1904, the same day is 24,107. */
function numberText(number: number, format: CellFormat, from1904: boolean): string {
  const isDay = number >= 0 && number < 2_958_466;
  if (format === 'day' && isDay) return dayOfNumber(Math.floor(number) - (from1904 ? 24_107 : 25_569));
  const text = Number.isInteger(number) && Math.abs(number) < 1e15 ? BigInt(number).toString() : String(number);
  return format !== null && format !== 'day' ? text.padStart(format.zeros, '0') : text;
}

/** @example columnNumber('AA') // 26 */
function columnNumber(reference: string): number {
  return [...reference].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** @example letters(26) // 'AA' */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

function impossible(file: string, line: number): ReadFailure {
  return new ReadFailure({
    file,
    line,
    message: 'The sheet has rows or columns where Excel can have none.',
    remedy: 'Open it in Excel and save it again as .xlsx.',
  });
}
