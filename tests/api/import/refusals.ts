import { ReadFailure } from '@noticed/api/import/failure';
import { readRoster } from '@noticed/api/import/read-roster';
import type { ReadOptions } from '@noticed/api/import/reading';
import type { SourceFile } from '@noticed/api/import/source/source-file';
import { expect } from 'vitest';

/** The sentence with which an upload is refused; fails if it is read, or breaks in another way. */
export function refusal(files: readonly SourceFile[], options: ReadOptions = {}): string {
  try {
    readRoster(files, options);
  } catch (error) {
    if (error instanceof ReadFailure) return error.message;
    throw error;
  }
  throw new Error('the file was read');
}

/** Fails unless the files are read, or refused in a sentence with file and remedy. */
export function readsOrRefuses(files: readonly SourceFile[]): void {
  try {
    readRoster(files);
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    expect(error.message).toContain(error.trouble.file);
    expect(error.trouble.remedy).not.toBe('');
  }
}
