import type { RetentionKind } from '@noticed/shared/domain/privacy/retention';
import type { Tables } from '../schema.ts';

export type TableName = keyof Tables;

/** How a column is read aloud to the person it is about, or why it is not. */
export type Form =
  | 'text'
  | 'words'
  | 'day'
  | 'moment'
  | 'count'
  | 'flag'
  | 'staff'
  | 'pupil'
  | 'person'
  | 'register'
  | 'practice'
  | 'operation'
  | 'structure'
  | 'internal';

/** One column: what it is in plain words and how it is read. An `internal` one says instead why no pack carries it. */
export interface ColumnEntry {
  what: string;
  form: Form;
}

/** By which column rows belong to a person: by their id, or through a session, a check-in or a placement that is theirs. */
export interface Link {
  column: string;
  of: 'person' | 'session' | 'check-in' | 'placement';
}

/** What becomes of rows when a person is erased: they go, some columns are emptied, or they stay because. */
export type Erasure = 'rows' | { blank: readonly string[] } | { keep: string };

/** How a table stands to one kind of person. */
export interface Tie {
  links: readonly Link[];
  /** In the subject-access pack, or why not. */
  pack: 'in' | { exempt: string };
  erase: Erasure;
}

/** One table of the data map: what it holds about whom, what for, how long, and what happens to it when somebody asks. */
export interface TableEntry {
  table: TableName;
  /** The heading in a pack. */
  what: string;
  purpose: string;
  tier: 'roster' | 'tier 0' | 'tier 1' | 'tier 2' | 'sign-in' | 'running' | 'none';
  kept: RetentionKind | { words: string };
  /** The column from which its time is counted, where that is the row's own day. */
  day?: string;
  pupil: Tie | null;
  staff: Tie | null;
  columns: Readonly<Record<string, ColumnEntry>>;
}

const as =
  (form: Form) =>
  (what: string): ColumnEntry => ({ what, form });

/** The kinds of column, each taking its words. */
export const column = {
  text: as('text'),
  words: as('words'),
  day: as('day'),
  moment: as('moment'),
  count: as('count'),
  flag: as('flag'),
  staff: as('staff'),
  pupil: as('pupil'),
  person: as('person'),
  register: as('register'),
  practice: as('practice'),
  operation: as('operation'),
  structure: as('structure'),
  internal: as('internal'),
};

/** What every table has, and no person would miss. */
export const schoolKey = {
  schoolId: column.internal('Which school of the store: the same for everything in the pack'),
};
export const rowKey = {
  ...schoolKey,
  id: column.internal('The row’s own number, without a meaning outside the store'),
};
export const version = { version: column.internal('Counts changes, so that two people do not overwrite each other') };

export const mine = (...columns: string[]): Link[] => columns.map((one) => ({ column: one, of: 'person' }));
export const ofSession: Link = { column: 'sessionId', of: 'session' };
export const ofCheckIn: Link = { column: 'checkInId', of: 'check-in' };
export const ofPlacement: Link = { column: 'placementId', of: 'placement' };

/** In the pack, and gone with the person. */
export const theirs = (...links: Link[]): Tie => ({ links, pack: 'in', erase: 'rows' });

/** What staff did in a pupil's record: shown to them, and kept with the record, where only a number without a name remains. */
export const authored = (...links: Link[]): Tie => ({
  links,
  pack: 'in',
  erase: { keep: 'part of a pupil’s record; names nobody once the name of its author is gone' },
});

/** A mark of who pressed the button. */
export const acted = (...links: Link[]): Tie => ({
  links,
  pack: { exempt: 'only says whose hand it was; the audit trail in this pack says the same' },
  erase: { keep: 'a number that names nobody once the name is gone' },
});
