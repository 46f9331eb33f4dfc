import { ReadFailure } from '../failure.ts';
import { decode } from './decode.ts';
import { sheetCells } from './sheet.ts';
import type { SourceFile } from './source-file.ts';
import type { Cells } from './table.ts';
import { cellFormats, sharedStrings, workbookSheets } from './workbook-parts.ts';

/** Whether an opened zip is an Excel workbook. */
export function isWorkbook(entries: readonly SourceFile[]): boolean {
  return entries.some((entry) => entry.name === 'xl/workbook.xml');
}

/**
 * The visible sheets of an opened XLSX as text cells: dates as YYYY-MM-DD, whole numbers in full, formulas as the result Excel stored.
 * @throws ReadFailure when a part is missing or broken.
 */
export function workbookCells(file: string, entries: readonly SourceFile[]): Cells[] {
  const part = (name: string) => {
    const entry = entries.find((one) => one.name === name);
    return entry ? decode({ name: file, bytes: entry.bytes }).text : null;
  };
  const book = workbookSheets(
    file,
    need(file, part('xl/workbook.xml')),
    need(file, part('xl/_rels/workbook.xml.rels')),
  );
  const strings = sharedStrings(file, part('xl/sharedStrings.xml'));
  const formats = cellFormats(file, part('xl/styles.xml'));
  return book.sheets
    .filter((sheet) => !sheet.hidden)
    .map((sheet) => {
      const name = book.sheets.length > 1 ? `${file} › ${sheet.name}` : file;
      return sheetCells(name, need(file, part(sheet.path)), { strings, formats, from1904: book.from1904 });
    });
}

function need(file: string, text: string | null): string {
  if (text !== null) return text;
  throw new ReadFailure({
    file,
    message: 'This workbook has a part missing.',
    remedy: 'Open it in Excel and save it again as .xlsx.',
  });
}

/** Refuses the other documents that are zips inside. @throws ReadFailure */
export function refuseOtherDocuments(file: string, entries: readonly SourceFile[]): void {
  const has = (pattern: RegExp) => entries.some((entry) => pattern.test(entry.name));
  const kind = has(/^Index\/.*\.iwa$/)
    ? 'a Numbers or Pages document'
    : has(/^content\.xml$/)
      ? 'an OpenDocument file'
      : has(/^word\//)
        ? 'a Word document'
        : has(/^ppt\//)
          ? 'a PowerPoint file'
          : has(/^xl\/workbook\.bin$/)
            ? 'a binary Excel workbook (.xlsb)'
            : null;
  if (kind)
    throw new ReadFailure({
      file,
      message: `This is ${kind}.`,
      remedy: 'Save the list as .xlsx or “CSV UTF-8” and import that.',
    });
}
