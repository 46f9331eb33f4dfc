import type { Contract } from '@noticed/shared/contract/contract';
import type { GroupFigures } from '@noticed/shared/contract/groups/groups';
import { cohortOf, countedIn, vetGroups } from '@noticed/shared/domain/groups/cohort';
import { type CrossTable, crossGroups } from '@noticed/shared/domain/groups/cross';
import type { PupilFigures } from '@noticed/shared/domain/groups/figures';
import type { Dimension } from '@noticed/shared/domain/groups/group';
import { measureGroups, phasesOf } from '@noticed/shared/domain/groups/measures';
import type { Floors } from '@noticed/shared/domain/suppression/floor';
import { remembered } from '../../http/answers/remember.ts';
import type { Handler } from '../../http/call.ts';
import { readerKey } from './reader.ts';
import { asideOf, dimensionOf, everyone, readView, type View } from './view.ts';
import { toldOf } from './within.ts';

/** Every measure of every group, with how many adults' views stand behind the phases. */
export function figuresOfGroups(
  dimension: Dimension,
  figures: readonly PupilFigures[],
  floors: Floors,
): GroupFigures[] {
  const cohort = cohortOf(figures);
  const isPlaced = (row: number) => figures[row]?.relationships.some((one) => one.standing !== 'unsorted') === true;
  const views = vetGroups(cohort, countedIn(cohort, dimension, isPlaced), 'placing', floors).groups;
  return measureGroups(dimension, figures, floors).map((one, at) => {
    const behind = views[at];
    return { ...one, views: one.phases === null || !behind || behind.hidden ? null : behind.views };
  });
}

/** The groups of a dimension together: one group of its own table, shown only when it can be. */
export function totalOf(
  dimension: Pick<Dimension, 'groups'>,
  figures: readonly PupilFigures[],
  floors: Floors,
): GroupFigures | null {
  const whole = everyone(dimension);
  const [total] = figuresOfGroups(whole, figures, floors);
  return total && total.pupils !== null ? total : null;
}

/** The figures of a screen's groups, as far as they may be told where it is narrowed to. */
export function groupsTold({ figures, floors, within }: View, dimension: Dimension): GroupFigures[] {
  return figuresOfGroups(dimension, figures, floors).map((one) => toldOf(one, (part) => within.tells(dimension, part)));
}

/**
 * The groups of a dimension together. One year, house or form has the figures that it has among all years, houses or forms,
 * unless the groups leave somebody out.
 */
export function totalTold(view: View, dimension: Pick<Dimension, 'id' | 'groups' | 'aside'>): GroupFigures | null {
  const { figures, floors, within, whole } = view;
  if (within.depth === 0) return totalOf(dimension, figures, floors);
  const isWhole = Object.values(dimension.aside).every((count) => count === 0);
  const { only } = within;
  if (!only || !isWhole) {
    const total = totalOf(dimension, figures, floors);
    return total && within.tells(dimension, 'pupils') ? toldOf(total, (part) => within.tells(dimension, part)) : null;
  }
  const line = whole?.dimensions.find((one) => one.id === only.division);
  const own = whole && line && groupsTold(whole, line).find((one) => one.groupId === only.value);
  return own && own.pupils !== null ? { ...own, groupId: 'all', name: 'Everyone' } : null;
}

/**
 * The total without those parts of which a group is hidden, where some pupils are in no group: these hide the group within
 * everyone, and the groups together would tell of it.
 */
function safeTotal(
  total: GroupFigures | null,
  groups: readonly GroupFigures[],
  { aside }: Pick<Dimension, 'aside'>,
): GroupFigures | null {
  if (!total || Object.values(aside).every((count) => count === 0)) return total;
  const safe = toldOf(total, (part) => groups.every((one) => ({ ...one, ...one.shares })[part] !== null));
  return safe.pupils === null ? null : safe;
}

/** Every measure by group, as far as it may be told. */
export function figuresIn(view: View, by: string) {
  const dimension = dimensionOf(view, by);
  const groups = groupsTold(view, dimension);
  return {
    frame: view.frame,
    by: { id: dimension.id, name: dimension.name },
    groups,
    total: safeTotal(totalTold(view, dimension), groups, dimension),
    aside: asideOf(dimension, view),
  };
}

export const readGroupFigures: Handler<Contract['readGroupFigures']> = (call) => {
  const { query, viewer } = call;
  const key = JSON.stringify(['figures', readerKey(viewer), query]);
  return remembered(call, key, async () => figuresIn(await readView(call, query), query.by));
};

/** Two characteristics crossed, as far as they may be. */
export function mixIn(view: View, { by, across }: { by: string; across: string }) {
  const sides = { rows: dimensionOf(view, by), columns: dimensionOf(view, across) };
  const summarise = (some: readonly PupilFigures[]) => ({ pupils: some.length, phases: phasesOf(some) });
  const table = crossGroups(sides, view.figures, view.floors, summarise);
  return {
    frame: view.frame,
    ...(view.within.tellsCrossed(sides.rows, sides.columns) ? table : withoutFigures(table)),
  };
}

export const readPhaseMix: Handler<Contract['readPhaseMix']> = (call) => {
  const { query, viewer } = call;
  const key = JSON.stringify(['mix', readerKey(viewer), query]);
  return remembered(call, key, async () => mixIn(await readView(call, query), query));
};

function withoutFigures<Cell>(table: CrossTable<Cell>): CrossTable<Cell> {
  const none = (some: readonly unknown[]) => some.map(() => null);
  return {
    ...{ rows: table.rows, columns: table.columns, cells: table.cells.map(none), total: null },
    ...{ rowTotals: none(table.rowTotals), columnTotals: none(table.columnTotals) },
  };
}
