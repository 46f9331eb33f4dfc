import type { RollRow } from '@noticed/api/handlers/groups/view';
import type { Day } from '@noticed/shared/domain/calendar/day';
import type { DayRange } from '@noticed/shared/domain/calendar/term';
import type { PupilFigures } from '@noticed/shared/domain/groups/figures';
import { groupsOf } from '@noticed/shared/domain/groups/group';
import { countsIn, type Part } from '@noticed/shared/domain/groups/within';

/** What is true of a reader's pupils, by which it is told what an answer speaks of. Pupils are spoken of by their place. */
export interface Truth {
  today: Day;
  rows: readonly RollRow[];
  /** Of each characteristic the group of every pupil; null beside them all. */
  groups: ReadonlyMap<string, readonly (string | null)[]>;
  guarded: ReadonlySet<string>;
  /** In the order of the rows. */
  figures(window: DayRange): readonly PupilFigures[];
  /** The name of the stretch whose held sessions a window tells of. */
  stretch(window: DayRange): string;
}

/** @param rows pupils in the reader's scope who did not object */
export function truthOf(
  { today, rows, lookedAfter }: { today: Day; rows: readonly RollRow[]; lookedAfter: boolean },
  { figures, stretch }: Pick<Truth, 'figures' | 'stretch'>,
): Truth {
  const labels = rows.map((one) => one.labels);
  const dimensions = groupsOf(labels, today, { lookedAfter, ethnicity: false });
  const groups = dimensions.map(({ id, groups: some }) => {
    const of = new Map(some.flatMap((one) => one.pupilIds.map((pupilId) => [pupilId, one.id] as const)));
    return [id, rows.map((one) => of.get(one.id) ?? null)] as const;
  });
  const guarded = new Set(dimensions.filter((one) => one.protected).map((one) => one.id));
  return { today, rows, groups: new Map(groups), guarded, figures, stretch };
}

/** What a screen can be narrowed to. */
export type Choice = Partial<Record<'year' | 'house' | 'form', string>>;
export const sideOf: Readonly<Record<string, keyof Choice>> = { year: 'year', house: 'house', 'tutor-group': 'form' };

const isHere = (row: RollRow, choice: Choice): boolean =>
  Object.entries(choice).every(([side, value]) => row[side as keyof Choice] === value); // the keys of a choice

/** The places of those in a choice and in one of these groups; all of a characteristic's groups without any. */
export function placesOf(truth: Truth, choice: Choice, within?: { by: string; group?: string | null }): number[] {
  const of = within && truth.groups.get(within.by);
  return truth.rows.flatMap((row, place) => {
    if (!isHere(row, choice)) return [];
    if (!of) return [place];
    const isIn = within.group === undefined ? of[place] !== null : of[place] === within.group;
    return isIn ? [place] : [];
  });
}

/** Of these places those who count in a part of a screen. */
export function counting(figures: readonly PupilFigures[], places: readonly number[], part: Part): number[] {
  return places.filter((place) => {
    const one = figures[place];
    return one !== undefined && countsIn(part, one);
  });
}
