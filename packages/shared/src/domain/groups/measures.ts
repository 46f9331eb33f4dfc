import type { Standing } from '../relationship/phase.ts';
import { type Quartiles, quartiles } from '../statistics/quartiles.ts';
import type { Floors } from '../suppression/floor.ts';
import { attentionOf } from './attention.ts';
import { type Cohort, cohortOf, countedIn, vetGroups } from './cohort.ts';
import { type CaseCount, countOf } from './comparison.ts';
import type { PupilFigures } from './figures.ts';
import type { Dimension } from './group.ts';
import { isCase, type ShareMeasure, shareMeasures, type Witnesses, witnessesOf } from './measure.ts';

/** The measures of one group (domain.md section 6). A null part is hidden, or rests on too few pupils for a rate. */
export interface GroupMeasures {
  groupId: string;
  name: string;
  pupils: number | null;
  /** Relationships by where the adults say that they stand. */
  phases: Record<Standing, number> | null;
  shares: Record<ShareMeasure, CaseCount | null>;
  /** Moments per pupil per 20 school days. */
  attention: Quartiles | null;
  tones: { positive: number; corrective: number } | null;
  repair: RepairFigures | null;
}

/** How repair goes in a group, among pupils with a held session. Learnt from, never a target. */
export interface RepairFigures {
  held: number;
  /** School days from Restore to the held session. */
  days: Quartiles | null;
  followedUp: number;
  mended: number;
}

/**
 * The measures of every group of a dimension. Each measure is a table by itself: small numbers are hidden among the pupils
 * who count in it, with what would give them away.
 */
export function measureGroups(dimension: Dimension, figures: readonly PupilFigures[], floors: Floors): GroupMeasures[] {
  const cohort = cohortOf(figures);
  const table: Table = { cohort, dimension, floors };
  const pupils = column(table, everyone, (some) => some.length);
  const phases = column(table, (one) => one.relationships.length > 0, phasesOf);
  const shares = shareMeasures.map((measure) => shareColumn(table, measure));
  const attention = column(table, wasThere, (some) => (some.length < floors.rate ? null : attentionOf(some)));
  const tones = column(table, everyone, tonesOf);
  const repair = column(
    table,
    (one) => one.repairs.length > 0,
    (some) => repairFiguresOf(some, floors),
  );
  return dimension.groups.map(({ id, name }, at) => ({
    ...{ groupId: id, name, pupils: shown(pupils, at), phases: shown(phases, at) },
    ...{ attention: shown(attention, at), tones: shown(tones, at), repair: shown(repair, at) },
    // One column a measure, in the order of the measures.
    shares: Object.fromEntries(shares.map((one, measure) => [shareMeasures[measure], shown(one, at)])) as Shares,
  }));
}

type Shares = GroupMeasures['shares'];

interface Table {
  cohort: Cohort;
  dimension: Dimension;
  floors: Floors;
}

/** One measure over the groups of a dimension: null where it is hidden, or speaks of nobody. */
function column<T>(
  { cohort, dimension, floors }: Table,
  counts: (figures: PupilFigures) => boolean,
  summarise: (figures: readonly PupilFigures[]) => T | null,
  witnesses: Witnesses = 'meeting',
): (T | null)[] {
  const figuresAt = (row: number) => cohort.figures[row] as PupilFigures; // rows are those of the cohort
  const counted = countedIn(cohort, dimension, (row) => counts(figuresAt(row)));
  const vetted = vetGroups(cohort, counted, witnesses, floors);
  return counted.groups.map((group, at) =>
    vetted.groups[at]?.hidden || group.length === 0 ? null : summarise(group.map(figuresAt)),
  );
}

function shareColumn(table: Table, measure: ShareMeasure): (CaseCount | null)[] {
  const counts = (one: PupilFigures) => isCase(measure, one) !== null;
  const count = (some: readonly PupilFigures[]) =>
    countOf(some.filter((one) => isCase(measure, one)).length, some.length, table.floors);
  return column(table, counts, count, witnessesOf[measure]);
}

const shown = <T>(values: readonly (T | null)[], at: number): T | null => values[at] as T | null; // one value a group

const everyone = (): boolean => true;
const wasThere = ({ days }: PupilFigures): boolean => days > 0;

/** Relationships of some pupils by where the adults say that they stand: a cell of the phase mix. */
export function phasesOf(figures: readonly PupilFigures[]): Record<Standing, number> {
  const phases = { unsorted: 0, establish: 0, maintain: 0, restore: 0 };
  for (const { relationships } of figures) for (const { standing } of relationships) phases[standing] += 1;
  return phases;
}

function tonesOf(figures: readonly PupilFigures[]): { positive: number; corrective: number } {
  const tones = { positive: 0, corrective: 0 };
  for (const { positive, corrective } of figures) {
    tones.positive += positive;
    tones.corrective += corrective;
  }
  return tones;
}

function repairFiguresOf(figures: readonly PupilFigures[], floors: Floors): RepairFigures {
  const repairs = figures.flatMap((one) => one.repairs);
  const days = repairs.flatMap(({ daysToHeld }) => daysToHeld ?? []);
  const asked = repairs.filter(({ mended }) => mended !== null);
  return {
    held: repairs.length,
    days: days.length < floors.rate ? null : quartiles(days),
    followedUp: asked.length,
    mended: asked.filter(({ mended }) => mended).length,
  };
}
