import type { Day } from '@noticed/shared/domain/calendar/day';
import type { RegisterKind } from '@noticed/shared/domain/facts';
import type { StaffPost } from '@noticed/shared/domain/people/first-role';
import type { Labels } from '@noticed/shared/domain/people/labels';
import type { SenProvision } from '@noticed/shared/domain/people/sen';
import type { YearGroup } from '@noticed/shared/domain/people/year-group';

/** What a roster file says, whatever its format: every reader ends here, and the preview, dry run and apply start here. */
export interface Roster {
  /** Sorted by ref, as is every list below: the order of a file's rows never shows. */
  schools: RosterSchool[];
  /** What is worth a look and belongs to no one school: unknown columns, broken rows, files not used. */
  notices: Notice[];
}

/** One school of a file. A `ref` is the source's own id: stable from one export to the next, never shown on a screen. */
export interface RosterSchool {
  ref: string;
  name: string;
  nation?: RosterNation;
  terms: RosterTerm[];
  staff: RosterStaff[];
  pupils: RosterPupil[];
  registers: RosterRegister[];
  memberships: RosterMembership[];
  teaching: RosterTeaching[];
  /**
   * What the file gives in full. Only there does absence mean leaving or ending: a report on three pupils archives nobody, and a list of
   * forms ends no teaching class. `registers` are the kinds given in full; `memberships` and `teaching` hold for registers of those kinds.
   */
  whole: { staff: boolean; pupils: boolean; memberships: boolean; teaching: boolean; registers: RegisterKind[] };
  notices: Notice[];
}

export type RosterNation = 'england' | 'wales' | 'scotland' | 'northern-ireland';

export interface RosterTerm {
  ref: string;
  name: string;
  from: Day;
  to: Day;
}

/** A member of staff. Where a file gives nothing but a code, the code stands in for the surname. */
export interface RosterStaff {
  ref: string;
  title?: string;
  forename: string;
  surname: string;
  email?: string;
  code?: string;
  /** What the file calls them at this school; absent for a teacher, and where it tells no posts apart. */
  post?: StaffPost;
}

/** A pupil. A field or label that is absent was not in the file and leaves what is known alone. */
export interface RosterPupil extends Partial<Labels> {
  ref: string;
  upn?: string;
  admissionNumber?: string;
  /** Both names are empty when `nameless`; one of them may be empty for a pupil with a single name. */
  legalForename: string;
  legalSurname: string;
  preferredForename?: string;
  preferredSurname?: string;
  birthDate?: Day;
  yearGroup?: YearGroup;
  house?: string;
  tutorGroup?: string;
  sex?: 'female' | 'male' | 'unknown';
  sen?: SenProvision | 'unknown';
  /** First and last day on roll, where the file has a column for them. */
  joinedOn?: Day;
  leftOn?: Day;
  /** From a file of memberships without names: only ever matched to a pupil already known by UPN or admission number. */
  nameless?: true;
}

export interface RosterRegister {
  ref: string;
  name: string;
  kind: RegisterKind;
  subject?: string;
  /** The one year group that it is for, if there is one. */
  year?: YearGroup;
  /** Meetings a school fortnight. */
  meetings?: number;
}

/** A pupil on a register; days inclusive, absent means open. */
export interface RosterMembership {
  registerRef: string;
  pupilRef: string;
  from?: Day;
  to?: Day;
}

/** An adult with a register; days inclusive, absent means open. */
export interface RosterTeaching {
  registerRef: string;
  staffRef: string;
  from?: Day;
  to?: Day;
}

/** Something in a file that a person should know: `look-at` was taken, `refused` was left out. Never holds a UPN. */
export interface Notice {
  severity: 'look-at' | 'refused';
  kind: NoticeKind;
  file: string;
  /** The line as an editor or spreadsheet numbers it, the first being 1; null when it is about the whole file. */
  line: number | null;
  message: string;
  remedy: string;
}

export const noticeKinds = [
  'unknown-column',
  'duplicate-column',
  'missing-file',
  'file-not-used',
  'another-format',
  'short-row',
  'long-row',
  'no-name',
  'one-name',
  'nameless',
  'duplicate',
  'contradiction',
  'stranger',
  'mangled',
  'bad-upn',
  'bad-date',
  'bad-label',
  'bad-year',
  'formula',
  'no-adult',
  'no-pupils',
  'no-register',
  'removed',
  'more-like-it',
  'cut-short',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export const rosterFormats = ['sds-v1', 'sds-v2', 'oneroster', 'ctf', 'csv'] as const;
export type RosterFormat = (typeof rosterFormats)[number];
