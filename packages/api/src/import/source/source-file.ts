/** A file as it came: the name a person knows it by (inside a zip, the entry's own) and its bytes. */
export interface SourceFile {
  name: string;
  bytes: Uint8Array;
}

/** The last part of a path, whichever slash it uses. @example baseName('export/Student.csv') // 'Student.csv' */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** The name without folder and extension, in lower case letters and digits only. @example stem('export/Student-Enrollment.csv') // 'studentenrollment' */
export function stem(path: string): string {
  return fold(baseName(path).replace(/\.[^.]*$/, ''));
}

/**
 * What two spellings of a heading or name have in common: lower case, no accents, letters and digits only.
 * @example fold(' Date Of   Birth') // 'dateofbirth'
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether the bytes begin with these. */
export function startsWith(bytes: Uint8Array, ...magic: number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
