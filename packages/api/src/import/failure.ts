/** A file that cannot be read at all. The message is one or two sentences for a data manager: the file, the line, and what to do. */
export class ReadFailure extends Error {
  readonly file: string;
  /** The line as an editor numbers it; null when the trouble is the whole file. */
  readonly line: number | null;
  readonly remedy: string;
  constructor(what: { file: string; line?: number | null; message: string; remedy: string }) {
    const place = what.line ? `${what.file}, line ${what.line}` : what.file;
    super(`${place}: ${what.message} ${what.remedy}`);
    this.name = 'ReadFailure';
    this.file = what.file;
    this.line = what.line ?? null;
    this.remedy = what.remedy;
  }
}
