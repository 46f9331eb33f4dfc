import { lookAt, type NoticeBook, refused } from '../build/notice-book.ts';
import type { ColumnFound } from '../column/columns.ts';
import { fold } from '../source/source-file.ts';
import type { Table } from '../source/table.ts';

/** Notes what is odd about a pupil list as a table: unused and doubled columns, ragged rows, formulas without results. */
export function noteTable(table: Table, found: readonly ColumnFound[], notices: NoticeBook): void {
  noteColumns(table, found, notices);
  noteRagged(table, notices);
  if (table.cutShort)
    notices.add(
      lookAt(
        'cut-short',
        { file: table.file },
        'This is one page of a list: more pupils follow.',
        'Import the other pages as well; nobody is taken to have left.',
      ),
    );
  for (const { line, cell } of table.formulas)
    notices.add(
      refused(
        'formula',
        { file: table.file, line },
        `Cell ${cell} holds a formula without a stored result.`,
        'Copy the column and paste it as values, then save.',
      ),
    );
}

function noteColumns(table: Table, found: readonly ColumnFound[], notices: NoticeBook): void {
  const place = { file: table.file, line: table.headerLine };
  const unused = found
    .filter((column) => column.because === 'nothing')
    .map((column) => column.heading || `column ${column.position + 1}`);
  if (unused.length > 0)
    notices.add(
      lookAt(
        'unknown-column',
        place,
        `Not used: ${unused.join(', ')}.`,
        'If one of them is needed, say which field it is.',
      ),
    );
  const twice = found.filter((column) =>
    found.some((one) => one.position < column.position && fold(one.heading) === fold(column.heading)),
  );
  for (const column of twice)
    if (column.heading !== '')
      notices.add(
        lookAt(
          'duplicate-column',
          place,
          `“${column.heading}” stands twice: what the two say was put together.`,
          'Nothing, if they agree.',
        ),
      );
}

/** A spreadsheet stores no empty cells at the end of a row, so only text files can be ragged. */
function noteRagged(table: Table, notices: NoticeBook): void {
  if (table.separator === null) return;
  const width = table.headings.length;
  for (const row of table.rows) {
    const place = { file: table.file, line: row.line };
    const filled = row.cells.findLastIndex((cell) => cell.trim() !== '') + 1;
    if (row.cells.length < width)
      notices.add(
        lookAt(
          'short-row',
          place,
          `The row has ${row.cells.length} cells under ${width} headings: the last are taken as blank.`,
          'Check the row.',
        ),
      );
    if (filled > width)
      notices.add(
        lookAt(
          'long-row',
          place,
          `The row has ${filled} cells under ${width} headings: the last are left out.`,
          'Check that a comma inside a name is in quotation marks.',
        ),
      );
  }
}
