import { parse } from 'csv-parse/sync';
import { ReadFailure } from '../failure.ts';
import type { Decoded } from './decode.ts';
import { limits } from './limits.ts';
import { namedSeparator, separatorOf } from './separator.ts';
import type { Cells, Row } from './table.ts';

/**
 * The cells of delimited text: CSV of any separator, or a block pasted from a spreadsheet.
 * @throws ReadFailure for a quote that is never closed, and for a text cut off inside its last row.
 */
export function delimitedCells(file: string, decoded: Decoded): Cells {
  const separator = separatorOf(decoded.text);
  const skip = namedSeparator(decoded.text) ? 1 : 0;
  const rows = parseRows(file, decoded.text, separator).slice(skip);
  refuseCutOff(file, decoded.text, rows);
  return { file, encoding: decoded.encoding, separator, rows, formulas: [] };
}

function parseRows(file: string, text: string, delimiter: string): Row[] {
  const rows: Row[] = [];
  let nextLine = 1;
  const onRecord = (cells: string[], context: { lines: number }) => {
    const line = nextLine;
    nextLine = context.lines + 1;
    check(file, line, cells, nextLine - line);
    rows.push({ line, cells });
    return null;
  };
  try {
    // Stray quotes inside a cell are a nickname or an inch mark, and are kept as they are.
    parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      on_record: onRecord,
    });
  } catch (error) {
    if (error instanceof ReadFailure) throw error;
    throw unclosed(file, nextLine);
  }
  return rows;
}

function check(file: string, line: number, cells: readonly string[], lines: number): void {
  // A quote that is opened and not closed swallows line after line up to the next quote.
  if (lines > 20 || cells.some((cell) => cell.length > limits.cell)) throw unclosed(file, line);
  if (cells.length > limits.columns || line > limits.rows)
    throw new ReadFailure({
      file,
      line,
      message: `A table of more than ${limits.columns} columns or ${limits.rows.toLocaleString('en-GB')} rows is no roster.`,
      remedy: 'Export only the columns and pupils that are needed.',
    });
}

function unclosed(file: string, line: number): ReadFailure {
  return new ReadFailure({
    file,
    line,
    message:
      'A quotation mark (") is opened on this line and never closed, so the rest of the file cannot be told apart.',
    remedy: 'Put the closing mark there, or export the file again.',
  });
}

/** A last row that has no line end and too few cells, under rows that are all full, is a file cut off: taking it would lose pupils. */
function refuseCutOff(file: string, text: string, rows: readonly Row[]): void {
  const last = rows.at(-1);
  if (!last || rows.length < 4 || /[\r\n]$/.test(text)) return;
  const width = rows.at(-2)?.cells.length ?? 0;
  const full = rows.slice(0, -1).every((row) => row.cells.length === width);
  if (!full || last.cells.length >= width) return;
  throw new ReadFailure({
    file,
    line: last.line,
    message: `The file stops in the middle of this line: it has ${last.cells.length} of ${width} cells.`,
    remedy: 'Download or export it again, and check that it is complete.',
  });
}
