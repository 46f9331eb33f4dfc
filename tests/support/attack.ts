import { everyPupil, updatePupil } from '@noticed/api/store/roster/pupils';
import type { Client } from './client.ts';
import type { TestWorld } from './product.ts';
import { type AtomSet, Known } from './subtraction.ts';
import { places, surnames, type TrendSchool, trendSchool } from './trend-school.ts';

/** Under this many pupils nothing may be told. */
const floor = 5;

const sides = { year: 'year', house: 'house', 'tutor-group': 'form' } as const;
type Side = keyof typeof sides;
type Unit = Record<Side, string>;
type Choice = Partial<Record<Side, string>>;

/** The characteristics that are attacked, beside those that divide the school. */
const attacked = ['sen', 'pupilPremium', 'eal'] as const;
type Attacked = (typeof attacked)[number];
type Marked = Unit & Record<Attacked, string> & { placed: boolean };

/** A school of uneven years, houses and forms, in which every characteristic has groups of any size. */
async function randomSchool(test: TestWorld, seed: number) {
  const chance = (place: number, of: number) =>
    Math.abs(Math.sin(place * 12.9898 + of * 78.233 + seed * 37.719) * 43_758) % 1;
  const school = await trendSchool(test, 88 + ((seed * 7) % 33));
  const isVertical = seed % 3 === 0;
  const houses = ['Elm', 'Oak', 'Yew'];
  const rare = 0.02 + 0.3 * chance(1, 99);
  const truth = new Map<number, Marked>();
  for (const id of Object.values(school.pupils)) {
    const place = school.placeOf(id);
    const form = Math.floor(place / 30);
    const year = isVertical ? 7 + Math.floor(3 * chance(place, 1)) : 7 + Math.floor(form / 2);
    const house = seed % 2 === 0 ? houses[form % 2] : houses[Math.floor(3 * chance(place, 2) ** 1.5)];
    const provision = chance(place, 3);
    truth.set(place, {
      ...{ year: `${year}`, house: house ?? 'Elm', 'tutor-group': ['9A', '9B', '9C', '9D'][form] ?? '' },
      sen: provision < rare / 2 ? 'E' : provision < 2 * rare ? 'K' : 'N',
      pupilPremium: chance(place, 4) < 0.4 ? 'yes' : 'no',
      eal: chance(place, 5) < rare ? 'yes' : 'no',
      placed: chance(place, 6) < 0.8,
    });
  }
  await test.database.transact({ schoolId: school.id, staffId: null }, async (scope) => {
    for (const row of await scope.all(everyPupil)) {
      const { year, house, sen, pupilPremium, eal } = truth.get(school.placeOf(row.id)) as Marked; // every pupil has a place
      const usual = { lookedAfter: 'no', fsm: 'no', everFsm6: 'no' };
      await scope.run(updatePupil, { ...row, ...usual, year, house, sen, pupilPremium, eal });
    }
  });
  for (const surname of surnames.slice(0, 6))
    await places(school, surname, (place) => {
      if (!truth.get(place)?.placed) return null;
      return chance(place, 7) < 0.2 ? 'restore' : 'maintain';
    });
  return { school, truth: [...truth.values()] };
}

/** Every choice of year, house and form that the screens offer, nothing included. */
function choicesOf(pupils: readonly Marked[]): Choice[] {
  const values = (side: Side) => [undefined, ...new Set(pupils.map((one) => one[side]))];
  return values('year').flatMap((year) =>
    values('house').flatMap((house) =>
      values('tutor-group').flatMap((form) => {
        const choice = Object.fromEntries(
          Object.entries({ year, house, 'tutor-group': form }).filter(([, value]) => value !== undefined),
        ) as Choice; // the undefined are out
        return pupils.some((one) => isIn(one, choice)) ? [choice] : [];
      }),
    ),
  );
}

const isIn = (unit: Unit, choice: Choice): boolean =>
  Object.entries(choice).every(([side, value]) => unit[side as Side] === value);

const measures = ['pupils', 'phases', 'restore', 'no-champion'] as const;
type Measure = (typeof measures)[number];

/** A number that an answer shows: of whom, by which measure. */
interface Told {
  measure: Measure;
  choice: Choice;
  /** The group of the characteristic, or null for all its groups together. */
  dimension: string;
  groups: readonly string[] | null;
}

const allSides = Object.keys(sides) as Side[];

const queryOf = (choice: Choice) =>
  Object.fromEntries(Object.entries(choice).map(([side, value]) => [sides[side as Side], value])); // the keys of a choice

/** Everything that a reader can be told of groups, over every choice. */
async function collect(client: Client, choices: readonly Choice[]): Promise<Told[]> {
  const told: Told[] = [];
  for (const choice of choices) {
    const filter = queryOf(choice);
    const overview = await client.call('readOverview', { query: filter });
    for (const measure of shownIn(overview.now)) told.push({ measure, choice, dimension: 'everyone', groups: null });
    for (const by of [...allSides, ...attacked]) {
      // A characteristic that nobody here has is not offered.
      if (!overview.frame.dimensions.some((one) => one.id === by)) continue;
      const { groups, total } = await client.call('readGroupFigures', { query: { ...filter, by } });
      for (const group of groups)
        for (const measure of shownIn(group)) told.push({ measure, choice, dimension: by, groups: [group.groupId] });
      for (const measure of shownIn(total)) told.push({ measure, choice, dimension: by, groups: null });
    }
    for (const measure of ['restore', 'no-champion'] as const) {
      const { comparisons } = await client.call('compareGroups', { query: { ...filter, measure } });
      for (const one of comparisons)
        if (one.group) {
          told.push({ measure, choice, dimension: one.dimensionId, groups: [one.groupId] });
          // The group and everyone else are all of the characteristic.
          if (one.rest) told.push({ measure, choice, dimension: one.dimensionId, groups: null });
        }
    }
    const offered = overview.frame.dimensions.map((one) => one.id);
    for (const by of attacked.filter((one) => offered.includes(one)))
      told.push(...(await crossings(client, choice, by, offered)));
  }
  return told;
}

/** Years, houses and forms crossed with a characteristic. */
async function crossings(
  client: Client,
  choice: Choice,
  across: Attacked,
  offered: readonly string[],
): Promise<Told[]> {
  const filter = queryOf(choice);
  const told: Told[] = [];
  for (const by of allSides.filter((one) => offered.includes(one))) {
    const { rows, columns, cells, columnTotals } = await client.call('readPhaseMix', {
      query: { ...filter, by, across },
    });
    rows.forEach((row, at) => {
      columns.forEach((column, place) => {
        const narrower = { ...choice, [by]: row.id };
        if (cells[at]?.[place])
          told.push({ measure: 'pupils', choice: narrower, dimension: across, groups: [column.id] });
      });
    });
    columns.forEach((column, place) => {
      if (columnTotals[place]) told.push({ measure: 'pupils', choice, dimension: across, groups: [column.id] });
    });
  }
  return told;
}

interface Shown {
  pupils: number | null;
  phases: object | null;
  shares: { restore: object | null; 'no-champion': object | null };
}

function shownIn(figures: Shown | null): Measure[] {
  if (!figures) return [];
  const { pupils, phases, shares } = figures;
  const values = { pupils, phases, restore: shares.restore, 'no-champion': shares['no-champion'] };
  return measures.filter((measure) => values[measure] !== null);
}

/**
 * The groups under the floor, within whatever can be chosen, that follow from what is told: every number is an equation over
 * the smallest parts of a group that are in one year, one house and one form.
 */
function recovered(pupils: readonly Marked[], choices: readonly Choice[], told: readonly Told[]): string[] {
  return attacked.flatMap((dimension) =>
    measures.flatMap((measure) => {
      const counted = pupils.filter((one) => measure !== 'restore' || one.placed);
      const units = [...new Set(counted.map((one) => JSON.stringify([one.year, one.house, one['tutor-group']])))];
      const groups = [...new Set(counted.map((one) => one[dimension]))];
      const known = new Known(units.length * groups.length);
      const setOf = (choice: Choice, some: readonly string[]): AtomSet =>
        units.flatMap((text, at) => {
          const [year, house, form] = JSON.parse(text);
          const isHere = isIn({ year, house, 'tutor-group': form }, choice);
          return isHere ? some.map((group) => at * groups.length + groups.indexOf(group)) : [];
        });
      for (const one of told) {
        if (one.measure !== measure) continue;
        const narrower = allSides.includes(one.dimension as Side) && one.groups?.[0];
        if (one.dimension === dimension) known.add(setOf(one.choice, one.groups ?? groups));
        else if (narrower) {
          const apart = one.choice[one.dimension as Side];
          if (apart === undefined || apart === narrower)
            known.add(setOf({ ...one.choice, [one.dimension]: narrower }, groups));
        } else if (one.groups === null) known.add(setOf(one.choice, groups));
      }
      return choices.flatMap((choice) =>
        [...groups.map((group) => [group]), groups].flatMap((some) => {
          const size = counted.filter((one) => isIn(one, choice) && some.includes(one[dimension])).length;
          if (size === 0 || size >= floor || !known.tells(setOf(choice, some))) return [];
          return [`${measure} of ${dimension} ${some} in ${JSON.stringify(choice)}: ${size}`];
        }),
      );
    }),
  );
}

/** Attacks a random school through its API: what was asked and told, how much is under the floor, and what was recovered. */
export async function attack(test: TestWorld, seed: number) {
  const { school, truth }: { school: TrendSchool; truth: Marked[] } = await randomSchool(test, seed);
  const choices = choicesOf(truth);
  const told = await collect(await school.signedIn('head'), choices);
  const within = told.filter(
    (one) => Object.keys(one.choice).length > 0 && attacked.some((id) => id === one.dimension) && one.groups,
  );
  return {
    told: told.length,
    toldWithin: within.length,
    recovered: recovered(truth, choices, told).map((one) => `seed ${seed}: ${one}`),
    // What somebody would recover who is told every group of every single year beside the whole.
    unprotected: recovered(truth, choices, unvetted(truth, choices)).length,
  };
}

/** The answers of a house that hides each table by itself alone: what is under the floor is left out, and nothing else. */
function unvetted(pupils: readonly Marked[], choices: readonly Choice[]): Told[] {
  return choices.flatMap((choice) =>
    attacked.flatMap((dimension) =>
      [...new Set(pupils.map((one) => one[dimension]))].flatMap((group): Told[] => {
        const size = pupils.filter((one) => isIn(one, choice) && one[dimension] === group).length;
        return size < floor ? [] : [{ measure: 'pupils', choice, dimension, groups: [group] }];
      }),
    ),
  );
}
