import type { Trouble } from './failure.ts';
import type { ReadOptions, RosterReading } from './reading.ts';
import type { SourceFile } from './source/source-file.ts';

/** What the server sends to the reading thread, once. */
export interface ReadOrder {
  files: SourceFile[];
  options: ReadOptions;
}

/** What the thread answers: progress now and then, and one ending. */
export type ReadAnswer =
  | { is: 'progress'; share: number }
  | { is: 'read'; reading: RosterReading }
  | { is: 'failure'; trouble: Required<Trouble> };
