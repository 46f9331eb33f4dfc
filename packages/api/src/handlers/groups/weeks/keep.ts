import { type Day, dayOf } from '@noticed/shared/domain/calendar/day';
import type { SchoolWeek } from '@noticed/shared/domain/calendar/school-week';
import type { Dimension } from '@noticed/shared/domain/groups/group';
import { divisions } from '@noticed/shared/domain/groups/within';
import type { Viewer } from '@noticed/shared/domain/people/staff';
import { stackOf } from '../../../stack-of.ts';
import { nobody, type Scope } from '../../../store/database.ts';
import {
  beginKeeping,
  type KeptWeek,
  keepWeeks,
  keptBases,
  weekHorizon,
  weekMarks,
} from '../../../store/groups/snapshots.ts';
import { holdLease } from '../../../store/leases.ts';
import { type SchoolRow, schoolById, schools } from '../../../store/people/schools.ts';
import type { World } from '../../../world.ts';
import { type Roll, readRoll, wholeOf } from '../view.ts';
import type { Settled } from '../within.ts';
import {
  almanacFor,
  basisOf,
  breathe,
  figuresOfWeek,
  keptUnder,
  mayBeMade,
  rosterOf,
  weekOf,
  weeksOf,
} from './work-out.ts';

/** How far back the overview can look, of everyone or of one year, house or form, and every other line. */
const yearsOf = ({ id }: Dimension) => (id === 'everyone' || divisions.some((one) => one === id) ? 5 : 1);

/** Weeks that are read at once. */
const slice = 4;

/** Those who may group by everything, everywhere, with and without who is looked-after: every reader sees a part of theirs. */
const seeing = (today: Day): Viewer => ({ staffId: '', roles: ['safeguarding-lead'], relations: [], today });
const unseeing = (today: Day): Viewer => ({ staffId: '', roles: ['senior-leader'], relations: [], today });

/** A school or a year of it, as its screens group it. */
interface Part {
  name: string;
  roll: Roll;
  dimensions: { key: string; dimension: Dimension }[];
  /** By which it is known that pupils and labels are still the same. */
  roster: string;
  basis: (week: SchoolWeek) => string;
}

/** Works out and keeps every week of a school that its screens ask for and that is not kept. May be done again at any time. */
export async function keepTrends(world: World, schoolId: string): Promise<void> {
  const actor = { schoolId, staffId: null };
  const seen = await world.database.read(actor, (scope) => missingIn(scope, world));
  if (!seen) return;
  await world.database.transact(actor, (scope) => beginKeeping(scope, seen.until));
  const settled = settledByRoster();
  for (let at = 0; at < seen.weeks.length; at += slice) {
    const some = seen.weeks.slice(at, at + slice).toReversed();
    // Read after the marks began: whatever comes from now on leaves one.
    const rows = await world.database.read(actor, (scope) =>
      workedOut(scope, { world, weeks: some, settledOf: settled }),
    );
    await world.database.transact(actor, (scope) => keepWeeks(scope, rows));
  }
}

/** The weeks of which anything is missing, latest first; null where there is nothing to keep. */
async function missingIn(scope: Scope, world: World): Promise<{ weeks: SchoolWeek[]; until: Day } | null> {
  const asking = await askingFor(scope, world);
  if (!asking) return null;
  const parts = await partsOf(asking);
  const missing = await gapsOf(scope, parts, asking);
  const found = new Map(missing.map(({ week }) => [week.from, week]));
  const weeks = [...found.values()].sort((one, other) => (one.from < other.from ? 1 : -1));
  const until = allWeeks(parts, asking).at(-1)?.to;
  return until === undefined ? null : { weeks, until };
}

interface Asking {
  scope: Scope;
  world: World;
  school: SchoolRow;
  viewer: Viewer;
  today: Day;
}

async function askingFor(scope: Scope, world: World): Promise<Asking | null> {
  const school = await scope.first(schoolById, { id: scope.actor.schoolId });
  if (!school) return null;
  const today = dayOf(world.clock().toISOString(), school.timeZone);
  return { scope, world, school, viewer: seeing(today), today };
}

async function partsOf(asking: Asking): Promise<Part[]> {
  const whole = await readRoll(asking, {});
  const filters = [{}, ...whole.frame.choices.years.map((year) => ({ year }))];
  const parts: Part[] = [];
  for (const filter of filters) {
    const roll = await readRoll(asking, filter);
    const others = await readRoll({ ...asking, viewer: unseeing(asking.today) }, filter);
    const named = [wholeOf(roll.pupils.map((one) => one.id)), ...roll.dimensions].map((dimension) => ({
      ...{ key: keptUnder(dimension, true), dimension },
    }));
    const unlabelled = others.dimensions.filter((one) => one.id === 'no-labels');
    const roster = rosterOf(asking.school, roll);
    parts.push({
      ...{ name: 'year' in filter ? `year:${filter.year}` : 'school', roll, roster, basis: basisOf(roster, roll) },
      dimensions: [...named, ...unlabelled.map((dimension) => ({ key: dimension.id, dimension }))],
    });
  }
  return parts;
}

const allWeeks = (parts: readonly Part[], { school, today }: Asking) => {
  const [whole] = parts;
  return whole ? weeksOf(whole.roll, { firstDay: school.firstDay, years: 5, to: today }) : [];
};

interface Gap {
  part: Part;
  key: string;
  dimension: Dimension;
  week: SchoolWeek;
}

/** What should be kept and is not, or rests on a roster, terms or settings that have changed. */
async function gapsOf(scope: Scope, parts: readonly Part[], { school, today }: Asking): Promise<Gap[]> {
  const [mark] = await scope.all(weekMarks);
  const kept = new Map(
    (await scope.all(keptBases)).map((row) => [`${row.part} ${row.dimension} ${row.week}`, row] as const),
  );
  const frozenBefore = (await scope.first(weekHorizon))?.frozenBefore ?? '';
  return parts.flatMap((part) =>
    part.dimensions.flatMap(({ key, dimension }) =>
      weeksOf(part.roll, { firstDay: school.firstDay, years: yearsOf(dimension), to: today }).flatMap((week): Gap[] => {
        const row = kept.get(`${part.name} ${key} ${week.from}`);
        const good = row && (row.frozen || (row.basis === part.basis(week) && !(mark && mark.day <= week.to)));
        return good || !mayBeMade(part.roll, week, frozenBefore) ? [] : [{ part, key, dimension, week }];
      }),
    ),
  );
}

interface Work {
  world: World;
  weeks: readonly SchoolWeek[];
  settledOf: (part: Part) => Settled;
}

/** What was settled of a part's pupils, for as long as they and their labels are the same. */
function settledByRoster(): Work['settledOf'] {
  const known = new Map<string, Settled>();
  return ({ name, roster }) => {
    const key = `${name} ${roster}`;
    const settled = known.get(key) ?? new Map();
    known.set(key, settled);
    return settled;
  };
}

/** A few weeks, each looked at once for all parts and characteristics. */
async function workedOut(scope: Scope, { world, weeks, settledOf }: Work): Promise<KeptWeek[]> {
  const asking = await askingFor(scope, world);
  const parts = asking ? await partsOf(asking) : [];
  const [whole] = parts;
  if (!asking || !whole) return [];
  const gaps = Map.groupBy(await gapsOf(scope, parts, asking), (one) => one.week.from);
  const almanac = await almanacFor(scope, asking.school, whole.roll, weeks);
  const rows: KeptWeek[] = [];
  for (const week of weeks) {
    const figures = figuresOfWeek(almanac, week);
    for (const [part, some] of Map.groupBy(gaps.get(week.from) ?? [], (one) => one.part)) {
      const ids = new Set(part.roll.pupils.map((one) => one.id));
      const own = part === whole ? figures : figures.filter((one) => ids.has(one.pupilId));
      const told = weekOf(part.roll, { all: toldIn(week, part, asking), settled: settledOf(part) }, own);
      for (const { key, dimension } of some) {
        const about = { part: part.name, dimension: key, basis: part.basis(week) };
        rows.push({ ...about, week: week.from, until: week.to, groups: told(dimension) });
        await breathe();
      }
    }
  }
  return rows;
}

/** The characteristics that are told of a week: all of them for a year, then what divides the school. */
function toldIn(week: SchoolWeek, { roll }: Part, { school, today }: Asking): Dimension[] {
  const [first] = weeksOf(roll, { firstDay: school.firstDay, years: 1, to: today });
  return roll.all.filter((one) => yearsOf(one) > 1 || (first !== undefined && first.from <= week.from));
}

const underWay = new WeakMap<World['database'], Map<string, Promise<void>>>();

/** Keeps a school's weeks behind an answer: nobody waits for it, and no answer depends on it. */
export function keepSoon(world: World, schoolId: string): void {
  const working = underWay.get(world.database) ?? new Map<string, Promise<void>>();
  underWay.set(world.database, working);
  if (working.has(schoolId)) return;
  const work = keepTrends(world, schoolId)
    .catch((error: unknown) => world.log.warn({ error: stackOf(error) }, 'weeks were not kept'))
    .finally(() => working.delete(schoolId));
  working.set(schoolId, work);
}

/** Longer than one school takes; a process that died gives the work away after this. */
const leaseFor = 10 * 60_000;

/** The weeks of every school, one after the other, if no other process has this work. */
export async function keepEveryTrend(world: World, holder: string): Promise<void> {
  for (const { id } of await world.database.read(nobody, (scope) => scope.all(schools))) {
    const now = world.clock();
    const until = new Date(now.getTime() + leaseFor).toISOString();
    const lease = { name: 'trends', holder, now: now.toISOString(), until };
    if (!(await world.database.transact(nobody, (scope) => holdLease(scope, lease)))) return;
    await keepTrends(world, id);
  }
}
