import type { Day } from '@noticed/shared/domain/calendar/day';
import { readLabel } from '@noticed/shared/domain/people/labels';
import { readSen } from '@noticed/shared/domain/people/sen';
import { dateOf } from '../cell/date.ts';
import { type CellReader, readSexCell, readUpnCell, readYearCell } from '../cell/pupil-cells.ts';
import { namesOf } from '../cell/pupil-names.ts';
import type { RosterPupil } from '../roster.ts';

/** What is kept of a `Pupil` element; everything else in a CTF goes by unread. */
export interface CtfPupil {
  line: number;
  texts: Record<string, string>;
  sen: { from: string; provision: string }[];
  meals: { from: string; to: string }[];
  firstLanguage: string;
}

export function ctfPupil(line: number): CtfPupil {
  return { line, texts: {}, sen: [], meals: [], firstLanguage: '' };
}

/** The pupil of a `Pupil` element, as it stood on the day that the file was written. */
export function pupilOf(raw: CtfPupil, reader: CellReader, writtenOn: Day | null): Omit<RosterPupil, 'ref'> {
  const { texts } = raw;
  const upn = readUpnCell(reader, texts.UPN ?? '');
  const birthDate = dateOf(texts.DOB ?? '', 'day-first');
  const yearGroup = readYearCell(reader, texts.NCyearActual === 'X' ? '' : (texts.NCyearActual ?? ''));
  const joinedOn = dateOf(texts.EntryDate ?? '', 'day-first');
  return {
    ...namesOf({
      legalForename: texts.Forename ?? '',
      legalSurname: texts.Surname ?? '',
      ...(texts.PreferredForename === undefined ? {} : { preferredForename: texts.PreferredForename }),
      ...(texts.PreferredSurname === undefined ? {} : { preferredSurname: texts.PreferredSurname }),
    }),
    ...(upn ? { upn } : {}),
    ...(birthDate ? { birthDate } : {}),
    ...(yearGroup ? { yearGroup } : {}),
    ...(joinedOn ? { joinedOn } : {}),
    ...(texts.RegGroup ? { tutorGroup: texts.RegGroup } : {}),
    ...(texts.House ? { house: texts.House } : {}),
    // “Sex” since 25, “Gender” before.
    sex: readSexCell(reader, texts.Sex ?? texts.Gender ?? ''),
    sen: senOf(raw, reader),
    fsm: mealsOf(raw, reader, writtenOn),
    eal: ealOf(raw.firstLanguage, reader),
    lookedAfter: readLabel('lookedAfter', texts.InCare ?? '', reader.blank) ?? 'unknown',
  };
}

/** The provision that started last. */
function senOf(raw: CtfPupil, { blank }: CellReader): NonNullable<RosterPupil['sen']> {
  const [latest] = [...raw.sen].sort((a, b) => (a.from < b.from ? 1 : -1));
  return readSen(latest?.provision ?? '', blank) ?? 'unknown';
}

/** Free meals with no end, or an end after the file was written, are had now. */
function mealsOf(raw: CtfPupil, { blank }: CellReader, writtenOn: Day | null): 'yes' | 'no' | 'unknown' {
  if (raw.meals.length === 0) return blank;
  const now = writtenOn ?? '9999-12-31';
  return raw.meals.some((one) => one.to === '' || one.to >= now) ? 'yes' : 'no';
}

/** By the first language: English (or believed to be) is no; refused and not obtained are their own answers. */
function ealOf(language: string, { blank }: CellReader): NonNullable<RosterPupil['eal']> {
  if (language === '') return blank;
  if (language === 'REF') return 'refused';
  if (language === 'NOT') return 'not-obtained';
  return language === 'ENG' || language === 'ENB' ? 'no' : 'yes';
}
