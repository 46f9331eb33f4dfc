import type { NoticeBook } from './build/notice-book.ts';
import type { DateOrder } from './cell/date.ts';
import type { ColumnFound, Mapping } from './column/columns.ts';
import type { Roster, RosterFormat } from './roster.ts';

/** What a person may decide about one pupil list. */
export interface ReadChoices {
  /** What an empty cell of a label column says; `unknown` unless the importer chooses. */
  blankMeans?: 'unknown' | 'no';
  /** Headings to fields, for pupil lists. */
  mapping?: Mapping;
  /** Which part of figures like 4/3/2012 comes first, where the file does not tell by itself. */
  dateOrder?: DateOrder;
}

/** What a person may decide about a reading. */
export interface ReadOptions extends ReadChoices {
  /** `sds` stands for whichever of its versions the headings show. */
  format?: 'auto' | 'sds' | RosterFormat;
  /** What was decided before about pupil lists of these shapes; it goes before the rest. */
  remembered?: Readonly<Record<string, ReadChoices>>;
}

/** A file, or a sheet of one, as it was found. */
export interface FileFound {
  name: string;
  encoding: string;
  separator: string | null;
  headerLine: number;
  rows: number;
  blankRows: number;
  /** A mapping made for this file is remembered under its shape. */
  shape: string;
  /** What was decided before about files of this shape; null where nothing was. */
  remembered: ReadChoices | null;
  /** For pupil lists; empty for formats whose headings are fixed. */
  columns: ColumnFound[];
}

export interface RosterReading {
  format: RosterFormat;
  roster: Roster;
  files: FileFound[];
}

/** What every reader is given beside its files. */
export interface ReadContext {
  notices: NoticeBook;
  options: ReadOptions;
  /** Told now and then: the share of the work done, 0 to 1. */
  progress: (share: number) => void;
}
