import type { Trouble } from './failure.ts';
import type { OwnRecord } from './own-record.ts';
import type { ReadOptions, RosterReading } from './reading.ts';
import type { SourceFile } from './source/source-file.ts';

/** What a reading can be of. */
export interface Readings {
  roster: RosterReading;
  record: OwnRecord;
}

/** What the server sends to the reading thread, once. */
export interface ReadOrder {
  what: keyof Readings;
  files: SourceFile[];
  options: ReadOptions;
}

/** What the thread answers: progress now and then, and one ending. */
export type ReadAnswer =
  | { is: 'progress'; share: number }
  | { is: 'read'; reading: Readings[keyof Readings] }
  | { is: 'failure'; trouble: Required<Trouble> };
