import { dayOf, type Instant } from '@noticed/shared/domain/calendar/day';
import { relationsToday, type Viewer } from '@noticed/shared/domain/people/staff';
import { passOn, successorOf } from '@noticed/shared/domain/restorative-session/leaver';
import type { Session } from '@noticed/shared/domain/restorative-session/session';
import { appendEvent } from '../../../store/audit/audit.ts';
import { nobody, type Scope } from '../../../store/database.ts';
import { schoolById, schools } from '../../../store/people/schools.ts';
import { allRelations, allRoles, allStaff } from '../../../store/people/staff.ts';
import { pupilsByIds } from '../../../store/roster/pupils.ts';
import { readKeptSession, saveKeptSession } from '../../../store/sessions/kept-session.ts';
import { itemsOf, sessionsUnderWay } from '../../../store/sessions/restorative-sessions.ts';
import type { World } from '../../../world.ts';
import { keepFacilitation } from './hold.ts';

/**
 * Passes on, in every school, what adults whose last day is over still owed: open items, follow-ups, facilitation. Done
 * again it finds nothing to do. @returns how many sessions changed.
 */
export async function passOnFromLeavers(world: World, now: Instant): Promise<number> {
  const ids = (await world.database.read(nobody, (scope) => scope.all(schools))).map((one) => one.id);
  let passed = 0;
  for (const schoolId of ids)
    passed += await world.database.transact({ schoolId, staffId: null }, (scope) => inSchool(world, scope, now));
  return passed;
}

async function inSchool(world: World, scope: Scope, now: Instant): Promise<number> {
  const school = await scope.first(schoolById, { id: scope.actor.schoolId });
  if (!school) return 0;
  const today = dayOf(now, school.timeZone);
  const staff = await scope.all(allStaff);
  const left = new Set(staff.filter((one) => one.leftOn !== null && one.leftOn < today).map((one) => one.id));
  const owed = left.size > 0 ? await owedBy(scope, left) : [];
  if (owed.length === 0) return 0;
  const here = await viewers(
    scope,
    staff.filter((one) => !left.has(one.id)).map((one) => one.id),
    today,
  );
  let passed = 0;
  for (const id of owed) passed += Number(await passOnOne(world, scope, id, { left, here, now }));
  return passed;
}

/** The sessions under way that somebody who left facilitates, or in which they owe something. */
async function owedBy(scope: Scope, left: ReadonlySet<string>): Promise<string[]> {
  const rows = await scope.all(sessionsUnderWay, { since: '9999-12-31' });
  const items = await scope.all(itemsOf, { listSessionIds: rows.map((one) => one.id) });
  const owing = items.filter((one) => one.status === 'open' && one.ownerKind === 'adult' && left.has(one.ownerId));
  const sessionIds = new Set(owing.map((one) => one.sessionId));
  return rows.filter((one) => left.has(one.facilitatorId) || sessionIds.has(one.id)).map((one) => one.id);
}

/** Everybody who works here, with their roles and relations. */
async function viewers(scope: Scope, ids: readonly string[], today: string): Promise<Viewer[]> {
  const holds = (one: { from: string; to: string | null }) => one.from <= today && (one.to === null || today <= one.to);
  const roles = Map.groupBy((await scope.all(allRoles)).filter(holds), (one) => one.staffId);
  const relations = Map.groupBy(await scope.all(allRelations), (one) => one.staffId);
  return ids.map((staffId) => {
    // Roles and kinds of relation are only ever written with the domain's own words.
    const viewer = {
      staffId,
      today,
      roles: (roles.get(staffId) ?? []).map((one) => one.role),
      relations: relations.get(staffId) ?? [],
    } as Viewer;
    return { ...viewer, relations: relationsToday(viewer) };
  });
}

interface Staff {
  left: ReadonlySet<string>;
  here: readonly Viewer[];
  now: Instant;
}

async function passOnOne(world: World, scope: Scope, id: string, { left, here, now }: Staff): Promise<boolean> {
  const before = await readKeptSession(scope, id);
  const [pupil] = await scope.all(pupilsByIds, { listIds: [before.session.pupilId] });
  const heir = successorOf(here, before.session, pupil?.year ?? null);
  // Nobody leads the year, and no senior leader is known: the agenda still shows it as overdue.
  if (left.has(before.session.facilitatorId) && heir === null) return false;
  const owners = [before.session.facilitatorId, ...before.session.items.map((one) => one.owner.id)];
  const leavers = [...new Set(owners)].filter((one) => left.has(one));
  const after = leavers.reduce<Session>((sofar, one) => passOn(sofar, one, heir ?? '').session, before.session);
  await saveKeptSession(scope, before, after);
  await keepFacilitation(scope, before.session, after);
  const detail = { facilitatorId: after.facilitatorId, leavers };
  await appendEvent(scope, world, {
    ...{ action: 'passOnFromLeavers', at: now, subjectKind: 'session', subjectId: id },
    detail,
  });
  return true;
}
