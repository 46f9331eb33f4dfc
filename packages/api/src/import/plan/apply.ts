import { plusDays } from '@noticed/shared/domain/day';
import { folded, sortKey } from '@noticed/shared/domain/name';
import type { Scope } from '../../store/database.ts';
import { addPupil, updatePupil } from '../../store/pupils.ts';
import { addMembership, addRegister, endMembership, updateRegister } from '../../store/registers.ts';
import { addRelation, addRole, addStaffRow, endRelation, updateStaffRow } from '../../store/staff.ts';
import { staffName } from '../staff-name.ts';
import type { LinkChange, Plan, PupilRow, RegisterRow, RowChange, StaffRow } from './plan.ts';

/** Writes a plan, in the caller's one transaction. Leavers and ended registers keep their rows and their history. */
export async function applyPlan(scope: Scope, plan: Plan, today: string, id: () => string): Promise<void> {
  const lastDay = plusDays(today, -1);
  const pupils = await applyRows(plan.pupils, id, {
    add: (rowId, row) => scope.run(addPupil, { ...pupilColumns(row), id: rowId }),
    change: (rowId, row) => scope.run(updatePupil, { ...pupilColumns(row), id: rowId }),
    archive: (rowId, row) => scope.run(updatePupil, { ...pupilColumns(row), id: rowId, leftOn: lastDay }),
  });
  const staff = await applyRows(plan.staff, id, {
    add: async (rowId, row) => {
      await scope.run(addStaffRow, { ...staffColumns(row), id: rowId });
      await scope.run(addRole, { id: id(), staffId: rowId, role: 'teacher', from: today, to: null });
    },
    change: (rowId, row) => scope.run(updateStaffRow, { ...staffColumns(row), id: rowId }),
    archive: (rowId, row) => scope.run(updateStaffRow, { ...staffColumns(row), id: rowId, leftOn: lastDay }),
  });
  const registers = await applyRows(plan.registers, id, {
    add: (rowId, row) => scope.run(addRegister, { ...registerColumns(row), id: rowId }),
    change: (rowId, row) => scope.run(updateRegister, { ...registerColumns(row), id: rowId }),
    archive: (rowId, row) => scope.run(updateRegister, { ...registerColumns(row), id: rowId, archivedOn: today }),
  });
  const kinds = new Map(
    plan.registers.flatMap((one) => (one.change === 'archive' ? [] : [[one.ref, one.row.kind] as const])),
  );
  for (const one of plan.memberships)
    await applyMembership(scope, one, { registers, members: pupils, today, lastDay, id });
  for (const one of plan.teaching)
    await applyTeaching(scope, one, kinds.get(one.registerRef) ?? '', {
      registers,
      members: staff,
      today,
      lastDay,
      id,
    });
}

interface Writes<Row> {
  add: (id: string, row: Row) => Promise<void>;
  change: (id: string, row: Row) => Promise<void>;
  archive: (id: string, row: Row) => Promise<void>;
}

/** Writes rows and answers with the id that each ref has now. */
async function applyRows<Row>(
  changes: readonly RowChange<Row>[],
  newId: () => string,
  writes: Writes<Row>,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const one of changes) {
    const rowId = one.change === 'add' ? newId() : one.id;
    if (one.change !== 'archive') ids.set(one.ref, rowId);
    if (one.change !== 'same') await writes[one.change](rowId, one.row);
  }
  return ids;
}

interface Links {
  registers: Map<string, string>;
  members: Map<string, string>;
  today: string;
  lastDay: string;
  id: () => string;
}

async function applyMembership(
  scope: Scope,
  link: LinkChange,
  { registers, members, today, lastDay, id }: Links,
): Promise<void> {
  if (link.change === 'archive' && link.id) await scope.run(endMembership, { id: link.id, to: lastDay });
  const registerId = registers.get(link.registerRef);
  const pupilId = members.get(link.memberRef);
  if (link.change !== 'add' || !registerId || !pupilId) return;
  await scope.run(addMembership, { id: id(), registerId, pupilId, from: startOf(link, today), to: link.to });
}

async function applyTeaching(
  scope: Scope,
  link: LinkChange,
  kind: string,
  { registers, members, today, lastDay, id }: Links,
): Promise<void> {
  const target = registers.get(link.registerRef);
  const staffId = members.get(link.memberRef);
  if (link.change === 'archive' && link.id) await scope.run(endRelation, { id: link.id, to: lastDay });
  if (link.change !== 'add' || !target || !staffId) return;
  const relation = kind === 'tutor' || kind === 'primary-class' ? 'tutors' : 'teaches';
  await scope.run(addRelation, {
    id: id(),
    staffId,
    kind: relation,
    target,
    from: startOf(link, today),
    to: link.to,
    imported: true,
  });
}

const startOf = (link: LinkChange, today: string) => link.from ?? today;

const pupilColumns = (row: PupilRow) => ({
  ...row,
  sortName: sortKey(row),
  searchName: folded(
    [row.preferredForename, row.legalForename, row.preferredSurname, row.legalSurname].filter(Boolean).join(' '),
  ),
});

const staffColumns = (row: StaffRow) => ({ ...row, ...staffName({ ...row, title: row.title ?? '' }) });
const registerColumns = (row: RegisterRow) => ({ ...row, sortName: folded(row.name) });
