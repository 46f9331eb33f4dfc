/** What is wrong with a file, where, and what to do. */
export interface Trouble {
  file: string;
  /** The line as an editor numbers it; null when the trouble is the whole file. */
  line?: number | null;
  message: string;
  remedy: string;
}

/** A file that cannot be read at all. The message is a sentence or two for a data manager: the file, the line, and what to do. */
export class ReadFailure extends Error {
  readonly trouble: Required<Trouble>;
  constructor(trouble: Trouble) {
    const place = trouble.line ? `${trouble.file}, line ${trouble.line}` : trouble.file;
    super(`${place}: ${trouble.message} ${trouble.remedy}`);
    this.name = 'ReadFailure';
    this.trouble = { ...trouble, line: trouble.line ?? null };
  }
}
