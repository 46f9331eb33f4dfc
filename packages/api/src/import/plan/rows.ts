import { folded, sortKey } from '@noticed/shared/domain/people/name';
import { meetingsOf } from '@noticed/shared/domain/register/register';
import type { PupilRow, RegisterRow, StaffRow } from '../../store/roster/roster-rows.ts';
import type { RosterPupil, RosterRegister, RosterStaff } from '../roster.ts';
import { staffName } from '../staff-name.ts';

type Names = Pick<PupilRow, 'legalForename' | 'legalSurname' | 'preferredForename' | 'preferredSurname'>;

/** A pupil's row after this file. What the file does not say stays as it is known. */
export function pupilRow(pupil: RosterPupil, before: PupilRow | null, joining: string | null): Omit<PupilRow, 'id'> {
  const label = (name: 'pupilPremium' | 'fsm' | 'everFsm6' | 'eal' | 'lookedAfter') =>
    pupil[name] ?? before?.[name] ?? 'unknown';
  const back = before === null || before.leftOn !== null;
  const names = namesOf(pupil, before);
  return {
    sourceRef: pupil.nameless ? (before?.sourceRef ?? pupil.ref) : pupil.ref,
    upn: pupil.upn ?? before?.upn ?? null,
    admissionNumber: pupil.admissionNumber ?? before?.admissionNumber ?? null,
    ...names,
    ...filed(names),
    birthDate: pupil.birthDate ?? before?.birthDate ?? null,
    year: pupil.yearGroup ?? before?.year ?? null,
    house: pupil.house ?? before?.house ?? null,
    sex: pupil.sex ?? before?.sex ?? 'unknown',
    sen: pupil.sen ?? before?.sen ?? 'unknown',
    pupilPremium: label('pupilPremium'),
    fsm: label('fsm'),
    everFsm6: label('everFsm6'),
    eal: label('eal'),
    lookedAfter: label('lookedAfter'),
    joinedOn: pupil.joinedOn ?? (back && !pupil.leftOn ? joining : (before?.joinedOn ?? null)),
    leftOn: pupil.leftOn ?? null,
    objected: before?.objected ?? false,
  };
}

function namesOf(pupil: RosterPupil, before: PupilRow | null): Names {
  const { legalForename, legalSurname } = pupil.nameless && before ? before : pupil;
  // Preferred as it is by law is no preference: an emptied column takes an old one back.
  const preferred = (given: string | undefined, legal: string, known: string | null | undefined) =>
    given === legal ? null : (given ?? known ?? null);
  return {
    legalForename,
    legalSurname,
    preferredForename: preferred(pupil.preferredForename, legalForename, before?.preferredForename),
    preferredSurname: preferred(pupil.preferredSurname, legalSurname, before?.preferredSurname),
  };
}

const filed = (names: Names) => ({
  sortName: sortKey(names),
  searchName: folded(
    [names.preferredForename, names.legalForename, names.preferredSurname, names.legalSurname]
      .filter(Boolean)
      .join(' '),
  ),
});

export function staffRow(staff: RosterStaff, before: StaffRow | null): Omit<StaffRow, 'id'> {
  const title = staff.title ?? before?.title ?? null;
  return {
    sourceRef: staff.ref,
    title,
    forename: staff.forename,
    surname: staff.surname,
    ...staffName({ title: title ?? '', forename: staff.forename, surname: staff.surname }),
    email: staff.email ?? before?.email ?? null,
    code: staff.code ?? before?.code ?? null,
    leftOn: null,
  };
}

export function registerRow(register: RosterRegister, before: RegisterRow | null): Omit<RegisterRow, 'id'> {
  return {
    sourceRef: register.ref,
    name: register.name,
    sortName: folded(register.name),
    kind: register.kind,
    subject: register.subject ?? before?.subject ?? null,
    year: register.year ?? before?.year ?? null,
    meetings: register.meetings ?? before?.meetings ?? meetingsOf(register.kind, null),
    archivedOn: null,
  };
}
