import type { Frame, TrendFilter } from '@noticed/shared/contract/groups/groups';
import { problem } from '@noticed/shared/contract/problem';
import type { Day } from '@noticed/shared/domain/calendar/day';
import type { SchoolCalendar } from '@noticed/shared/domain/calendar/school-calendar';
import type { DayRange } from '@noticed/shared/domain/calendar/term';
import { almanacOf, figuresAsOf } from '@noticed/shared/domain/groups/as-of';
import type { PupilFigures } from '@noticed/shared/domain/groups/figures';
import { type Dimension, groupsOf, type PupilLabels } from '@noticed/shared/domain/groups/group';
import { halfTermsOf, repairSpan } from '@noticed/shared/domain/groups/half-term';
import type { Viewer } from '@noticed/shared/domain/people/staff';
import { defaultFloors, type Floors } from '@noticed/shared/domain/suppression/floor';
import { remembered } from '../../http/answers/remember.ts';
import type { Scope } from '../../store/database.ts';
import { readChronicle } from '../../store/groups/chronicle.ts';
import { rollOf as everyoneOnRoll, formsAndClubs } from '../../store/groups/roll.ts';
import type { SchoolRow } from '../../store/people/schools.ts';
import { schoolYear } from '../../store/roster/calendar.ts';
import type { World } from '../../world.ts';
import { type Candidate, countable, counted, mayGroupBy, ownRegisters, readerKey, seesLookedAfter } from './reader.ts';
import { chosen, type Decided, decidedFor, type Within, withinOf } from './within.ts';

/** Who asks for a screen of trends, and within what. */
export interface Asking {
  scope: Scope;
  world: World;
  school: SchoolRow;
  viewer: Viewer;
  today: Day;
}

export type RollRow = Candidate & { labels: PupilLabels; joinedOn: Day | null; leftOn: Day | null; objected: boolean };

/** The pupils a reader's screen counts, and how they may be grouped, before any figure is worked out. */
export interface Roll {
  window: DayRange;
  calendar: SchoolCalendar;
  pupils: readonly RollRow[];
  /** Every characteristic of these pupils; what may be told of one is decided in the sight of all. */
  all: readonly Dimension[];
  /** Those that the reader may group by. */
  dimensions: readonly Dimension[];
  frame: Frame;
}

/** A roll with the figures of its pupils over the window. */
export interface View extends Roll {
  figures: readonly PupilFigures[];
  floors: Floors;
  within: Within;
  /** How deep everything of the whole scope is told. */
  decided: Decided;
  /** The reader's scope before anything was chosen; null where this is it. */
  whole: View | null;
}

/** Four school weeks, which “per 20 school days” speaks of. */
const usualWindow = 20;

/** Why a screen cannot be shown: its days make no window. */
const badWindow = (message: string) => problem('invalid', message, { fields: [{ path: 'from', message }] });

export async function readRoll(asking: Asking, filter: TrendFilter): Promise<Roll> {
  const { scope, school, viewer, today } = asking;
  const { calendar, terms, closedDays } = await schoolYear(scope, school);
  const to = filter.to ?? today;
  if (to > today) throw badWindow('The last day has not come yet.');
  const from = filter.from ?? calendar.windowStart(to, usualWindow);
  if (from > to) throw badWindow('The first day is after the last.');
  // The same pupils, in the same groups, on all days that can be chosen: one who joined or left between two days would
  // follow from both.
  const rows = await rollRows(scope, viewer, { from: today, to: today });
  const repairs = repairSpan(halfTermsOf(terms, closedDays, calendar), to);
  return rollOf({ viewer, today, window: { from, to }, repairs, calendar, rows }, filter);
}

/** What a roll is made from: everyone on roll, before it is decided whom the reader may count. */
export interface Around {
  viewer: Viewer;
  today: Day;
  window: DayRange;
  /** The half-term whose held sessions a screen tells of. */
  repairs: DayRange | null;
  calendar: SchoolCalendar;
  rows: readonly RollRow[];
}

export function rollOf(around: Around, filter: TrendFilter): Roll {
  const { viewer, today, window, calendar, rows } = around;
  const pupils = counted(viewer, rows, filter);
  const sight = { lookedAfter: seesLookedAfter(viewer), ethnicity: false };
  // Who objected is compared with nobody, and counted beside.
  const comparable = pupils.filter((one) => !one.objected).map((one) => one.labels);
  const all = groupsOf(comparable, today, sight).filter((one) => one.groups.length > 0);
  const dimensions = all.filter((one) => mayGroupBy(viewer, one.id));
  return { window, calendar, pupils, all, dimensions, frame: frameOf(around, { dimensions, pupils }) };
}

/** The reader's screen as it stands. Worked out once for all readers alike, for as long as nothing changes. */
export function readView(asking: Asking, filter: TrendFilter): Promise<View> {
  const { year, form, house, from, to } = filter;
  const key = JSON.stringify(['view', readerKey(asking.viewer), year, form, house, from, to]);
  return remembered(asking, key, async () => {
    const roll = await readRoll(asking, filter);
    const { window } = roll;
    if (chosen(filter).length > 0) return narrowed(roll, await readView(asking, { from, to }), filter);
    const onlyNow = window.to === asking.today;
    const asked = { from: window.to, to: window.to, countFrom: window.from, onlyNow, repairs: roll.frame.repairs };
    const chronicle = await readChronicle(asking.scope, asking.school, roll.pupils, asked);
    return wholeView(roll, figuresAsOf(almanacOf(chronicle), window, roll.frame.repairs));
  });
}

/** All of a reader's scope. */
export function wholeView(roll: Roll, figures: readonly PupilFigures[]): View {
  const figured = { ...roll, figures, floors: defaultFloors };
  const seen = { ...figured, decided: decidedFor(figured) };
  return { ...seen, within: withinOf(seen, {}), whole: null };
}

/** A part of the reader's scope, out of the figures of all of it. */
export function narrowed(roll: Roll, whole: View, filter: TrendFilter): View {
  const ids = new Set(roll.pupils.map((one) => one.id));
  const figures = whole.figures.filter((one) => ids.has(one.pupilId));
  // A count of a part could be taken from the count of all.
  const frame = { ...roll.frame, objected: roll.frame.objected === 0 ? 0 : null };
  const { floors, decided } = whole;
  return { ...roll, frame, figures, floors, decided, within: withinOf(whole, filter), whole };
}

/** Everyone on roll in a window, with their form, their labels and the registers that matter to this reader. */
export async function rollRows(scope: Scope, viewer: Viewer, window: DayRange): Promise<RollRow[]> {
  const pupils = await scope.all(everyoneOnRoll, { ...window });
  const rows = await scope.all(formsAndClubs, { day: window.to, listOwn: ownRegisters(viewer) });
  const registers = Map.groupBy(rows, (one) => one.pupilId);
  return pupils.map((row) => {
    const { id, year, house, sen, sex, joinedOn, leftOn, objected } = row;
    const own = registers.get(id) ?? [];
    const form = own.find((one) => one.kind === 'tutor' || one.kind === 'primary-class')?.name ?? null;
    const { pupilPremium, fsm, everFsm6, eal, lookedAfter } = row;
    const labels = {
      ...{ pupilId: id, year, tutorGroup: form, house, sen, sex, joinedOn },
      labels: { pupilPremium, fsm, everFsm6, eal, lookedAfter },
      ...{ ethnicity: 'unknown', attendance: null },
      customGroups: own.filter((one) => one.kind === 'custom').map((one) => one.name),
    } as PupilLabels; // an import writes these columns with the domain's own values
    const registerIds = own.map((one) => one.registerId);
    return { id, year, house, form, registerIds, labels, joinedOn, leftOn, objected };
  });
}

function frameOf(
  { viewer, today, window, repairs, calendar, rows }: Around,
  { dimensions, pupils }: Pick<Roll, 'dimensions' | 'pupils'>,
): Frame {
  const open = countable(viewer, rows);
  const { group, rate, adults, lookPupils, lookCases } = defaultFloors;
  return {
    ...{ today, window, repairs },
    choices: {
      years: namesOf(open.map((one) => one.year)),
      forms: namesOf(open.map((one) => one.form)),
      houses: namesOf(open.map((one) => one.house)),
    },
    dimensions: dimensions.map(({ id, name }) => ({ id, name })),
    objected: fewOrCount(pupils.filter((one) => one.objected).length, group),
    calendarMissing: calendar.missing(window.from, window.to).length > 0,
    floors: { group, rate, adults, lookPupils, lookCases },
  };
}

function namesOf(names: readonly (string | null)[]): string[] {
  const known = new Set(names.flatMap((one) => one ?? []));
  return [...known].sort((a, b) => a.localeCompare(b, 'en-GB', { numeric: true }));
}

/** The characteristic that a screen is grouped by. What the reader may not group by is not there. */
export function dimensionOf({ dimensions }: Pick<Roll, 'dimensions'>, id: string): Dimension {
  const found = dimensions.find((one) => one.id === id);
  if (!found) throw problem('not-found', 'There are no such groups that you can open.');
  return found;
}

/** Everyone who is in one of the groups of a dimension, as one group: what the groups add up to. */
export function everyone(dimension: Pick<Dimension, 'groups'>): Dimension {
  const pupilIds = dimension.groups.flatMap((group) => group.pupilIds);
  return wholeOf(pupilIds);
}

export function wholeOf(pupilIds: string[]): Dimension {
  return {
    ...{ id: 'everyone', name: 'everyone', protected: false },
    groups: [{ id: 'all', name: 'Everyone', pupilIds, counterpart: false }],
    aside: { unknown: 0, refused: 0, 'not-obtained': 0 },
  };
}

const fewOrCount = (count: number, floor: number): number | null => (count > 0 && count < floor ? null : count);

/** How many stand beside the groups, unless they are too few to speak of. */
export function asideOf({ aside, groups }: Dimension, { floors, within }: Pick<View, 'floors' | 'within'>) {
  const counts = Object.values(aside);
  // In a part of the scope, those beside could be taken from those beside all of it; one reason from all of them.
  // A group that is hidden would follow from everyone, the groups that are shown, and those beside them.
  const isFew = (count: number) => count > 0 && count < floors.group;
  const isHidden = within.depth > 0 || counts.some(isFew) || groups.some((one) => isFew(one.pupilIds.length));
  const shown = (count: number) => (isHidden && counts.some((one) => one > 0) ? null : count);
  return {
    unknown: shown(aside.unknown),
    refused: shown(aside.refused),
    'not-obtained': shown(aside['not-obtained']),
  };
}
