import { addPerson } from '../handlers/people/school.ts';
import type { SignedIn } from '../http/session/session.ts';
import { applyPlan } from '../import/plan/apply.ts';
import { knownRoster } from '../import/plan/known.ts';
import { planFor } from '../import/plan/plan.ts';
import type { Scope } from '../store/database.ts';
import { allStaff } from '../store/people/staff.ts';
import { addChampion } from '../store/relationship/prompts.ts';
import { addClosure } from '../store/roster/calendar.ts';
import { addOffSite, everyPupil } from '../store/roster/pupils.ts';
import { saveAccount } from '../store/sign-in/sign-in.ts';
import type { World } from '../world.ts';
import { act, personAt } from './act.ts';
import type { Arrangements } from './history/cases.ts';
import type { Cast, Pupil } from './history/cast.ts';
import { type History, instantOf } from './history/days.ts';
import type { InventedPupil } from './roster/pupils.ts';
import type { Timetabled } from './roster/registers.ts';
import { emailOf, rosterOf } from './roster/roster.ts';
import { adults } from './roster/staff.ts';

/** Before the first entry of a day. */
const early = -45;
export const openingOf = (history: History, place: number) => instantOf(history.dayAt(place), early);

/** Whoever the data manager's system does not export: office, support and safeguarding staff. */
export async function addByHand(world: World, scope: Scope, history: History): Promise<void> {
  for (const { roles = [], ...one } of adults.filter((each) => each.offRoster))
    await addPerson(scope, world, { ...one, ref: null, roles, email: emailOf(one), from: history.dayAt(0) });
}

/** The roster as it stands on a day: everyone invented, of whom those who have arrived are on it. */
export interface Standing {
  history: History;
  place: number;
  invented: readonly InventedPupil[];
  registers: readonly Timetabled[];
  pupils: readonly Pupil[];
}

/** Imports the roster of a day on which somebody arrives, as the data manager would. */
export async function importRoster(world: World, scope: Scope, standing: Standing): Promise<void> {
  const { history, place, invented, registers, pupils } = standing;
  if (!pupils.some((one) => one.arrives === place)) return;
  const arrived = new Set(pupils.filter((one) => one.arrives <= place).map((one) => one.ref));
  const roster = rosterOf(
    invented.filter((one) => arrived.has(one.ref)),
    registers,
  );
  const today = history.dayAt(place);
  await applyPlan(scope, planFor(roster, await knownRoster(scope, today), today), today, world.id);
  const ids = new Map((await scope.all(everyPupil)).map((one) => [one.sourceRef, one.id]));
  for (const one of pupils) one.id = ids.get(one.ref) ?? '';
}

/** Opens accounts that no password opens, writes the calendar, gives roles, and answers with everyone as they would be signed in. */
export async function signInAll(world: World, scope: Scope, history: History): Promise<Map<string, SignedIn>> {
  const now = openingOf(history, 0);
  const ids = new Map((await scope.all(allStaff)).map((one) => [one.email, one.id]));
  const idOf = (ref: string) => ids.get(emailOf({ ref })) ?? '';
  for (const [email, staffId] of ids) await scope.run(saveAccount, { staffId, email, passwordHash: null, now });
  const manager = await personAt(scope, idOf(managerRef), now);
  await act(world, scope, manager, now, 'setCalendar', { body: history.dates });
  for (const { ref, roles = [], relations = [], offRoster } of adults) {
    const params = { staffId: idOf(ref) };
    for (const role of offRoster ? [] : roles)
      await act(world, scope, manager, now, 'giveRole', { params, body: { id: world.id(), role } });
    for (const [kind, target] of relations)
      await act(world, scope, manager, now, 'giveRelation', { params, body: { id: world.id(), kind, target } });
  }
  const people = new Map<string, SignedIn>();
  for (const { ref } of adults) people.set(ref, await personAt(scope, idOf(ref), now));
  return people;
}

const managerRef = adults.find((one) => one.roles?.includes('data-manager'))?.ref ?? '';

/** Named persons, pupils off site and one who is away today. */
export async function arrange(
  world: World,
  scope: Scope,
  { history, cast }: { history: History; cast: Cast },
  { champions, offSite, awayToday }: Arrangements,
): Promise<void> {
  const from = history.dayAt(20);
  for (const { pupil, adult } of champions) {
    const adultId = cast.people.get(adult)?.viewer.staffId;
    await scope.run(addChampion, { id: world.id(), pupilId: pupil.id, adultId, from, to: null });
  }
  for (const { id: pupilId, offSiteFrom } of offSite) {
    const spell = { from: history.dayAt(offSiteFrom), to: null };
    await scope.run(addOffSite, { id: world.id(), pupilId, kind: 'alternative-provision', ...spell });
  }
  const { today } = history;
  for (const { id: scopeId } of awayToday)
    await scope.run(addClosure, {
      id: world.id(),
      name: 'Away today',
      scope: 'pupil',
      scopeId,
      from: today,
      to: today,
    });
}
