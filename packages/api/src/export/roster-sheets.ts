import { isPastoral } from '@noticed/shared/domain/register/register';
import type { Scope } from '../store/database.ts';
import {
  currentTeaching,
  openMemberships,
  type PupilRow,
  type RegisterRow,
  rosterRows,
} from '../store/roster/roster-rows.ts';
import type { Sheet } from './sheet-file.ts';

/** The template's own headings, so that what goes out can come in again. The UPN is a blind number and stays here. */
const pupilColumns: [string, (row: PupilRow) => string | null][] = [
  ['Admission number', (row) => row.admissionNumber],
  ['Legal forename', (row) => row.legalForename],
  ['Legal surname', (row) => row.legalSurname],
  ['Preferred forename', (row) => row.preferredForename],
  ['Preferred surname', (row) => row.preferredSurname],
  ['Date of birth', (row) => row.birthDate],
  ['Year', (row) => row.year],
  ['House', (row) => row.house],
  ['Sex', (row) => (row.sex === 'unknown' ? null : row.sex)],
  ['SEN', (row) => (row.sen === 'unknown' ? null : row.sen)],
  ['Pupil premium', (row) => label(row.pupilPremium)],
  ['FSM', (row) => label(row.fsm)],
  ['Ever 6 FSM', (row) => label(row.everFsm6)],
  ['EAL', (row) => label(row.eal)],
  ['Looked after', (row) => label(row.lookedAfter)],
];
const label = (value: string) => (value === 'yes' ? 'Yes' : value === 'no' ? 'No' : null);

interface OnRegister {
  register: RegisterRow;
  adults: string[];
}

interface Roll {
  pupils: PupilRow[];
  forms: Map<string, OnRegister>;
  classes: Map<string, OnRegister[]>;
}

async function roll(scope: Scope, today: string): Promise<Roll> {
  const pupils = (await scope.all(rosterRows.pupil)).filter((row) => row.leftOn === null || row.leftOn >= today);
  const registers = new Map(
    (await scope.all(rosterRows.register)).flatMap((row) => (row.archivedOn ? [] : [[row.id, row] as const])),
  );
  const names = new Map((await scope.all(rosterRows.staff)).map((row) => [row.id, row.displayName]));
  const adults = Map.groupBy(await scope.all(currentTeaching, { today }), (row) => row.target);
  const places = (await openMemberships(scope, today)).flatMap(({ pupilId, registerId }) => {
    const register = registers.get(registerId);
    const own = (adults.get(registerId) ?? []).map((row) => names.get(row.staffId) ?? '').sort();
    return register ? [{ pupilId, register, adults: own }] : [];
  });
  // A register's kind is written by the domain's own words.
  const [forms, classes] = [true, false].map((form) =>
    places.filter((one) => isPastoral(one.register.kind as 'tutor') === form),
  );
  return {
    pupils: pupils.sort((one, other) => (one.sortName < other.sortName ? -1 : 1)),
    forms: new Map((forms ?? []).map((one) => [one.pupilId, one])),
    classes: Map.groupBy(classes ?? [], (one) => one.pupilId),
  };
}

const own = (row: PupilRow) => pupilColumns.map(([, value]) => value(row));
const headings = pupilColumns.map(([heading]) => heading);
const formOf = (one: OnRegister | undefined) => [one?.register.name ?? null, one?.adults.join('; ') || null];

/** One row a pupil on roll, with form and tutor. */
export async function pupilSheet(scope: Scope, today: string): Promise<Sheet> {
  const { pupils, forms } = await roll(scope, today);
  const rows = pupils.map((row) => [...own(row), ...formOf(forms.get(row.id))]);
  return { name: 'noticed-pupils', headings: [...headings, 'Tutor group', 'Tutor'], rows };
}

/** One row a pupil and class, with the form beside it; a pupil without a class has one row. */
export async function registerSheet(scope: Scope, today: string): Promise<Sheet> {
  const { pupils, forms, classes } = await roll(scope, today);
  const rows = pupils.flatMap((row) => {
    const both = [...own(row), ...formOf(forms.get(row.id))];
    const met = classes.get(row.id) ?? [];
    if (met.length === 0) return [[...both, null, null, null]];
    return met.map((one) => [...both, one.register.name, one.register.subject, one.adults.join('; ') || null]);
  });
  return {
    name: 'noticed-registers',
    headings: [...headings, 'Tutor group', 'Tutor', 'Class', 'Subject', 'Teacher'],
    rows,
  };
}
