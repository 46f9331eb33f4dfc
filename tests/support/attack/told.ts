import type { Contract } from '@noticed/shared/contract/contract';
import type { GroupFigures, TrendFilter } from '@noticed/shared/contract/groups/groups';
import type { DayRange } from '@noticed/shared/domain/calendar/term';
import { type ShareMeasure, shareMeasures } from '@noticed/shared/domain/groups/measure';
import type { Part } from '@noticed/shared/domain/groups/within';
import type { z } from 'zod';
import { type Choice, placesOf, sideOf, type Truth } from './truth.ts';

type Answer<Name extends keyof Contract> = z.infer<Contract[Name]['result']>;
type Loose<A> = A extends object ? { [K in keyof A]: A[K] } : A;
type Promised<A> = A | Promise<A>;

/** Whom the attack asks: a screen's own functions, or the whole product through its API. Null is not offered. */
export interface Asker {
  offered: readonly string[];
  figures(
    filter: TrendFilter,
    by: string,
  ): Promised<Loose<Pick<Answer<'readGroupFigures'>, 'groups' | 'total'>> | null>;
  compare(filter: TrendFilter, measure: ShareMeasure): Promised<Pick<Answer<'compareGroups'>, 'comparisons'>>;
  movement(filter: TrendFilter, by: string): Promised<Pick<Answer<'readMovement'>, 'groups' | 'total'> | null>;
  mix(filter: TrendFilter, by: string, across: string): Promised<Omit<Answer<'readPhaseMix'>, 'frame'> | null>;
  now(filter: TrendFilter): Promised<Pick<Answer<'readOverview'>, 'now' | 'coverage'>>;
  /** A finished week of each group; only of the whole scope. */
  week(
    week: DayRange,
    by: string,
  ): Promised<readonly Pick<GroupFigures, 'groupId' | 'phases' | 'shares' | 'attention'>[]>;
}

/** A number that an answer shows: by which part of a screen, over which days, of whom. */
export interface Told {
  part: Part | 'covered';
  window: DayRange;
  places: number[];
}

type Shown = Pick<GroupFigures, 'phases' | 'shares' | 'attention'> &
  Partial<Pick<GroupFigures, 'pupils' | 'tones' | 'repair' | 'views'>>;

/** The parts of some figures that are shown. */
function partsOf({ pupils, phases, shares, attention, tones, repair }: Shown): Told['part'][] {
  const values = { pupils, phases, attention, tones, repair, ...shares };
  const shown = Object.entries(values).flatMap(([part, value]) =>
    value === null || value === undefined ? [] : [part as Part],
  ); // the names of parts
  return shown;
}

/** Everything that a reader can be told over some choices in one window. */
export async function toldIn(
  asker: Asker,
  truth: Truth,
  choices: readonly Choice[],
  window: DayRange,
): Promise<Told[]> {
  const told: Told[] = [];
  const add = (parts: readonly Told['part'][], places: number[]) => {
    for (const part of parts) told.push({ part, window, places });
  };
  for (const choice of choices) {
    const filter = { ...choice, ...window };
    const of = (by: string, group?: string) => placesOf(truth, choice, group === undefined ? { by } : { by, group });
    const { now, coverage } = await asker.now(filter);
    if (now) add(partsOf(now), placesOf(truth, choice));
    if (coverage) add(['pupils', 'covered'], placesOf(truth, choice));
    for (const by of asker.offered) {
      const figures = await asker.figures(filter, by);
      for (const one of figures?.groups ?? []) add(partsOf(one), of(by, one.groupId));
      if (figures?.total) add(partsOf(figures.total), of(by));
      const movement = await asker.movement(filter, by);
      // Both ends of a movement are phases: those of its last day, and those before its first.
      for (const one of movement?.groups ?? []) if (one.movement) add(['phases'], of(by, one.groupId));
      if (movement?.total) add(['phases'], of(by));
    }
    for (const measure of shareMeasures) {
      const { comparisons } = await asker.compare(filter, measure);
      for (const one of comparisons) {
        if (one.group) add([measure], of(one.dimensionId, one.groupId));
        if (one.group && one.rest) add([measure], of(one.dimensionId));
      }
    }
    // All pairs of the whole scope; then a few of them by turns, for all over all choices would take an hour.
    const turn = choices.indexOf(choice);
    for (const [by, across] of pairsOf(asker.offered).filter((_, at) => turn === 0 || at % 5 === turn % 5)) {
      const mix = await asker.mix(filter, by, across);
      if (mix) told.push(...crossed(truth, choice, { by, across, mix, window }));
    }
  }
  return told;
}

function pairsOf(offered: readonly string[]): [string, string][] {
  return offered.flatMap((by, at) => offered.slice(at + 1).map((across): [string, string] => [by, across]));
}

interface Cross {
  by: string;
  across: string;
  mix: Omit<Answer<'readPhaseMix'>, 'frame'>;
  window: DayRange;
}

function crossed(truth: Truth, choice: Choice, { by, across, mix, window }: Cross): Told[] {
  const told: Told[] = [];
  const add = (cell: unknown, places: number[]) => {
    if (cell) told.push({ part: 'pupils', window, places }, { part: 'phases', window, places });
  };
  const rows = mix.rows.map((row) => placesOf(truth, choice, { by, group: row.id }));
  const columns = mix.columns.map((column) => new Set(placesOf(truth, choice, { by: across, group: column.id })));
  rows.forEach((row, at) => {
    columns.forEach((column, place) => {
      add(
        mix.cells[at]?.[place],
        row.filter((one) => column.has(one)),
      );
    });
    add(mix.rowTotals[at], row);
  });
  columns.forEach((column, place) => {
    add(mix.columnTotals[place], [...column]);
  });
  add(mix.total, placesOf(truth, choice));
  return told;
}

/** What the weeks of every group tell. */
export async function toldInWeek(asker: Asker, truth: Truth, week: DayRange): Promise<Told[]> {
  const told: Told[] = [];
  for (const by of asker.offered)
    for (const one of await asker.week(week, by))
      for (const part of partsOf(one))
        told.push({ part, window: week, places: placesOf(truth, {}, { by, group: one.groupId }) });
  return told;
}

/** Every single year, house and form, and some of them together: what the screens offer. */
export function choicesOf(truth: Truth, most = 8): Choice[] {
  const values = (side: 'year' | 'house' | 'form') => [...new Set(truth.rows.flatMap((one) => one[side] ?? []))];
  const single = Object.values(sideOf).flatMap((side) => values(side).map((value): Choice => ({ [side]: value })));
  const rows = truth.rows.filter((_, at) => at % 7 === 3).slice(0, most);
  const several = rows.flatMap(({ year, house, form }): Choice[] => {
    const both = year !== null && house !== null ? [{ year, house }] : [];
    return year !== null && form !== null ? [...both, { year, form }] : both;
  });
  const known = new Map([{}, ...single, ...several].map((one: Choice) => [JSON.stringify(one), one]));
  return [...known.values()];
}
