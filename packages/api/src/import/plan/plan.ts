import { plusDays } from '@noticed/shared/domain/calendar/day';
import { firstRole } from '@noticed/shared/domain/people/first-role';
import type { Role } from '@noticed/shared/domain/people/staff';
import { isPastoral } from '@noticed/shared/domain/register/register';
import type { MembershipRow, PupilRow, RegisterRow, RelationRow, StaffRow } from '../../store/roster/roster-rows.ts';
import type { RosterSchool, RosterTerm } from '../roster.ts';
import type { Known } from './known.ts';
import { type GivenLink, type LinkChange, linkChanges, type OpenLink } from './links.ts';
import { matchRegisters, matchStaff } from './match.ts';
import { type Answers, matchPupils, type Question } from './match-pupils.ts';
import { compared, type RowChange, rowChanges } from './row-change.ts';
import { pupilRow, registerRow, staffRow } from './rows.ts';
import { atOnce, each, type Work } from './work.ts';

/** Everything that applying a roster would do to a school. Nothing but `same` when it was applied before. */
export interface Plan {
  pupils: RowChange<PupilRow>[];
  staff: RowChange<StaffRow>[];
  /** The role with which staff of the file start who have none; who is not named goes on without. */
  firstRoles: FirstRole[];
  registers: RowChange<RegisterRow>[];
  memberships: LinkChange<MembershipRow>[];
  teaching: LinkChange<RelationRow>[];
  terms: RosterTerm[];
  questions: Question[];
  /** Pupils of the file who are not taken: they had left before anybody knew them, or have no name and no number that is known. */
  passedOver: { left: number; nameless: number };
}

interface FirstRole {
  staffRef: string;
  role: Role;
}

/** Compares a file with what is known. Pure: nothing is read or written here, and the order of the file's rows never shows. */
export const planFor = (school: RosterSchool, known: Known, today: string, answers: Answers = {}): Plan =>
  atOnce(planning(school, known, today, answers));

/** The same in pieces: thousands of pupils with their classes take longer than others should wait. */
export function* planning(school: RosterSchool, known: Known, today: string, answers: Answers): Work<Plan> {
  const lastDay = plusDays(today, -1);
  const { pupils, ...doubtful } = yield* pupilChanges(school, known, today, answers);
  const staff = yield* rowChanges(
    matchStaff(school.staff, known.staff),
    school.whole.staff ? known.staff.filter((row) => row.sourceRef !== null && !known.lasting.has(row.id)) : [],
    { make: staffRow, gone: (row) => row.leftOn !== null, leave: (row) => ({ ...row, leftOn: lastDay }) },
  );
  const registers = yield* rowChanges(
    matchRegisters(school.registers, known.registers),
    known.registers.filter(given(school)),
    {
      make: registerRow,
      gone: (row) => row.archivedOn !== null,
      leave: (row) => ({ ...row, archivedOn: today }),
    },
  );
  const context = { school, known, today, lastDay, pupils, staff, registers };
  return {
    ...{ pupils, staff, firstRoles: firstRoles(school, staff, known), registers, ...doubtful },
    memberships: yield* membershipChanges(context),
    teaching: yield* teachingChanges(context),
    terms: newTerms(school.terms, known.terms),
  };
}

/** Whoever is new starts with a role; so does whoever had none and is now given a register. */
function firstRoles(
  { staff, teaching }: RosterSchool,
  changes: readonly RowChange<StaffRow>[],
  { withRole }: Known,
): FirstRole[] {
  const given = new Map(staff.map((one) => [one.ref, one]));
  const withRegister = new Set(teaching.map((one) => one.staffRef));
  return changes.flatMap(({ ref, before }) => {
    const hasRegister = withRegister.has(ref);
    if (!ref || (before && (withRole.has(before.id) || !hasRegister))) return [];
    const role = firstRole(given.get(ref)?.post ?? null, hasRegister);
    return role ? [{ staffRef: ref, role }] : [];
  });
}

/** Only a register that came from a roster, of a kind that the file gives in full, can be missing from it. */
const given = (school: RosterSchool) => (row: RegisterRow) =>
  row.sourceRef !== null && school.whole.registers.some((kind) => kind === row.kind);

function* pupilChanges(school: RosterSchool, known: Known, today: string, answers: Answers) {
  const hasLeft = (row: { leftOn: string | null }) => row.leftOn !== null && row.leftOn < today;
  const joining = known.pupils.length === 0 ? null : today;
  const { matches, questions, nameless } = yield* matchPupils(school.pupils, known.pupils, answers);
  const taken = matches.filter((one) => one.before !== null || !one.given.leftOn || one.given.leftOn >= today);
  const pupils = yield* rowChanges(taken, school.whole.pupils ? known.pupils : [], {
    make: (pupil, before) => pupilRow(pupil, before, joining),
    gone: hasLeft,
    leave: (row) => ({ ...row, leftOn: plusDays(today, -1) }),
  });
  return {
    pupils: lettingGo(pupils, known.pupils),
    questions,
    passedOver: { left: matches.length - taken.length, nameless },
  };
}

/** Where a person says that the file's pupil is another than the one who has this id in the MIS, that one lets go of it. */
function lettingGo(changes: readonly RowChange<PupilRow>[], known: readonly PupilRow[]): RowChange<PupilRow>[] {
  const given = new Set(changes.flatMap((one) => (one.ref ? [one.row.sourceRef] : [])));
  const named = new Set(changes.flatMap((one) => (one.ref ? [one.before?.id] : [])));
  const holds = (row: PupilRow) => row.sourceRef !== null && given.has(row.sourceRef) && !named.has(row.id);
  const listed = new Set(changes.map((one) => one.before?.id));
  const gone = { gone: (row: { leftOn: string | null }) => row.leftOn !== null };
  return [
    ...changes.map((one) =>
      one.before && holds(one.before) ? compared('', one.before, { ...one.row, sourceRef: null }, gone) : one,
    ),
    ...known
      .filter((row) => holds(row) && !listed.has(row.id))
      .map((row) => compared('', row, { ...row, sourceRef: null }, gone)),
  ];
}

interface Context extends Pick<Plan, 'pupils' | 'staff' | 'registers'> {
  school: RosterSchool;
  known: Known;
  today: string;
  lastDay: string;
}

const idsByRef = (changes: readonly RowChange<{ id: string }>[]) =>
  new Map(changes.flatMap((one) => (one.ref && one.before ? [[one.ref, one.before.id] as const] : [])));

/** When each row that leaves was last there, by id. */
const endings = <Row extends { id: string }>(
  changes: readonly RowChange<Row>[],
  day: (row: Omit<Row, 'id'>) => string,
) =>
  new Map(
    changes.flatMap((one) => (one.change === 'leave' && one.before ? [[one.before.id, day(one.row)] as const] : [])),
  );

const presentRefs = (changes: readonly RowChange<{ id: string }>[]) =>
  new Set(changes.flatMap((one) => (one.change === 'leave' ? [] : [one.ref])));

function* membershipChanges(context: Context): Work<LinkChange<MembershipRow>[]> {
  const { school, known, today, lastDay, pupils, registers } = context;
  const present = presentRefs(pupils.filter((one) => !isGone(one.row, today)));
  const places = school.memberships.filter((one) => present.has(one.pupilRef));
  const links = yield* each(
    places,
    ({ registerRef, pupilRef, from, to }): GivenLink => ({ ...span({ from, to }), registerRef, memberRef: pupilRef }),
  );
  const open = yield* each(known.memberships, (row) => ({
    ...{ registerId: row.registerId, memberId: row.pupilId },
    ...{ to: row.to, row },
  }));
  const left = endings(pupils, (row) => row.leftOn ?? lastDay);
  const moved = yield* formsOf(context, links);
  const ends = endsOf(context, school.whole.memberships);
  return yield* linkChanges(links, open, {
    ...{ today, lastDay, registerIds: idsByRef(registers), memberIds: idsByRef(pupils) },
    endsOn: (one) => left.get(one.memberId) ?? (ends(one.registerId) || moved(one) ? lastDay : null),
  });
}

const isGone = (row: { leftOn: string | null }, today: string) => row.leftOn !== null && row.leftOn < today;
const span = ({ from, to }: { from?: string | undefined; to?: string | undefined }) => ({
  from: from ?? null,
  to: to ?? null,
});

/** Which registers the file speaks for so fully that whoever it does not name is off them, and those that end altogether. */
function endsOf({ school, known, registers }: Context, whole: boolean): (registerId: string) => boolean {
  const ended = endings(registers, () => '');
  const full = new Set(known.registers.filter(given(school)).map((row) => row.id));
  return (registerId) => ended.has(registerId) || (whole && full.has(registerId));
}

/** A pupil has one form: whom even a short list puts in another one has moved. */
function* formsOf(
  { known, pupils, registers }: Context,
  links: readonly GivenLink[],
): Work<(open: OpenLink<MembershipRow>) => boolean> {
  const kinds = new Map(registers.map((one) => [one.ref, one.row.kind]));
  const pupilIds = idsByRef(pupils);
  const key = (pupilId: string | undefined, kind: string | undefined) => `${pupilId} ${kind}`;
  const placed = new Set(yield* each(links, (one) => key(pupilIds.get(one.memberRef), kinds.get(one.registerRef))));
  const rows = new Map(known.registers.map((row) => [row.id, row]));
  return (open) => {
    const register = rows.get(open.registerId);
    // A register's kind is written by the domain's own words.
    const isForm = register?.sourceRef != null && isPastoral(register.kind as 'tutor');
    return isForm && placed.has(key(open.memberId, register.kind));
  };
}

/** How an adult relates to a register of a kind. */
export const relationTo = (kind: string) => (kind === 'tutor' || kind === 'primary-class' ? 'tutors' : 'teaches');

function* teachingChanges(context: Context): Work<LinkChange<RelationRow>[]> {
  const { school, known, today, lastDay, staff, registers } = context;
  const links = school.teaching.map(
    ({ registerRef, staffRef, from, to }): GivenLink => ({ ...span({ from, to }), registerRef, memberRef: staffRef }),
  );
  const open = known.teaching.map((row) => ({ registerId: row.target, memberId: row.staffId, to: row.to, row }));
  const left = endings(staff, (row) => row.leftOn ?? lastDay);
  const ended = endings(registers, () => lastDay);
  const ends = endsOf(context, school.whole.teaching);
  return yield* linkChanges(links, open, {
    ...{ today, lastDay, registerIds: idsByRef(registers), memberIds: idsByRef(staff) },
    // What a person gave by hand only ends with the adult or the register.
    endsOn: (one) =>
      left.get(one.memberId) ??
      ended.get(one.registerId) ??
      (one.row.imported && ends(one.registerId) ? lastDay : null),
  });
}

/** Terms that a school has typed stand: only those that touch none of them are taken. */
function newTerms(terms: readonly RosterTerm[], known: Known['terms']): RosterTerm[] {
  const touches = (one: RosterTerm) => known.some((row) => row.from <= one.to && one.from <= row.to);
  return terms.filter((one) => !touches(one));
}
