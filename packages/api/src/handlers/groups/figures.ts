import type { Contract } from '@noticed/shared/contract/contract';
import type { GroupFigures } from '@noticed/shared/contract/groups';
import { cohortOf, rowsOf, vetGroups } from '@noticed/shared/domain/groups/cohort';
import { crossGroups } from '@noticed/shared/domain/groups/cross';
import type { PupilFigures } from '@noticed/shared/domain/groups/figures';
import type { Dimension } from '@noticed/shared/domain/groups/group';
import { measureGroups, phasesOf } from '@noticed/shared/domain/groups/measures';
import type { Floors } from '@noticed/shared/domain/suppression/floor';
import type { Handler } from '../../http/call.ts';
import { remembered } from '../../http/remember.ts';
import { readerKey } from './reader.ts';
import { asideOf, dimensionOf, everyone, readView } from './view.ts';

/** Every measure of every group, with how many adults' views stand behind the phases. */
export function figuresOfGroups(
  dimension: Dimension,
  figures: readonly PupilFigures[],
  floors: Floors,
): GroupFigures[] {
  const cohort = cohortOf(figures);
  const placed = rowsOf(cohort, dimension.groups).map((rows) =>
    rows.filter((row) => figures[row]?.relationships.some((one) => one.standing !== 'unsorted')),
  );
  const views = vetGroups(cohort, placed, 'placing', floors);
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

export const readGroupFigures: Handler<Contract['readGroupFigures']> = (call) => {
  const { query, viewer } = call;
  return remembered(call, JSON.stringify(['figures', readerKey(viewer), query]), async () => {
    const view = await readView(call, query);
    const dimension = dimensionOf(view, query.by);
    const { figures, floors, frame } = view;
    return {
      frame,
      by: { id: dimension.id, name: dimension.name },
      groups: figuresOfGroups(dimension, figures, floors),
      total: totalOf(dimension, figures, floors),
      aside: asideOf(dimension, floors),
    };
  });
};

export const readPhaseMix: Handler<Contract['readPhaseMix']> = (call) => {
  const { query, viewer } = call;
  return remembered(call, JSON.stringify(['mix', readerKey(viewer), query]), async () => {
    const view = await readView(call, query);
    const by = { rows: dimensionOf(view, query.by), columns: dimensionOf(view, query.across) };
    const summarise = (some: readonly PupilFigures[]) => ({ pupils: some.length, phases: phasesOf(some) });
    return { frame: view.frame, ...crossGroups(by, view.figures, view.floors, summarise) };
  });
};
