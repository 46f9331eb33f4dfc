import type { Contract } from '@noticed/shared/contract/contract';
import { problem } from '@noticed/shared/contract/problem';
import type { StaffLine } from '@noticed/shared/contract/staff';
import { scopeOf } from '@noticed/shared/domain/access/scope';
import { plusDays } from '@noticed/shared/domain/day';
import type { Role } from '@noticed/shared/domain/staff';
import type { Handler } from '../http/call.ts';
import { hashOf } from '../http/secret.ts';
import { staffName } from '../import/staff-name.ts';
import { everyRegister, openRegisters, teachingOf } from '../store/registers.ts';
import { addInvitation, dropInvitations } from '../store/sign-in.ts';
import {
  addRelation,
  addRole,
  addStaffRow,
  allRelations,
  allRoles,
  allStaff,
  endRelation,
  endRole,
  staffById,
  updateStaffRow,
} from '../store/staff.ts';

const invitationDays = 7;

export const listStaff: Handler<Contract['listStaff']> = async ({ scope, viewer }) => {
  const unseen = scopeOf(viewer, 'manage-accounts').exceptPupilIds;
  const roles = Map.groupBy(await scope.all(allRoles), (one) => one.staffId);
  const shown = (await scope.all(allRelations)).filter((one) => !unseen.includes(one.target));
  const relations = Map.groupBy(shown, (one) => one.staffId);
  const registers = new Map((await scope.all(everyRegister)).map((one) => [one.id, one.name]));
  const staff = (await scope.all(allStaff)).map(
    (one): StaffLine => ({
      id: one.id,
      displayName: one.displayName,
      email: one.accountEmail ?? one.email,
      account: one.disabledAt ? 'disabled' : one.passwordHash ? 'active' : one.accountEmail ? 'invited' : 'none',
      leftOn: one.leftOn,
      // Roles and kinds of relation are only ever written with the domain's own words.
      roles: (roles.get(one.id) ?? []) as StaffLine['roles'],
      relations: (relations.get(one.id) ?? []).map((each) => ({
        ...each,
        targetName: registers.get(each.target) ?? each.target,
      })) as StaffLine['relations'],
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
  const { id, title, forename, surname, email } = body;
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
  await scope.run(addRole, { id: world.id(), staffId: id, role: 'teacher' satisfies Role, from: today, to: null });
  note({ staffId: id });
  return { id };
};

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

export const giveRelation: Handler<Contract['giveRelation']> = async ({ scope, params, body, today }) => {
  if (!(await scope.first(staffById, { id: params.staffId }))) throw stranger();
  await scope.run(addRelation, {
    id: body.id,
    staffId: params.staffId,
    kind: body.kind,
    target: body.target,
    from: body.from ?? today,
    to: body.to ?? null,
    imported: false,
  });
  return { id: body.id };
};

export const endGrant: Handler<Contract['endGrant']> = async ({ scope, params, body }) => {
  const held = [...(await scope.all(allRoles)), ...(await scope.all(allRelations))];
  if (!held.some((one) => one.id === params.grantId && one.staffId === params.staffId)) throw absent();
  const ending = { staffId: params.staffId, id: params.grantId, to: body.to };
  await scope.run(endRole, ending);
  await scope.run(endRelation, ending);
  return { id: params.grantId };
};
