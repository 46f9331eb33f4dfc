import iconv from 'iconv-lite';
import { ReadFailure } from '../failure.ts';
import type { SourceFile } from './source-file.ts';
import { startsWith } from './source-file.ts';

export type Encoding = 'utf-8' | 'utf-8 with BOM' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface Decoded {
  text: string;
  encoding: Encoding;
}

/**
 * The text of a file, with its encoding found from the mark at its start, the pattern of its zeros, or else by trying UTF-8.
 * @throws ReadFailure when the bytes are no text.
 */
export function decode(file: SourceFile): Decoded {
  const { bytes } = file;
  if (bytes.length === 0) throw empty(file);
  const decoded = marked(bytes) ?? unmarked(file);
  if (decoded.text.trim() === '') throw empty(file);
  if (/\0/.test(decoded.text)) throw notText(file);
  return decoded;
}

function marked(bytes: Uint8Array): Decoded | null {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf))
    return { text: utf8(bytes.subarray(3)) ?? lenient(bytes.subarray(3)), encoding: 'utf-8 with BOM' };
  if (startsWith(bytes, 0xff, 0xfe)) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' };
  if (startsWith(bytes, 0xfe, 0xff)) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16be' };
  return null;
}

function unmarked(file: SourceFile): Decoded {
  const wide = wideEncoding(file.bytes);
  if (wide) return { text: new TextDecoder(wide).decode(file.bytes), encoding: wide };
  const text = utf8(file.bytes);
  if (text !== null) return { text, encoding: 'utf-8' };
  if (isBinary(file.bytes)) throw notText(file);
  return { text: iconv.decode(file.bytes, 'windows-1252'), encoding: 'windows-1252' };
}

/** UTF-16 without a mark shows in Latin text as a zero in every other byte. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 512);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    // The index is 0 or 1, and so is always there.
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length * 0.35 && even < sample.length * 0.05) return 'utf-16le';
  if (even > sample.length * 0.35 && odd < sample.length * 0.05) return 'utf-16be';
  return null;
}

/** The text if the bytes are UTF-8; a character cut in two at the very end is forgiven. */
function utf8(bytes: Uint8Array): string | null {
  const strict = new TextDecoder('utf-8', { fatal: true });
  try {
    return strict.decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

const lenient = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** Control characters other than tab, line feed, form feed, carriage return and the DOS end-of-file mark. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 8192);
  const odd = sample.reduce((count, byte) => count + (byte < 32 && ![9, 10, 12, 13, 26].includes(byte) ? 1 : 0), 0);
  return odd > sample.length * 0.005;
}

function empty(file: SourceFile): ReadFailure {
  return new ReadFailure({
    file: file.name,
    message: 'The file is empty.',
    remedy: 'Export it again and check its size before importing.',
  });
}

function notText(file: SourceFile): ReadFailure {
  return new ReadFailure({
    file: file.name,
    message: 'This is not a text file.',
    remedy: 'Export it from your MIS as CSV, XLSX or CTF XML, or as a OneRoster or School Data Sync bundle.',
  });
}
