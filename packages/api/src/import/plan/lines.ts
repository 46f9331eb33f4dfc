import { folded, fullName } from '@noticed/shared/domain/people/name';
import { roleNames } from '@noticed/shared/domain/people/staff';
import { registerKindNames } from '@noticed/shared/domain/register/register';
import type { MembershipRow, PupilRow, RegisterRow, RelationRow, StaffRow } from '../../store/roster/roster-rows.ts';
import { type FieldWords, fieldWords } from './field-words.ts';
import type { Known } from './known.ts';
import type { LinkChange } from './links.ts';
import type { Plan } from './plan.ts';
import type { RowChange } from './row-change.ts';
import { each, type Work } from './work.ts';

/** One thing that applying would do, as a screen says it. */
export interface Line {
  what: 'pupil' | 'staff' | 'register' | 'term';
  change: 'added' | 'changed' | 'moved' | 'leaving' | 'returning';
  name: string;
  /** Folded text that a search looks in. */
  searchName: string;
  fields: FieldWords[];
}

const spoken = { add: 'added', change: 'changed', leave: 'leaving', return: 'returning' } as const;

type Named = Omit<Line, 'searchName'>;

/** Everything that a plan would do, by name, in the order of a list: nothing of what stays as it is. */
export function* linesOf(plan: Plan, known: Known): Work<Line[]> {
  const lines: Named[] = [
    ...(yield* rowLines('pupil', plan.pupils, fullName)),
    ...(yield* movedLines(plan, known)),
    ...(yield* rowLines('staff', plan.staff, (row) => row.displayName, startsAs(plan))),
    ...(yield* registerLines(plan, known)),
    ...plan.terms.map(
      (one): Named => ({ what: 'term', change: 'added', name: one.name, fields: fieldWords('term', [], null, one) }),
    ),
  ];
  return yield* each(lines, (line) => ({ ...line, searchName: searchable(line) }));
}

const searchable = ({ name, fields }: Named) =>
  folded([name, ...fields.flatMap(({ label, was, becomes }) => [label, was ?? '', becomes ?? ''])].join(' '));

type AnyRow = PupilRow | StaffRow | RegisterRow;

function* rowLines<Row extends AnyRow>(
  what: 'pupil' | 'staff' | 'register',
  changes: readonly RowChange<Row>[],
  name: (row: Omit<Row, 'id'>) => string,
  more: (change: RowChange<Row>) => FieldWords[] = () => [],
): Work<Named[]> {
  const lines = yield* each(changes, (one) => {
    const { change, row, before, fields } = one;
    if (change === 'same') return [];
    return [
      {
        what,
        change: spoken[change],
        name: name(row),
        fields: [...fieldWords(what, fields, before, row), ...more(one)],
      },
    ];
  });
  return lines.flat().sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** With what role a new member of staff starts: nobody should learn it from what a colleague sees. */
function startsAs({ firstRoles }: Plan): (change: RowChange<StaffRow>) => FieldWords[] {
  const roles = new Map(firstRoles.map((one) => [one.staffRef, roleNames[one.role]]));
  return ({ change, ref }) =>
    change === 'add' ? [{ label: 'First role', was: null, becomes: roles.get(ref) ?? 'none until one is given' }] : [];
}

/** Pupils who stay and whose registers change: their form from one to another, classes left and joined. */
function* movedLines(plan: Plan, known: Known): Work<Named[]> {
  const { pupils, registers, memberships } = plan;
  const staying = pupils.filter((one) => one.before && one.change !== 'leave' && one.change !== 'return');
  const refById = new Map(staying.map((one) => [one.before?.id ?? '', one]));
  const refByRef = new Map(staying.flatMap((one) => (one.ref ? [[one.ref, one] as const] : [])));
  const byRef = new Map(registers.map((one) => [one.ref, one.row]));
  const byId = new Map(known.registers.map((row) => [row.id, row]));
  const moves = new Map<RowChange<PupilRow>, Moves>();
  yield* each(memberships, (link) => {
    if (link.change !== 'add' && link.change !== 'end') return;
    const pupil = link.before ? refById.get(link.before.pupilId) : refByRef.get(link.memberRef);
    const register = link.before ? byId.get(link.before.registerId) : byRef.get(link.registerRef);
    if (!pupil || !register) return;
    const own = moves.get(pupil) ?? new Map<string, Sides>();
    moves.set(pupil, own);
    const sides = own.get(register.kind) ?? { left: [], joined: [] };
    own.set(register.kind, sides);
    sides[link.change === 'add' ? 'joined' : 'left'].push(register.name);
  });
  return [...moves]
    .map(
      ([pupil, own]): Named => ({ what: 'pupil', change: 'moved', name: fullName(pupil.row), fields: moveWords(own) }),
    )
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

interface Sides {
  left: string[];
  joined: string[];
}
type Moves = Map<string, Sides>;

const listed = (names: readonly string[]) => (names.length > 0 ? [...names].sort().join(', ') : null);

function moveWords(moves: Moves): FieldWords[] {
  return [...moves].map(([kind, { left, joined }]) => ({
    label: registerKindNames[kind as RegisterRow['kind'] as 'tutor'], // kinds are written by the domain's own words
    was: listed(left),
    becomes: listed(joined),
  }));
}

/** Registers, and those whose adults change. */
function* registerLines(plan: Plan, known: Known): Work<Named[]> {
  const adults = adultWords(plan, known);
  const lines = yield* rowLines('register', plan.registers, (row) => row.name);
  const changed = plan.registers.flatMap(({ change, row, ref }): Named[] => {
    const words = adults.get(ref);
    const stays = change === 'same' || change === 'change';
    return words && stays ? [{ what: 'register', change: 'changed', name: row.name, fields: [words] }] : [];
  });
  return [...lines, ...changed];
}

function adultWords({ registers, staff, teaching }: Plan, known: Known): Map<string, FieldWords> {
  const refs = new Map(registers.flatMap((one) => (one.before ? [[one.before.id, one.ref] as const] : [])));
  const byRef = new Map(staff.map((one) => [one.ref, one.row.displayName]));
  const byId = new Map(known.staff.map((row) => [row.id, row.displayName]));
  const sides = new Map<string, Sides>();
  for (const link of teaching) {
    if (link.change !== 'add' && link.change !== 'end') continue;
    const ref = registerRefOf(link, refs);
    const name = link.before ? byId.get(link.before.staffId) : byRef.get(link.memberRef);
    if (!ref || !name) continue;
    const own = sides.get(ref) ?? { left: [], joined: [] };
    sides.set(ref, own);
    own[link.change === 'add' ? 'joined' : 'left'].push(name);
  }
  return new Map(
    [...sides].map(([ref, { left, joined }]) => [ref, { label: 'Adults', was: listed(left), becomes: listed(joined) }]),
  );
}

const registerRefOf = (link: LinkChange<RelationRow>, refs: ReadonlyMap<string, string>) =>
  link.before ? refs.get(link.before.target) : link.registerRef;

/** How many of each thing would happen, for the figures above the list. */
export function countsOf(
  changes: readonly { change: RowChange<AnyRow>['change'] | LinkChange<MembershipRow>['change'] }[],
) {
  const of = (...kinds: string[]) => changes.filter((one) => kinds.includes(one.change)).length;
  return { added: of('add'), changed: of('change', 'return'), archived: of('leave', 'end'), same: of('same') };
}
