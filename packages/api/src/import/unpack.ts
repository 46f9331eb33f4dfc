import { lookAt, type NoticeBook } from './build/notice-book.ts';
import { ReadFailure } from './failure.ts';
import { checkSize } from './source/limits.ts';
import { isReadable, openFile, openZip } from './source/open.ts';
import { baseName, type SourceFile } from './source/source-file.ts';
import type { Cells } from './source/table.ts';

export interface Unpacked {
  cells: Cells[];
  xml: { file: string; xml: string }[];
}

/**
 * Opens an upload: zips into their files, workbooks into their sheets, text into cells. One unreadable file refuses the whole upload, since
 * half a roster would end the other half's registers.
 * @throws ReadFailure
 */
export function unpack(files: readonly SourceFile[], notices: NoticeBook): Unpacked {
  checkSize(files);
  const flat = withoutCopies(
    choose(files, notices).flatMap((file) => openZip(file) ?? [file]),
    notices,
  );
  const opened = flat.map(openFile);
  const cells = opened.flatMap((one) => ('tables' in one ? one.tables : [])).filter((one) => one.rows.length > 0);
  const xml = opened.flatMap((one) => ('xml' in one ? [one] : []));
  if (cells.length + xml.length > 0) return { cells, xml };
  throw new ReadFailure({
    file: flat[0]?.name ?? 'upload',
    message: 'It holds no rows.',
    remedy: 'Export it again with the pupils.',
  });
}

/** Of several files only those that can be part of a roster are opened; a single one always is. */
function choose(files: readonly SourceFile[], notices: NoticeBook): readonly SourceFile[] {
  const chosen = files.filter(isReadable);
  if (files.length === 1 || chosen.length === 0) return files;
  for (const file of files)
    if (!chosen.includes(file))
      notices.add(
        lookAt('file-not-used', { file: file.name }, 'Not used: it is no CSV, XLSX, XML or zip.', 'Nothing to do.'),
      );
  return chosen;
}

/** A folder often holds the zip that it came from: a file of the same name and content is read once. */
function withoutCopies(files: readonly SourceFile[], notices: NoticeBook): SourceFile[] {
  const kept: SourceFile[] = [];
  for (const file of files) {
    const copy = kept.some(
      (one) => baseName(one.name) === baseName(file.name) && Buffer.compare(one.bytes, file.bytes) === 0,
    );
    if (!copy) kept.push(file);
    else
      notices.add(
        lookAt('duplicate', { file: file.name }, 'The same file came twice: it was read once.', 'Nothing to do.'),
      );
  }
  return kept;
}
