import { ReadFailure } from '../failure.ts';
import { decode } from './decode.ts';
import { delimitedCells } from './delimited.ts';
import { refuseForeignBytes, refuseForeignText } from './foreign.ts';
import { recordCells } from './records.ts';
import { baseName, type SourceFile } from './source-file.ts';
import type { Cells } from './table.ts';
import { isWorkbook, refuseOtherDocuments, workbookCells } from './workbook.ts';
import { isZip, unzip } from './zip.ts';

/** A file opened: tables of cells, or the text of an XML document. */
export type Opened = { tables: Cells[] } | { file: string; xml: string };

/** Files of a folder that are read; others beside them (a licence, a picture) are left aside. */
const readable = /\.(csv|tsv|txt|tab|xlsx|xlsm|xml|zip)$/i;

/** Whether a file in a folder looks like part of a roster by its name. A file that comes alone is tried whatever its name. */
export function isReadable(file: SourceFile): boolean {
  return readable.test(file.name) && !baseName(file.name).startsWith('.');
}

/** A zip becomes its entries; a workbook, which is a zip too, stays one file. */
export function openZip(file: SourceFile): SourceFile[] | null {
  if (!isZip(file.bytes)) return null;
  const entries = unzip(file);
  if (isWorkbook(entries)) return null;
  refuseOtherDocuments(file.name, entries);
  if (entries.some((entry) => isZip(entry.bytes) && !/\.xls[xm]$/i.test(entry.name)))
    throw new ReadFailure({
      file: file.name,
      message: 'This zip holds another zip.',
      remedy: 'Unpack it and import the zip or the files inside.',
    });
  const roster = entries.filter(isReadable);
  if (roster.length > 0) return roster;
  throw new ReadFailure({
    file: file.name,
    message: 'This zip holds no CSV, XLSX or XML file.',
    remedy: 'Choose the zip that your MIS exported.',
  });
}

/** Opens one file by what it is, not by what it is called. @throws ReadFailure */
export function openFile(file: SourceFile): Opened {
  refuseForeignBytes(file);
  if (isZip(file.bytes)) return { tables: workbookCells(file.name, unzip(file)) };
  const decoded = decode(file);
  const records = /^\s*[[{]/.test(decoded.text) ? recordCells(file.name, decoded.text) : null;
  if (records) return { tables: [records] };
  refuseForeignText(file.name, decoded.text);
  if (/^\s*<(\?xml|!--|[A-Za-z])/.test(decoded.text)) return { file: file.name, xml: decoded.text };
  return { tables: [delimitedCells(file.name, decoded)] };
}
