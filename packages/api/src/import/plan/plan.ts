import { meetingsOf } from '@noticed/shared/domain/register';
import type { RosterPupil, RosterRegister, RosterSchool, RosterStaff } from '../roster.ts';
import type { Known, KnownPupil, KnownRegister, KnownStaff } from './known.ts';
import { matchPupils, matchRegisters, matchStaff } from './match.ts';

/** What applying a roster would do to one row. `fields` names what differs. */
export type RowChange<Row> =
  | { change: 'add'; ref: string; row: Row }
  | { change: 'change'; id: string; ref: string; row: Row; fields: string[] }
  | { change: 'archive'; id: string; row: Row }
  | { change: 'same'; id: string; ref: string; row: Row };

export type PupilRow = Omit<KnownPupil, 'id'>;
export type StaffRow = Omit<KnownStaff, 'id'>;
export type RegisterRow = Omit<KnownRegister, 'id'>;

/** A pupil or an adult on a register, by the file's own refs; both ends are resolved when it is applied. */
export interface LinkChange {
  change: 'add' | 'archive' | 'same';
  /** The open row, for what ends or stays. */
  id: string | null;
  registerRef: string;
  memberRef: string;
  from: string | null;
  to: string | null;
}

/** Everything that applying a roster would do to a school. Empty but for `same` when it was applied before. */
export interface Plan {
  pupils: RowChange<PupilRow>[];
  staff: RowChange<StaffRow>[];
  registers: RowChange<RegisterRow>[];
  memberships: LinkChange[];
  teaching: LinkChange[];
}

/** Compares a file with what is known. Pure: nothing is read or written here. */
export function planFor(school: RosterSchool, known: Known, today: string): Plan {
  const firstImport = known.pupils.length === 0;
  const pupils = rowChanges<RosterPupil, PupilRow>(
    matchPupils(school.pupils, known.pupils),
    (pupil, before) => pupilRow(pupil, before, firstImport ? null : today),
    school.whole.pupils ? known.pupils.filter((one) => one.leftOn === null) : [],
  );
  const staff = rowChanges<RosterStaff, StaffRow>(
    matchStaff(school.staff, known.staff),
    staffRow,
    school.whole.staff ? known.staff.filter((one) => one.leftOn === null && one.sourceRef !== null) : [],
  );
  const registers = rowChanges<RosterRegister, RegisterRow>(
    matchRegisters(school.registers, known.registers),
    registerRow,
    school.whole.registers ? known.registers.filter((one) => one.archivedOn === null && one.sourceRef !== null) : [],
  );
  const memberships = links(
    school.memberships.map((one) => ({
      registerRef: one.registerRef,
      memberRef: one.pupilRef,
      from: one.from ?? null,
      to: one.to ?? null,
    })),
    known.memberships.map((one) => ({ id: one.id, registerId: one.registerId, memberId: one.pupilId })),
    idsByRef(registers),
    idsByRef(pupils),
    today,
  );
  const teaching = links(
    school.teaching.map((one) => ({
      registerRef: one.registerRef,
      memberRef: one.staffRef,
      from: one.from ?? null,
      to: one.to ?? null,
    })),
    known.teaching.map((one) => ({ id: one.id, registerId: one.target, memberId: one.staffId })),
    idsByRef(registers),
    idsByRef(staff),
    today,
  );
  return { pupils, staff, registers, memberships, teaching };
}

function rowChanges<Given extends { ref: string }, Row extends object>(
  matches: { given: Given; before: (Row & { id: string }) | null }[],
  make: (given: Given, before: Row | null) => Row,
  mayLeave: (Row & { id: string })[],
): RowChange<Row>[] {
  const seen = new Set(matches.map((one) => one.before?.id));
  const present = matches.map(({ given, before }): RowChange<Row> => {
    const row = make(given, before);
    if (!before) return { change: 'add', ref: given.ref, row };
    const fields = (Object.keys(row) as (keyof Row & string)[]).filter((name) => row[name] !== before[name]); // a row's own keys
    return fields.length > 0
      ? { change: 'change', id: before.id, ref: given.ref, row, fields }
      : { change: 'same', id: before.id, ref: given.ref, row };
  });
  const leaving = mayLeave
    .filter((one) => !seen.has(one.id))
    .map((one): RowChange<Row> => ({ change: 'archive', id: one.id, row: one }));
  return [...present, ...leaving];
}

/** What the file does not say stays as it is known. */
function pupilRow(pupil: RosterPupil, before: PupilRow | null, joinedOn: string | null): PupilRow {
  const label = (name: 'pupilPremium' | 'fsm' | 'everFsm6' | 'eal' | 'lookedAfter') =>
    pupil[name] ?? before?.[name] ?? 'unknown';
  const named = pupil.nameless && before ? before : pupil;
  return {
    sourceRef: pupil.nameless ? (before?.sourceRef ?? pupil.ref) : pupil.ref,
    upn: pupil.upn ?? before?.upn ?? null,
    admissionNumber: pupil.admissionNumber ?? before?.admissionNumber ?? null,
    legalForename: named.legalForename,
    legalSurname: named.legalSurname,
    preferredForename: named.preferredForename ?? before?.preferredForename ?? null,
    preferredSurname: named.preferredSurname ?? before?.preferredSurname ?? null,
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
    joinedOn: before ? before.joinedOn : joinedOn,
    leftOn: null,
  };
}

function staffRow(staff: RosterStaff, before: StaffRow | null): StaffRow {
  return {
    sourceRef: staff.ref,
    title: staff.title ?? before?.title ?? null,
    forename: staff.forename,
    surname: staff.surname,
    email: before?.email ?? staff.email ?? null,
    code: staff.code ?? before?.code ?? null,
    leftOn: null,
  };
}

function registerRow(register: RosterRegister, before: RegisterRow | null): RegisterRow {
  return {
    sourceRef: register.ref,
    name: register.name,
    kind: register.kind,
    subject: register.subject ?? before?.subject ?? null,
    year: register.year ?? before?.year ?? null,
    meetings: register.meetings ?? before?.meetings ?? meetingsOf(register.kind, null),
    archivedOn: null,
  };
}

const idsByRef = (changes: RowChange<object>[]) =>
  new Map(
    changes.flatMap((one) => (one.change === 'change' || one.change === 'same' ? [[one.ref, one.id] as const] : [])),
  );

interface GivenLink {
  registerRef: string;
  memberRef: string;
  from: string | null;
  to: string | null;
}

/** Who is on what: only registers that the file speaks of can lose anyone. */
function links(
  given: GivenLink[],
  open: { id: string; registerId: string; memberId: string }[],
  registerIds: Map<string, string>,
  memberIds: Map<string, string>,
  today: string,
): LinkChange[] {
  const current = given.filter((one) => one.to === null || one.to >= today);
  const byKey = new Map(open.map((one) => [`${one.registerId} ${one.memberId}`, one]));
  const kept = new Set<string>();
  const changes = dedupe(current).map((one): LinkChange => {
    const known = byKey.get(`${registerIds.get(one.registerRef)} ${memberIds.get(one.memberRef)}`);
    if (known) kept.add(known.id);
    return { change: known ? 'same' : 'add', id: known?.id ?? null, ...one };
  });
  const refs = new Map([...registerIds].map(([ref, id]) => [id, ref]));
  const ended = open.filter((one) => !kept.has(one.id) && refs.has(one.registerId));
  return [
    ...changes,
    ...ended.map(
      (one): LinkChange => ({
        change: 'archive',
        id: one.id,
        registerRef: refs.get(one.registerId) ?? '',
        memberRef: '',
        from: null,
        to: null,
      }),
    ),
  ];
}

function dedupe(given: GivenLink[]): GivenLink[] {
  return [...new Map(given.map((one) => [`${one.registerRef}\n${one.memberRef}`, one])).values()];
}
