import { rollRows } from '@noticed/api/handlers/groups/view';
import { readChronicle } from '@noticed/api/store/groups/chronicle';
import { schoolById } from '@noticed/api/store/people/schools';
import { everyPupil, updatePupil } from '@noticed/api/store/roster/pupils';
import type { Operation } from '@noticed/shared/contract/contract';
import type { DayRange } from '@noticed/shared/domain/calendar/term';
import { almanacOf, figuresAsOf } from '@noticed/shared/domain/groups/as-of';
import type { Client } from '../client.ts';
import type { TestWorld } from '../product.ts';
import { places, surnames, type TrendSchool, trendSchool } from '../trend-school.ts';
import { aViewer } from '../viewers.ts';
import { recovered } from './recover.ts';
import { halfTerm, randomSchool, today } from './school.ts';
import { type Asker, choicesOf, toldIn } from './told.ts';
import { type Truth, truthOf } from './truth.ts';

/** Some of what a leader may group by: what overlaps, what divides, and what is not known of a few. */
const offered = ['year', 'house', 'sen', 'pupilPremium', 'everFsm6', 'no-labels'];

/** In the last of them two pupils have just joined, and one has not left yet. */
const windows: DayRange[] = [
  { from: '2025-10-13', to: today },
  { from: '2025-10-13', to: '2025-11-11' },
];

/** A random school behind the whole product. */
async function storedSchool(test: TestWorld, seed: number): Promise<TrendSchool> {
  const { rows } = randomSchool(seed);
  const school = await trendSchool(test, Math.min(rows.length, 110));
  const joins = (place: number, joinedOn: string | null) => (place % 40 === 7 ? '2025-11-12' : joinedOn);
  await test.database.transact({ schoolId: school.id, staffId: null }, async (scope) => {
    for (const row of await scope.all(everyPupil)) {
      const place = school.placeOf(row.id);
      const { labels, year, house } = rows[place] as (typeof rows)[number]; // no more than there are
      const leftOn = place % 40 === 9 ? '2025-11-11' : null;
      const marks = { ...labels.labels, sen: labels.sen, sex: labels.sex, joinedOn: joins(place, labels.joinedOn) };
      await scope.run(updatePupil, { ...row, ...marks, year, house, leftOn });
    }
  });
  for (const surname of surnames.slice(0, 6))
    await places(school, surname, (place) => (place % 9 === seed % 9 ? null : place % 4 ? 'maintain' : 'restore'));
  return school;
}

async function truthIn(test: TestWorld, school: TrendSchool): Promise<Truth> {
  const viewer = aViewer(['senior-leader'], [], { today });
  const rows = await test.database.read({ schoolId: school.id, staffId: null }, (scope) =>
    rollRows(scope, viewer, { from: today, to: today }),
  );
  const figures = new Map<string, ReturnType<typeof figuresAsOf>>();
  for (const { from, to } of windows)
    await test.database.read({ schoolId: school.id, staffId: null }, async (scope) => {
      const row = await scope.first(schoolById, { id: school.id });
      if (!row) throw new Error('the school is gone');
      const asked = { from: to, to, countFrom: from, onlyNow: false, repairs: halfTerm };
      const almanac = almanacOf(await readChronicle(scope, row, rows, asked));
      figures.set(to, figuresAsOf(almanac, { from, to }, halfTerm));
    });
  const stretch = () => 'half-term';
  return truthOf({ today, rows, lookedAfter: false }, { figures: ({ to }) => figures.get(to) ?? [], stretch });
}

function askerOf(client: Client): Asker {
  const ask = async (name: Operation, query: object) => {
    const { status, text } = await client.send(name, { query } as never); // each operation's own query
    // A characteristic that nobody here has is not offered.
    return status === 404 ? null : JSON.parse(text);
  };
  return {
    offered,
    figures: (filter, by) => ask('readGroupFigures', { ...filter, by }),
    compare: (filter, measure) => ask('compareGroups', { ...filter, measure }),
    movement: (filter, by) => ask('readMovement', { ...filter, by }),
    mix: (filter, by, across) => ask('readPhaseMix', { ...filter, by, across }),
    now: (filter) => ask('readOverview', filter),
    week: () => [],
  };
}

/** A random school attacked through its API by a leader, between two days of which pupils joined and left. */
export async function attackApi(test: TestWorld, seed: number) {
  const school = await storedSchool(test, seed);
  const truth = await truthIn(test, school);
  const asker = askerOf(await school.signedIn('head'));
  const choices = choicesOf(truth, 2);
  const told = [];
  for (const window of windows) told.push(...(await toldIn(asker, truth, choices, window)));
  return { told: told.length, ...recovered(truth, choices, told) };
}
