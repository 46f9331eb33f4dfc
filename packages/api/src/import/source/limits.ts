import { ReadFailure } from '../failure.ts';
import type { SourceFile } from './source-file.ts';

const mebibyte = 1024 * 1024;

/** What one reading may cost. A secondary school's whole OneRoster export is about 3 MB, a trust's about 20. */
export const limits = {
  /** Bytes of all files together, as uploaded. */
  upload: 40 * mebibyte,
  /** Bytes of all entries of one zip, inflated. */
  inflated: 200 * mebibyte,
  entries: 1_000,
  /** Inflated over packed, for entries past `ratioFrom`. Deflate's own ceiling is 1,032; real sheets stay under 60. */
  ratio: 200,
  ratioFrom: 4 * mebibyte,
  rows: 1_000_000,
  columns: 1_000,
  /** Characters of one cell: Excel's own limit. */
  cell: 32_767,
  depth: 60,
} as const;

/** Refuses an upload that is too large, or holds nothing. */
export function checkSize(files: readonly SourceFile[]): void {
  const total = files.reduce((sum, file) => sum + file.bytes.length, 0);
  const largest = files.reduce<SourceFile | null>((a, b) => (a && a.bytes.length >= b.bytes.length ? a : b), null);
  if (!largest)
    throw new ReadFailure({
      file: 'upload',
      message: 'There is no file to read.',
      remedy: 'Choose the file or folder that your MIS exported.',
    });
  if (total > limits.upload)
    throw new ReadFailure({
      file: largest.name,
      message: `${megabytes(total)} MB is more than the ${megabytes(limits.upload)} MB that can be read at once.`,
      remedy: 'Export only pupils, staff, registers and their memberships, one school at a time.',
    });
}

const megabytes = (bytes: number) => (bytes / mebibyte).toFixed(1).replace('.0', '');
