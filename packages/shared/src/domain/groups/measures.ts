import { type Standing, standings } from '../phase.ts';
import { type Quartiles, quartiles } from '../statistics/quartiles.ts';
import { attentionOf } from './attention.ts';
import { type CaseCount, countOf } from './comparison.ts';
import type { PupilFigures } from './figures.ts';
import type { Floors } from './floor.ts';
import type { Dimension } from './group.ts';
import { type ShareMeasure, shareMeasures, verdictOn } from './measure.ts';
import { hiddenGroups, rowsOf, sheetOf } from './sheet.ts';

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
  const table: Table = { dimension, figures, floors };
  const pupils = column(table, everyone, (some) => some.length);
  const phases = column(table, (one) => one.relationships.length > 0, phasesOf);
  const shares = shareMeasures.map((measure) => column(table, isIn(measure), (some) => casesOf(measure, some, floors)));
  const attention = column(table, everyone, (some) => (some.length < floors.rate ? null : attentionOf(some)));
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
  dimension: Dimension;
  figures: readonly PupilFigures[];
  floors: Floors;
}

/** One measure over the groups of a dimension: null where it is hidden, or speaks of nobody. */
function column<T>(
  { dimension, figures, floors }: Table,
  counts: (figures: PupilFigures) => boolean,
  summarise: (figures: readonly PupilFigures[]) => T | null,
): (T | null)[] {
  const counted = figures.filter(counts);
  const sheet = sheetOf(
    counted.map((one) => ({
      pupilId: one.pupilId,
      verdict: { isCase: false, adultIds: one.relationships.map(({ adultId }) => adultId) },
    })),
  );
  const rows = rowsOf(sheet, dimension.groups);
  const hidden = hiddenGroups(sheet, rows, floors);
  return rows.map((group, at) => {
    const some = group.map((row) => counted[row] as PupilFigures); // the sheet has a row for each of them
    return hidden[at] || some.length === 0 ? null : summarise(some);
  });
}

const shown = <T>(values: readonly (T | null)[], at: number): T | null => values[at] as T | null; // one value a group

const everyone = (): boolean => true;

const isIn =
  (measure: ShareMeasure) =>
  (figures: PupilFigures): boolean =>
    verdictOn(measure, figures).isCase !== null;

function phasesOf(figures: readonly PupilFigures[]): Record<Standing, number> {
  const said = figures.flatMap((one) => one.relationships);
  const count = (wanted: Standing) => said.filter(({ standing }) => standing === wanted).length;
  return Object.fromEntries(standings.map((one) => [one, count(one)])) as Record<Standing, number>; // every standing is there
}

function casesOf(measure: ShareMeasure, figures: readonly PupilFigures[], floors: Floors): CaseCount {
  const cases = figures.filter((one) => verdictOn(measure, one).isCase);
  return countOf(cases.length, figures.length, floors);
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
