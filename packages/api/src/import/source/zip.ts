import { crc32, inflateRawSync } from 'node:zlib';
import { ReadFailure } from '../failure.ts';
import { limits } from './limits.ts';
import type { SourceFile } from './source-file.ts';
import { startsWith } from './source-file.ts';
import type { ZipEntry } from './zip-directory.ts';
import { zipDirectory } from './zip-directory.ts';

/** Whether the bytes claim to be a zip, which every XLSX is too. */
export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06);
}

/**
 * Opens a zip in memory. Sizes are checked before inflating, and again while: a header that lies is found by its checksum.
 * fflate is not used here because it cuts an entry short, silently, where the header states too small a size.
 * @throws ReadFailure for a broken, locked, nested, oversized or treacherous archive.
 */
export function unzip(file: SourceFile): SourceFile[] {
  const entries = zipDirectory(file);
  checkEntries(file, entries);
  const files = entries.filter((entry) => !entry.name.endsWith('/') && !isClutter(entry.name));
  return files.map((entry) => ({ name: entry.name, bytes: inflate(file, entry) }));
}

function isClutter(name: string): boolean {
  return name.startsWith('__MACOSX/') || /(^|\/)(\.|Thumbs\.db$|desktop\.ini$)/.test(name);
}

function checkEntries(file: SourceFile, entries: readonly ZipEntry[]): void {
  const names = new Set<string>();
  let total = 0;
  for (const entry of entries) {
    if (isTrick(entry.name))
      throw refused(file, `it holds the path “${printable(entry.name)}”, which points outside the archive.`);
    if (names.has(entry.name)) throw refused(file, `it holds “${printable(entry.name)}” twice.`);
    names.add(entry.name);
    total += entry.size;
    const swollen = entry.size > limits.ratioFrom && entry.size > entry.packedSize * limits.ratio;
    if (swollen || total > limits.inflated) throw tooLarge(file, entry);
  }
}

function isTrick(name: string): boolean {
  return /^[/\\]|^[A-Za-z]:|\0/.test(name) || name.split(/[/\\]/).includes('..');
}

function inflate(file: SourceFile, entry: ZipEntry): Uint8Array {
  const packed = file.bytes.subarray(entry.offset, entry.offset + entry.packedSize);
  const bytes = entry.method === 0 ? packed : inflateChecked(file, entry, packed);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw damaged(file, entry);
  return bytes;
}

function inflateChecked(file: SourceFile, entry: ZipEntry, packed: Uint8Array): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1) });
  } catch {
    throw damaged(file, entry);
  }
}

function refused(file: SourceFile, why: string): ReadFailure {
  return new ReadFailure({
    file: file.name,
    message: `The zip is refused: ${why}`,
    remedy: 'Make the zip again from the exported files alone.',
  });
}

function tooLarge(file: SourceFile, entry: ZipEntry): ReadFailure {
  return refused(file, `“${printable(entry.name)}” would unpack to far more than a roster needs.`);
}

function damaged(file: SourceFile, entry: ZipEntry): ReadFailure {
  return new ReadFailure({
    file: file.name,
    message: `“${printable(entry.name)}” inside it is damaged.`,
    remedy: 'Download or export the file again, then import it before opening it elsewhere.',
  });
}

/** A name from an untrusted archive, safe to print. */
function printable(name: string): string {
  return name.replace(/\p{Cc}/gu, '�').slice(0, 80);
}
