import { createHash } from 'node:crypto';
import { academicYearOf } from '@noticed/shared/domain/calendar/academic-year';
import type { Day } from '@noticed/shared/domain/calendar/day';
import { type SchoolWeek, schoolWeeks } from '@noticed/shared/domain/calendar/school-week';
import { type Almanac, almanacOf, figuresAsOf } from '@noticed/shared/domain/groups/as-of';
import type { PupilFigures } from '@noticed/shared/domain/groups/figures';
import type { Dimension } from '@noticed/shared/domain/groups/group';
import { type GroupMeasures, measureGroups } from '@noticed/shared/domain/groups/measures';
import type { Part } from '@noticed/shared/domain/groups/within';
import { keptDays } from '@noticed/shared/domain/ledger/rows';
import { defaultFloors } from '@noticed/shared/domain/suppression/floor';
import type { Scope } from '../../../store/database.ts';
import { readChronicle } from '../../../store/groups/chronicle.ts';
import type { SchoolRow } from '../../../store/people/schools.ts';
import type { Roll } from '../view.ts';
import { decidedFor, type Settled, toldOf } from '../within.ts';

/** The measures of every group of a dimension at the end of one school week. */
export interface WeekOfGroups {
  week: SchoolWeek;
  groups: readonly GroupMeasures[];
}

/** What attention counts: 20 school days that end with the week. */
const stretch = 20;

/** Lets other requests have their turn between two weeks. */
export const breathe = () => new Promise<void>((done) => setImmediate(done));

/**
 * What a dimension's weeks are kept under. Whoever sees who is looked-after counts fewer pupils as without labels: their
 * weeks are kept apart, so that neither is told by the other's.
 */
export const keptUnder = ({ id }: Pick<Dimension, 'id'>, seesLookedAfter: boolean): string =>
  id === 'no-labels' && seesLookedAfter ? 'no-labels, looked-after seen' : id;

interface Span {
  firstDay: Day;
  years: number;
  /** The last day that may be looked at. */
  to: Day;
}

/** The finished school weeks of so many academic years. */
export function weeksOf({ calendar }: Pick<Roll, 'calendar'>, { firstDay, years, to }: Span): SchoolWeek[] {
  const start = `${academicYearOf(to) - years + 1}-09-01`;
  return schoolWeeks(calendar, start > firstDay ? start : firstDay, to).filter((week) => week.to <= to);
}

/** Everything that these weeks are worked out from. */
export async function almanacFor(
  scope: Scope,
  school: SchoolRow,
  { pupils, calendar }: Pick<Roll, 'pupils' | 'calendar'>,
  weeks: readonly SchoolWeek[],
): Promise<Almanac> {
  const [from, to] = [weeks[0]?.from ?? '', weeks.at(-1)?.to ?? ''];
  const countFrom = calendar.windowStart(weeks[0]?.to ?? '', stretch);
  return almanacOf(await readChronicle(scope, school, pupils, { from, to, countFrom, onlyNow: false }));
}

/** The figures of every pupil at the end of a week. */
export function figuresOfWeek(almanac: Almanac, week: SchoolWeek): PupilFigures[] {
  const from = almanac.chronicle.calendar.windowStart(week.to, stretch);
  return figuresAsOf(almanac, { from, to: week.to });
}

/**
 * What is told of a week: small numbers hidden in every dimension, and what dimensions would tell together.
 * @param all every characteristic that is told of the week
 * @param settled what was settled of other weeks of the same roster
 */
export function weekOf(
  { pupils }: Pick<Roll, 'pupils'>,
  { all, settled }: { all: readonly Dimension[]; settled?: Settled },
  figures: readonly PupilFigures[],
): (dimension: Dimension) => GroupMeasures[] {
  const { depths } = decidedFor({ pupils, all, figures, floors: defaultFloors }, settled);
  return (dimension) => {
    const tells = (part: Part) => depths(part).get(dimension.id) !== -1;
    // No line is drawn of repair, and half-terms tell of it.
    return measureGroups(dimension, figures, defaultFloors).map((one) => ({
      ...toldOf({ ...one, views: null, repair: null }, tells),
      repair: null,
    }));
  };
}

/** Pupils and weeks that are read at once: five years of a school in one go would keep everybody else waiting. */
const most = 6_000;

/** Whether all that a week counts is still there, where facts before a day may be gone. */
export const mayBeMade = ({ calendar }: Pick<Roll, 'calendar'>, week: SchoolWeek, goneBefore: Day): boolean =>
  calendar.windowStart(week.to, stretch) >= goneBefore;

/** Works weeks out from the facts alone. */
export async function workOut(
  { scope, school }: { scope: Scope; school: SchoolRow },
  roll: Pick<Roll, 'pupils' | 'calendar' | 'all'>,
  dimension: Dimension,
  weeks: readonly SchoolWeek[],
): Promise<WeekOfGroups[]> {
  const made: WeekOfGroups[] = [];
  const told = { all: roll.all, settled: new Map() };
  const slice = Math.max(2, Math.floor(most / Math.max(1, roll.pupils.length)));
  for (let at = 0; at < weeks.length; at += slice) {
    const some = weeks.slice(at, at + slice);
    const almanac = await almanacFor(scope, school, roll, some);
    for (const week of some) {
      made.push({ week, groups: weekOf(roll, told, figuresOfWeek(almanac, week))(dimension) });
      await breathe();
    }
  }
  return made;
}

/** Everything about pupils that a week rests on and that is not dated by itself. */
export function rosterOf(school: SchoolRow, { pupils }: Pick<Roll, 'pupils'>): string {
  const roster = pupils.map(({ id, labels, leftOn, objected }) => [id, labels, leftOn, objected]);
  return createHash('sha256')
    .update(JSON.stringify([defaultFloors, school.settings, school.firstDay, roster]))
    .digest('base64url');
}

/** What a week rests on besides dated facts: whoever changes it makes weeks new. */
export function basisOf(
  roster: string,
  { calendar }: Pick<Roll, 'calendar'>,
): (week: Pick<SchoolWeek, 'to'>) => string {
  // A term date that moved moves the first of the days that clocks look back over.
  return (week) => `${roster} ${calendar.windowStart(week.to, keptDays)}`;
}
