import { labelNames, labelTitles, readLabel } from '@noticed/shared/domain/people/labels';
import { readSen, type SenProvision } from '@noticed/shared/domain/people/sen';
import { readUpn } from '@noticed/shared/domain/people/upn';
import { lookAt, type NoticeBook } from '../build/notice-book.ts';
import type { Place } from '../build/school-draft.ts';
import type { RosterPupil } from '../roster.ts';
import { yearOf } from './meaning.ts';

/** Reads cells about a pupil, noting at their line what cannot be told. */
export interface CellReader {
  notices: NoticeBook;
  place: Place;
  blank: 'unknown' | 'no';
}

/** @returns the UPN, or null with a notice that never repeats what was there */
export function readUpnCell({ notices, place }: CellReader, text: string): string | null {
  const reading = readUpn(text);
  if (reading.is === 'wrong')
    notices.add(
      lookAt(
        'bad-upn',
        place,
        `The UPN here is not taken: ${reading.why}.`,
        'Correct it in the MIS; the pupil is matched by name and date of birth.',
      ),
    );
  return reading.is === 'upn' ? reading.upn : null;
}

export function readYearCell({ notices, place }: CellReader, text: string): RosterPupil['yearGroup'] | null {
  const year = yearOf(text);
  if (year === null && text !== '')
    notices.add(
      lookAt(
        'bad-year',
        place,
        `“${text}” is no year group from Nursery to Year 13, so it is left unknown.`,
        'Correct it in the MIS.',
      ),
    );
  return year;
}

/** The provision that several columns state for one pupil: a code and its words may stand side by side. */
export function readSenCells(
  { notices, place, blank }: CellReader,
  texts: readonly string[],
): SenProvision | 'unknown' {
  const filled = texts.filter((text) => text !== '');
  if (filled.length === 0) return readSen('', blank) ?? 'unknown';
  const read = filled.map((text) => readSen(text, blank));
  const known = new Set(read.filter((one) => one !== null && one !== 'unknown'));
  if (read.includes(null) && known.size === 0)
    badLabel(notices, place, 'SEN provision', filled.join(', '), 'N, K or E');
  if (known.size > 1)
    notices.add(
      lookAt(
        'contradiction',
        place,
        `SEN provision is given as ${filled.join(' and ')}.`,
        'Correct it in the MIS; none was taken.',
      ),
    );
  return known.size === 1 ? ([...known][0] ?? 'unknown') : 'unknown';
}

/** The labels of a pupil, for those that the file has a column for. */
export function readLabelCells(
  reader: CellReader,
  textOf: (name: (typeof labelNames)[number]) => string | null,
): Partial<RosterPupil> {
  const labels: Partial<RosterPupil> = {};
  for (const name of labelNames) {
    const text = textOf(name);
    if (text === null) continue;
    const state = readLabel(name, text, reader.blank);
    if (state === null) badLabel(reader.notices, reader.place, labelTitles[name], text, 'Yes or No');
    labels[name] = state ?? 'unknown';
  }
  return labels;
}

export function readSexCell({ notices, place }: CellReader, text: string): 'female' | 'male' | 'unknown' {
  const said = text.toLowerCase();
  if (['f', 'female', 'girl', 'woman'].includes(said)) return 'female';
  if (['m', 'male', 'boy', 'man'].includes(said)) return 'male';
  if (!['', 'u', 'x', 'unknown', 'not known', 'unspecified', 'other', 'n', 'w'].includes(said))
    badLabel(notices, place, 'sex', text, 'F or M');
  return 'unknown';
}

function badLabel(notices: NoticeBook, place: Place, what: string, text: string, expected: string): void {
  notices.add(
    lookAt(
      'bad-label',
      place,
      `“${text}” cannot be read as ${what}, so it is unknown.`,
      `Write ${expected}, or map the column to something else.`,
    ),
  );
}
