import { folded, splitFullName } from '@noticed/shared/domain/people/name';
import { lookAt, refused } from '../build/notice-book.ts';
import { dateOf } from '../cell/date.ts';
import { dateNotice } from '../cell/date-notice.ts';
import {
  type CellReader,
  readLabelCells,
  readSenCells,
  readSexCell,
  readUpnCell,
  readYearCell,
} from '../cell/pupil-cells.ts';
import { namesOf, type PupilNames } from '../cell/pupil-names.ts';
import type { Field } from '../column/fields.ts';
import type { RosterPupil } from '../roster.ts';
import { codeCell, lastOf, type RowCells, sound } from './row-cells.ts';

export type PupilFields = Omit<RosterPupil, 'ref' | 'nameless'> & { misRef?: string };

/** What one row says of its pupil, or null (and a notice) where it names nobody. */
export function pupilOfRow(cells: RowCells): PupilFields | null {
  const { reader } = cells;
  const names = readNames(cells);
  const upn = readUpnCell(reader, cells.text('upn') ?? '');
  const admissionNumber = codeCell(cells, 'admissionNumber');
  const misRef = codeCell(cells, 'pupilRef');
  if (names.nameless && !upn && !admissionNumber && !misRef) {
    reader.notices.add(
      refused(
        'no-name',
        reader.place,
        'The row names no pupil.',
        'If it is a pupil, give the name or the UPN; a total or a note can stay.',
      ),
    );
    return null;
  }
  const { nameless: _, ...named } = names;
  return {
    ...named,
    ...(upn ? { upn } : {}),
    ...(admissionNumber ? { admissionNumber } : {}),
    ...(misRef ? { misRef } : {}),
    ...readDates(cells),
    ...readGroups(cells),
    ...readLabels(cells),
  };
}

function readNames(cells: RowCells): PupilNames {
  const nameCell = (field: Field) => {
    const text = cells.text(field);
    return text === null ? null : sound(cells, text, 'name');
  };
  const whole = splitFullName(nameCell('fullName') ?? '');
  const preferredForename = nameCell('preferredForename');
  const preferredSurname = nameCell('preferredSurname');
  const names = namesOf({
    legalForename: nameCell('legalForename') || whole.forename,
    legalSurname: nameCell('legalSurname') || whole.surname,
    ...(preferredForename === null ? {} : { preferredForename }),
    ...(preferredSurname === null ? {} : { preferredSurname }),
  });
  noteNames(cells.reader, names);
  return names;
}

function noteNames({ notices, place }: CellReader, names: PupilNames): void {
  const only = names.legalForename || names.legalSurname;
  const both = names.legalForename !== '' && names.legalSurname !== '';
  if (only !== '' && !both)
    notices.add(
      lookAt(
        'one-name',
        place,
        `“${only}” has one name only: taken as it is.`,
        'If a name is missing, add it in the MIS.',
      ),
    );
  const logical = [names.legalForename, names.legalSurname].find((name) => /^(TRUE|FALSE)$/.test(name));
  if (logical)
    notices.add(
      lookAt(
        'mangled',
        place,
        `The name “${logical}” may have been changed by a spreadsheet: taken as it is.`,
        'Check the name in the MIS.',
      ),
    );
}

function readDates(cells: RowCells): Partial<PupilFields> {
  const day = (field: Field, what: string) => {
    const text = cells.text(field) ?? '';
    dateNotice(cells.reader.notices, cells.reader.place, what, text, cells.order);
    return dateOf(text, cells.order);
  };
  const birthDate = day('birthDate', 'date of birth');
  const joinedOn = day('admissionDate', 'day of joining');
  const leftOn = day('leavingDate', 'day of leaving');
  return { ...(birthDate ? { birthDate } : {}), ...(joinedOn ? { joinedOn } : {}), ...(leftOn ? { leftOn } : {}) };
}

function readGroups(cells: RowCells): Partial<PupilFields> {
  const yearGroup = readYearCell(cells.reader, lastOf(cells.text('yearGroup') ?? ''));
  const tutorGroup = lastOf(codeCell(cells, 'tutorGroup'));
  const house = codeCell(cells, 'house');
  return { ...(yearGroup ? { yearGroup } : {}), ...(tutorGroup ? { tutorGroup } : {}), ...(house ? { house } : {}) };
}

function readLabels(cells: RowCells): Partial<PupilFields> {
  const sex = cells.text('sex');
  return {
    ...(sex === null ? {} : { sex: readSexCell(cells.reader, sex) }),
    ...(cells.text('sen') === null ? {} : { sen: readSenCells(cells.reader, cells.all('sen')) }),
    ...readLabelCells(cells.reader, (name) => cells.text(name)),
  };
}

/**
 * By what a row's pupil is told from others: any id; without one, the name with the date of birth, or else the year or the form.
 */
export function keysOf(pupil: PupilFields): string[] {
  const ids = [
    pupil.misRef && `id:${pupil.misRef}`,
    pupil.admissionNumber && `adno:${pupil.admissionNumber}`,
    pupil.upn && `upn:${pupil.upn}`,
  ];
  const given = ids.filter((key): key is string => Boolean(key));
  if (given.length > 0) return given;
  const beside = pupil.birthDate ?? pupil.yearGroup ?? pupil.tutorGroup ?? '';
  return [`name:${folded(pupil.legalSurname)}|${folded(pupil.legalForename)}|${beside}`];
}
