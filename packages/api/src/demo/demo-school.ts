import { setImmediate as breathe } from 'node:timers/promises';
import { dayOf } from '@noticed/shared/domain/calendar/day';
import { foundSchool } from '../handlers/people/school.ts';
import { nobody, type Scope } from '../store/database.ts';
import { setSettings } from '../store/people/schools.ts';
import { everyRegister } from '../store/roster/registers.ts';
import type { World } from '../world.ts';
import { chanceFrom } from './chance.ts';
import { tellCases } from './history/cases.ts';
import { castOf, pupilsOf } from './history/cast.ts';
import { type History, historyBefore } from './history/days.ts';
import { Agenda, doDay } from './history/diary.ts';
import { momentsOn } from './history/moments.ts';
import { tellProfiles } from './history/profiles.ts';
import { reviewDays, reviewOf } from './history/reviews.ts';
import { addByHand, arrange, importRoster, openingOf, signInAll } from './opening.ts';
import { type InventedPupil, inventPupils } from './roster/pupils.ts';
import { timetable } from './roster/registers.ts';
import { schoolName } from './roster/roster.ts';

/** Any number does; each gives another school. */
const seed = 2018;

/** What a school that is a term and a half in has turned on, beside what is on from the start. */
const settings = {
  on: {
    ...{ unsorted: true, 'review-due': true, 'new-joiner': true, fraying: true, 'split-view': true },
    ...{ 'restore-cluster': true, 'session-overdue': true, 'agreement-overdue': true },
  },
};

/** Fills an empty store with the invented school: the same one for the same day, but for its ids. */
export async function buildDemoSchool(world: World): Promise<void> {
  const history = historyBefore(dayOf(world.clock().toISOString(), 'Europe/London'));
  const founded = { today: history.dayAt(0), now: openingOf(history, 0) };
  await world.database.transact(nobody, async (scope) => {
    const schoolId = await foundSchool(scope, world, {
      name: schoolName,
      kind: 'secondary',
      ref: 'larkfield',
      ...founded,
    });
    const mine = scope.as({ schoolId, staffId: null });
    await mine.run(setSettings, { settings });
    await fill(world, mine, history);
  });
}

/** Everyone comes on roll, and then a day of the history after the other happens. */
async function fill(world: World, scope: Scope, history: History): Promise<void> {
  const chance = chanceFrom(seed);
  const invented = inventPupils(chance, history.startYear);
  const registers = timetable(chance, invented);
  const pupils = pupilsOf(chance, invented, (one) => arrivalOf(one, history));
  const rosterOn = (place: number) => importRoster(world, scope, { history, place, invented, registers, pupils });
  await addByHand(world, scope, history);
  await rosterOn(0);
  const people = await signInAll(world, scope, history);
  const registerIds = new Map((await scope.all(everyRegister)).map((one) => [one.sourceRef ?? '', one.id]));
  const cast = castOf(pupils, registers, registerIds, people);
  const telling = { chance, history, cast, id: world.id };
  const agenda = new Agenda();
  const arrangements = tellCases(telling, agenda);
  tellProfiles(telling, agenda);
  for (const desk of cast.desks)
    for (const place of reviewDays(telling, desk)) agenda.add(place, reviewOf(telling, desk, place));
  for (let place = 0; place < history.count; place += 1) {
    // A real school may be served by this process: it gets its turn between two days.
    await breathe();
    if (place > 0) await rosterOn(place);
    await doDay(world, scope, telling, place, [...agenda.on(place), ...momentsOn(telling, place)]);
  }
  await rosterOn(history.count);
  await arrange(world, scope, telling, arrangements);
}

/** Year 7 comes in September; two pupils come later, three weeks and one week ago. */
function arrivalOf({ yearGroup, joinsLate }: InventedPupil, { count, intake }: History): number {
  if (joinsLate) return yearGroup === '8' ? count - 18 : count - 6;
  return yearGroup === '7' ? intake : 0;
}
