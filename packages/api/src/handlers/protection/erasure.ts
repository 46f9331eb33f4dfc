import type { Contract } from '@noticed/shared/contract/contract';
import { problem } from '@noticed/shared/contract/problem';
import { may } from '@noticed/shared/domain/access';
import { plusDays } from '@noticed/shared/domain/calendar/day';
import { fullName } from '@noticed/shared/domain/people/name';
import { rememberErasure } from '../../erasures.ts';
import type { Call, Handler } from '../../http/call.ts';
import type { TableName } from '../../store/data-map/entry.ts';
import { dataMap, entryOf } from '../../store/data-map.ts';
import type { Scope } from '../../store/database.ts';
import { staffById } from '../../store/people/staff.ts';
import { pupilScopes } from '../../store/people/subjects.ts';
import { countPupil, erasePupilRows, eraseStaffRows } from '../../store/protection/erasure.ts';
import { holdsOf } from '../../store/protection/holds.ts';
import { mentionsOf } from '../../store/protection/mentions.ts';
import { ownedByPupil, ownedByStaff } from '../../store/protection/owned.ts';
import { countRows } from '../../store/protection/records.ts';
import { pupilsByIds } from '../../store/roster/pupils.ts';
import type { World } from '../../world.ts';
import { foundPupils, shownHolds } from './holds.ts';

const inWords = (counts: readonly { table: string; count: number }[]) =>
  counts.map(({ table, count }) => ({ what: entryOf(table as TableName).what, count })); // tables of the map

/** What removing leaves on disk is written over as soon as this transaction is done; nobody waits for it. */
export function scrubAfter(world: World, schoolId: string): void {
  void world.database.scrub(schoolId).catch((error: unknown) => {
    world.log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'removed rows are still on disk');
  });
}

async function pupilToErase({
  scope,
  params,
  today,
}: Pick<Call<Contract['previewErasure']>, 'scope' | 'params' | 'today'>) {
  const [pupil] = await foundPupils(scope, [params.pupilId], today);
  if (!pupil) throw problem('not-found', 'There is nothing here that you can open.');
  const rows = await scope.all(holdsOf, { pupilId: params.pupilId });
  const holds = rows.filter((one) => one.from <= today && (one.to === null || one.to >= today));
  return { pupil, holds, onRoll: pupil.leftOn === null || pupil.leftOn >= today };
}

export const previewErasure: Handler<Contract['previewErasure']> = async (call) => {
  const { pupil, holds, onRoll } = await pupilToErase(call);
  const owned = await ownedByPupil(call.scope, pupil.id);
  return {
    pupil,
    holds: await shownHolds(call.scope, holds),
    going: inWords(await countPupil(call.scope, owned)),
    between: owned.between,
    shared: owned.shared.length,
    onRoll,
    mentions: await shownMentions(call, pupil.id),
  };
};

/** Where a name stays that is about to be erased, counted by whose record it is in and what it is. */
async function shownMentions({ scope, viewer, today }: Call<Contract['previewErasure']>, pupilId: string) {
  const [row] = await scope.all(pupilsByIds, { listIds: [pupilId] });
  const mentions = row ? await mentionsOf(scope, row) : [];
  const listIds = [...new Set(mentions.flatMap((one) => one.pupilIds))];
  const scopes = await pupilScopes(scope, listIds, today);
  const names = new Map((await scope.all(pupilsByIds, { listIds })).map((one) => [one.id, fullName(one)]));
  const maySee = (id: string) => {
    const pupil = scopes.get(id);
    return pupil !== undefined && may(viewer, 'see-pupil', { pupil }).allowed;
  };
  const lines = mentions.map(({ table, pupilIds }) => {
    const id = pupilIds.find(maySee);
    const pupil = id === undefined ? null : { id, name: names.get(id) ?? '' };
    return { what: entryOf(table).what, pupil };
  });
  const alike = Map.groupBy(lines, ({ what, pupil }) => `${what}\n${pupil?.id ?? ''}`);
  return [...alike.values()].flatMap((same) => (same[0] ? [{ ...same[0], count: same.length }] : []));
}

const misspelt = () =>
  problem('invalid', 'This is not the name on the page. Nothing was removed.', {
    fields: [{ path: 'name', message: 'Type the name as it stands above.' }],
  });

export const erasePupil: Handler<Contract['erasePupil']> = async (call) => {
  const { scope, world, body, now, today, school, note } = call;
  const { pupil, holds } = await pupilToErase(call);
  if (holds.length > 0)
    throw problem(
      'conflict',
      'These records are on hold, so they must be kept. End the hold first. Nothing was removed.',
    );
  if (body.name.trim() !== pupil.name) throw misspelt();
  const going = await countPupil(scope, await ownedByPupil(scope, pupil.id));
  const until = pupil.leftOn !== null && pupil.leftOn < today ? plusDays(pupil.leftOn, 1) : plusDays(today, 1);
  await erasePupilRows(scope, pupil.id, { until, now });
  note({ rows: going.reduce((sum, one) => sum + one.count, 0) });
  rememberErasure(world, { schoolId: school.id, kind: 'pupil', id: pupil.id, at: now });
  scrubAfter(world, school.id);
  return { going: inWords(going) };
};

async function staffCounts(scope: Scope, staffId: string) {
  const [going, staying] = [[], []] as { table: string; count: number }[][];
  for (const { table, staff } of dataMap) {
    if (!staff || staff.links.length === 0) continue;
    const count = await countRows(scope, 'staff', table, ownedByStaff(staffId));
    if (count > 0) (typeof staff.erase === 'object' && 'keep' in staff.erase ? staying : going)?.push({ table, count });
  }
  return { going: inWords(going ?? []), staying: inWords(staying ?? []) };
}

async function staffToErase({
  scope,
  params,
  today,
  viewer,
}: Pick<Call<Contract['previewStaffErasure']>, 'scope' | 'params' | 'today' | 'viewer'>) {
  const person = await scope.first(staffById, { id: params.staffId });
  if (!person || person.surname === '') throw problem('not-found', 'There is nothing here that you can open.');
  const left = person.leftOn !== null && person.leftOn < today;
  const own = person.id === viewer.staffId;
  const refused = own
    ? 'Nobody erases themselves.'
    : left
      ? null
      : 'They work here. Note the day that they left first.';
  return { person: { id: person.id, name: person.displayName, leftOn: person.leftOn }, refused };
}

export const previewStaffErasure: Handler<Contract['previewStaffErasure']> = async (call) => {
  const found = await staffToErase(call);
  return { ...found, ...(await staffCounts(call.scope, found.person.id)) };
};

export const eraseStaff: Handler<Contract['eraseStaff']> = async (call) => {
  const { scope, world, body, now, school, note } = call;
  const { person, refused } = await staffToErase(call);
  if (refused) throw problem('conflict', `${refused} Nothing was removed.`);
  if (body.name.trim() !== person.name) throw misspelt();
  const { going } = await staffCounts(scope, person.id);
  await eraseStaffRows(scope, person.id, now);
  note({ rows: going.reduce((sum, one) => sum + one.count, 0) });
  rememberErasure(world, { schoolId: school.id, kind: 'staff', id: person.id, at: now });
  scrubAfter(world, school.id);
  return { going };
};
