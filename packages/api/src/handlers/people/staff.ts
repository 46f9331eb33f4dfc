import type { Contract } from '@noticed/shared/contract/contract';
import type { StaffLine } from '@noticed/shared/contract/people/staff';
import { problem } from '@noticed/shared/contract/problem';
import { scopeOf } from '@noticed/shared/domain/access/scope';
import { plusDays } from '@noticed/shared/domain/calendar/day';
import { type Relation, relationTargets, type TargetKind, type Viewer } from '@noticed/shared/domain/people/staff';
import type { Handler } from '../../http/call.ts';
import { hashOf } from '../../http/proof/secret.ts';
import { staffName } from '../../import/staff-name.ts';
import type { Scope } from '../../store/database.ts';
import { markWeek } from '../../store/groups/snapshots.ts';
import {
  addRole,
  addStaffRow,
  allRelations,
  allRoles,
  allStaff,
  endRelation,
  endRole,
  staffById,
  updateStaffRow,
} from '../../store/people/staff.ts';
import { everyRegister, openRegisters, teachingOf } from '../../store/roster/registers.ts';
import { addInvitation, dropInvitations, openInvitations } from '../../store/sign-in/sign-in.ts';
import { namesOf } from '../pupils/pupil-names.ts';

const invitationDays = 7;

export const listStaff: Handler<Contract['listStaff']> = async ({ scope, viewer, now }) => {
  const invited = new Set((await scope.all(openInvitations, { now })).map((one) => one.staffId));
  const roles = Map.groupBy(await scope.all(allRoles), (one) => one.staffId);
  const relations = await relationLines(scope, viewer);
  const staff = (await scope.all(allStaff)).map(
    (one): StaffLine => ({
      id: one.id,
      displayName: one.displayName,
      email: one.accountEmail ?? one.email,
      // An account without a password is one that another issuer lets in.
      account: one.disabledAt ? 'disabled' : one.accountEmail ? 'active' : invited.has(one.id) ? 'invited' : 'none',
      leftOn: one.leftOn,
      // Roles and kinds of relation are only ever written with the domain's own words.
      roles: (roles.get(one.id) ?? []) as StaffLine['roles'],
      relations: relations.get(one.id) ?? [],
    }),
  );
  return { staff };
};

export const listRegisterChoices: Handler<Contract['listRegisterChoices']> = async ({ scope, today }) => {
  const open = await scope.all(openRegisters, { today });
  const listRegisterIds = open.map((one) => one.id);
  const adults = Map.groupBy(await scope.all(teachingOf, { listRegisterIds, today }), (one) => one.registerId);
  const namesOf = (id: string) => [...new Set((adults.get(id) ?? []).map((one) => one.name))];
  return { registers: open.map(({ id, name }) => ({ id, name, adults: namesOf(id) })) };
};

export const addStaff: Handler<Contract['addStaff']> = async ({ scope, world, body, today, note }) => {
  const { id, title, forename, surname, email, role } = body;
  await scope.run(addStaffRow, {
    id,
    sourceRef: null,
    title: title || null,
    forename,
    surname,
    email,
    code: null,
    ...staffName(body),
  });
  if (role) await scope.run(addRole, { id: world.id(), staffId: id, role, from: today, to: null });
  note({ staffId: id, role });
  return { id };
};

/** Everybody's relations with their targets in words. Of a pupil neither name nor id leaves, where they are not the reader's to know. */
async function relationLines(scope: Scope, viewer: Viewer): Promise<Map<string, StaffLine['relations']>> {
  const unseen = scopeOf(viewer, 'manage-accounts').exceptPupilIds;
  const rows = (await scope.all(allRelations)) as (Relation & { id: string })[]; // the kinds are the domain's own
  const shown = rows.filter((one) => !unseen.includes(one.target));
  const about = (kind: TargetKind) => shown.flatMap((one) => (relationTargets[one.kind] === kind ? [one.target] : []));
  const pupils = await namesOf(scope, viewer, about('pupil'), viewer.today);
  const registers = new Map((await scope.all(everyRegister)).map((one) => [one.id, one.name]));
  const named = ({ kind, target }: Relation): { target: string; targetName: string } => {
    if (relationTargets[kind] === 'session') return { target: '', targetName: 'a restorative session' };
    if (relationTargets[kind] !== 'pupil') return { target, targetName: registers.get(target) ?? target };
    const name = pupils.get(target);
    return name === undefined ? { target: '', targetName: 'one pupil' } : { target, targetName: name };
  };
  const lines = shown.map(({ staffId, id, kind, from, to, target }) => ({
    staffId,
    line: { id, kind, from, to, ...named({ staffId, kind, target, from, to }) },
  }));
  const byStaff = Map.groupBy(lines, (one) => one.staffId);
  return new Map([...byStaff].map(([staffId, all]) => [staffId, all.map((one) => one.line)]));
}

const absent = () => problem('not-found', 'This role or relation is not here any more. Reload the page.');
const stranger = () => problem('not-found', 'There is no such member of staff here.');

export const inviteStaff: Handler<Contract['inviteStaff']> = async ({ scope, world, params, body, now, today }) => {
  const person = await scope.first(staffById, { id: params.staffId });
  if (!person) throw stranger();
  if (person.email !== body.email) await scope.run(updateStaffRow, { ...person, email: body.email });
  const token = world.secret();
  const expiresOn = plusDays(today, invitationDays);
  const whom = { purpose: 'invite', schoolId: scope.actor.schoolId, staffId: person.id };
  await scope.run(dropInvitations, whom);
  await scope.run(addInvitation, { ...whom, tokenHash: hashOf(token), now, expiresAt: `${expiresOn}T23:59:59.000Z` });
  return { path: `/welcome#${token}`, expiresOn };
};

export const giveRole: Handler<Contract['giveRole']> = async ({ scope, params, body, today }) => {
  if (!(await scope.first(staffById, { id: params.staffId }))) throw stranger();
  await scope.run(addRole, {
    id: body.id,
    staffId: params.staffId,
    role: body.role,
    from: body.from ?? today,
    to: body.to ?? null,
  });
  return { id: body.id };
};

export const endGrant: Handler<Contract['endGrant']> = async ({ scope, viewer, params, body }) => {
  const relations = await scope.all(allRelations);
  const held = [...(await scope.all(allRoles)), ...relations].filter((one) => one.staffId === params.staffId);
  const grant = held.find((one) => one.id === params.grantId);
  if (!grant) throw absent();
  if (params.staffId === viewer.staffId && relations.some((one) => one === grant && one.kind === 'conflict'))
    throw problem('invalid', 'A conflict that you declared yourself is for another data manager to end.');
  const ending = { staffId: params.staffId, id: params.grantId, to: body.to };
  await scope.run(endRole, ending);
  await scope.run(endRelation, ending);
  await markWeek(scope, plusDays(body.to, 1));
  return { id: params.grantId };
};
