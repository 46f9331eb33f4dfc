import type { Contract } from '@noticed/shared/contract/contract';
import { problem } from '@noticed/shared/contract/problem';
import { mayAtAll, scopeOf } from '@noticed/shared/domain/access/scope';
import { folded, fullName } from '@noticed/shared/domain/people/name';
import type { Handler } from '../../http/call.ts';
import type { Scope } from '../../store/database.ts';
import { allStaff, staffNames } from '../../store/people/staff.ts';
import { addHold, endHoldRow, holdsOf, openHolds } from '../../store/protection/holds.ts';
import { everyPupil, formsOf, pupilsByIds } from '../../store/roster/pupils.ts';

const mostFound = 50;

/** A pupil as pages about records show one: leavers too. */
export async function foundPupils(scope: Scope, listIds: readonly string[], today: string) {
  const forms = new Map((await scope.all(formsOf, { listIds, today })).map((one) => [one.pupilId, one.form]));
  return (await scope.all(pupilsByIds, { listIds })).map((one) => ({
    ...{ id: one.id, name: fullName(one), form: forms.get(one.id) ?? null, leftOn: one.leftOn },
  }));
}

export const findRecords: Handler<Contract['findRecords']> = async ({ scope, viewer, query, today }) => {
  const conflicts = new Set(scopeOf(viewer, 'hold-records').exceptPupilIds);
  const wanted = folded(query.q);
  if (wanted === '') return { pupils: [], staff: [] };
  const all = (await scope.all(everyPupil)).filter((one) => one.searchName.includes(wanted) && !conflicts.has(one.id));
  const pupils = await foundPupils(
    scope,
    all.slice(0, mostFound).map((one) => one.id),
    today,
  );
  const staffToo = mayAtAll(viewer, 'prepare-staff-access') || mayAtAll(viewer, 'erase-records');
  const staff = staffToo ? (await scope.all(allStaff)).filter((one) => folded(one.displayName).includes(wanted)) : [];
  return {
    pupils,
    staff: staff.slice(0, mostFound).map((one) => ({ id: one.id, name: one.displayName, leftOn: one.leftOn })),
  };
};

interface HoldRow {
  id: string;
  pupilId: string;
  from: string;
  to: string | null;
  setBy: string;
  endedBy: string | null;
}

/** Holds with the names of those who set and ended them. */
export async function shownHolds(scope: Scope, rows: readonly HoldRow[]) {
  const listIds = rows.flatMap((one) => [one.setBy, ...(one.endedBy ? [one.endedBy] : [])]);
  const names = new Map((await scope.all(staffNames, { listIds })).map((one) => [one.id, one.name]));
  return rows.map(({ id, pupilId, from, to, setBy, endedBy }) => ({
    ...{ id, pupilId, from, to, setBy: names.get(setBy) ?? 'a former colleague' },
    endedBy: endedBy ? (names.get(endedBy) ?? 'a former colleague') : null,
  }));
}

export const listHolds: Handler<Contract['listHolds']> = async ({ scope, viewer, today }) => {
  const conflicts = new Set(scopeOf(viewer, 'hold-records').exceptPupilIds);
  const rows = (await scope.all(openHolds, { today })).filter((one) => !conflicts.has(one.pupilId));
  const pupils = await foundPupils(
    scope,
    rows.map((one) => one.pupilId),
    today,
  );
  const holds = await shownHolds(scope, rows);
  return {
    holds: holds.flatMap(({ pupilId, ...hold }) => {
      const pupil = pupils.find((one) => one.id === pupilId);
      return pupil ? [{ ...hold, pupil }] : [];
    }),
  };
};

export const readHolds: Handler<Contract['readHolds']> = async ({ scope, params, today }) => {
  const [pupil] = await foundPupils(scope, [params.pupilId], today);
  if (!pupil) throw problem('not-found', 'There is nothing here that you can open.');
  return { pupil, holds: await shownHolds(scope, await scope.all(holdsOf, { pupilId: params.pupilId })) };
};

export const holdRecords: Handler<Contract['holdRecords']> = async ({ scope, viewer, params, body, note }) => {
  if (body.to !== null && body.to < body.from)
    throw problem('invalid', 'The hold ends before it begins. Nothing was changed.', {
      fields: [{ path: 'to', message: 'Choose a later day, or leave it open.' }],
    });
  const row = { ...body, pupilId: params.pupilId, setBy: viewer.staffId, endedBy: null };
  await scope.run(addHold, row);
  note({ holdId: body.id, from: body.from });
  const [hold] = await shownHolds(scope, [row]);
  if (!hold) throw new Error('A hold that was just set is missing');
  return hold;
};

export const endHold: Handler<Contract['endHold']> = async ({ scope, viewer, params, today, note }) => {
  const holds = await scope.all(holdsOf, { pupilId: params.pupilId });
  const hold = holds.find((one) => one.id === params.holdId);
  if (!hold) throw problem('not-found', 'There is nothing here that you can open.');
  if (hold.to !== null && hold.to <= today) throw problem('conflict', 'This hold has ended already.');
  // One that has not begun ends on its own first day.
  const [, to] = [hold.from, today].sort();
  await scope.run(endHoldRow, { id: hold.id, pupilId: params.pupilId, to, endedBy: viewer.staffId });
  note({ holdId: hold.id });
  return {};
};
