/** What was last sent to be read, so that another school of it can be chosen without finding the file again. */
export interface KeptFiles {
  files: readonly File[];
  format: Format;
}
export type Format = 'auto' | 'sds' | 'oneroster' | 'ctf' | 'csv';

// Files cannot live in an address. They are here until the roster is applied or the page is closed, and nowhere else.
let kept: KeptFiles | null = null;

export function keepFiles(files: KeptFiles | null): void {
  kept = files;
}

export function keptFiles(): KeptFiles | null {
  return kept;
}
