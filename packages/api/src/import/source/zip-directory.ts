import { ReadFailure } from '../failure.ts';
import { limits } from './limits.ts';
import type { SourceFile } from './source-file.ts';

/** One entry as the central directory states it; `offset` is where its packed bytes begin. */
export interface ZipEntry {
  name: string;
  method: number;
  crc: number;
  packedSize: number;
  size: number;
  offset: number;
}

const endRecord = 0x06054b50;
const centralRecord = 0x02014b50;
const localRecord = 0x04034b50;

/** Reads the table at the end of a zip. Zip64 is not needed under the size limits, and so is refused as broken. */
export function zipDirectory(file: SourceFile): ZipEntry[] {
  const view = new DataView(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  try {
    const end = findEnd(view);
    const count = view.getUint16(end + 10, true);
    if (count > limits.entries) throw tooMany(file, count);
    return listEntries(file, view, view.getUint32(end + 16, true), count);
  } catch (error) {
    // A RangeError is a record that points past the end of the file.
    throw error instanceof ReadFailure ? error : broken(file);
  }
}

function findEnd(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= earliest; at--) if (view.getUint32(at, true) === endRecord) return at;
  throw new RangeError('no end record');
}

function listEntries(file: SourceFile, view: DataView, start: number, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== centralRecord) throw new RangeError('no central record');
    entries.push(readEntry(file, view, at));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function readEntry(file: SourceFile, view: DataView, at: number): ZipEntry {
  const method = view.getUint16(at + 10, true);
  if (view.getUint16(at + 8, true) & 1) throw locked(file);
  if (method !== 0 && method !== 8) throw broken(file);
  const local = view.getUint32(at + 42, true);
  if (view.getUint32(local, true) !== localRecord) throw new RangeError('no local record');
  const offset = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const packedSize = view.getUint32(at + 20, true);
  if (offset + packedSize > view.byteLength) throw new RangeError('entry past the end');
  const name = new TextDecoder().decode(file.bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
  return { name, method, crc: view.getUint32(at + 16, true), packedSize, size: view.getUint32(at + 24, true), offset };
}

function tooMany(file: SourceFile, count: number): ReadFailure {
  return new ReadFailure({
    file: file.name,
    message: `The zip holds ${count} files, more than any roster export.`,
    remedy: 'Zip only the exported files.',
  });
}

function locked(file: SourceFile): ReadFailure {
  return new ReadFailure({
    file: file.name,
    message: 'It is locked with a password.',
    remedy: 'Save it without a password, then import it.',
  });
}

/** A zip or workbook that cannot be opened. Named a workbook where its name says so, and where a CSV's name hides one. */
function broken(file: SourceFile): ReadFailure {
  const workbook = !/\.zip$/i.test(file.name);
  return new ReadFailure({
    file: file.name,
    message: workbook
      ? 'This is an Excel workbook (or a zip), whatever its name says, and it is damaged or cut short.'
      : 'This zip is damaged or cut short.',
    remedy: workbook
      ? 'Open it in Excel and save it again as “CSV UTF-8” or as .xlsx.'
      : 'Download or export it again.',
  });
}
