import { setImmediate as breathe } from 'node:timers/promises';
import type { Scope } from '../../store/database.ts';
import { allRoles } from '../../store/people/staff.ts';
import {
  currentTeaching,
  dataManagers,
  type MembershipRow,
  openMemberships,
  type PupilRow,
  type RegisterRow,
  type RelationRow,
  rosterRows,
  type StaffRow,
  type TermRow,
} from '../../store/roster/roster-rows.ts';

/** The roster as the school's rows hold it: what a file is compared with. Places and teaching are those that have not ended. */
export interface Known {
  pupils: PupilRow[];
  staff: StaffRow[];
  registers: RegisterRow[];
  memberships: MembershipRow[];
  teaching: RelationRow[];
  terms: TermRow[];
  /** Staff whom no export may send away: without them nobody could put it right. */
  lasting: ReadonlySet<string>;
  /** Staff who have, or ever had, a role: a person decided it, and no file gives them another. */
  withRole: ReadonlySet<string>;
}

export async function knownRoster(scope: Scope, today: string): Promise<Known> {
  const pupils = await scope.all(rosterRows.pupil);
  const staff = await scope.all(rosterRows.staff);
  const registers = await scope.all(rosterRows.register);
  const memberships = await openMemberships(scope, today);
  const teaching = await scope.all(currentTeaching, { today });
  const terms = await scope.all(rosterRows.term);
  await breathe();
  const managers = await scope.all(dataManagers);
  const lasting = new Set([...managers.map((one) => one.staffId), scope.actor.staffId ?? '']);
  const withRole = new Set((await scope.all(allRoles)).map((one) => one.staffId));
  return { pupils, staff, registers, memberships, teaching, terms, lasting, withRole };
}
