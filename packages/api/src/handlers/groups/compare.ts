import type { Contract } from '@noticed/shared/contract/contract';
import type { Comparison } from '@noticed/shared/contract/groups';
import { compareGroups as compared } from '@noticed/shared/domain/groups/comparison';
import type { Dimension } from '@noticed/shared/domain/groups/group';
import type { ShareMeasure } from '@noticed/shared/domain/groups/measure';
import type { Handler } from '../../http/call.ts';
import { remembered } from '../../http/remember.ts';
import { readerKey } from './reader.ts';
import { asideOf, readView, type View } from './view.ts';

/** One screen: every group of every characteristic by one measure, which is one family. Teaching registers are no groups. */
export function screenOf(
  view: Pick<View, 'dimensions' | 'figures' | 'floors'>,
  measure: ShareMeasure,
): { comparisons: Comparison[]; family: number } {
  const named = new Map(view.dimensions.map((one) => [one.id, one]));
  const screen = compared(view.dimensions, view.figures, view.floors, [measure]);
  const comparisons = screen.comparisons.map((one) => ({
    ...one,
    dimension: named.get(one.dimensionId)?.name ?? '',
    name: groupName(named.get(one.dimensionId), one.groupId),
  }));
  return { comparisons, family: screen.family };
}

const groupName = (dimension: Dimension | undefined, groupId: string): string =>
  dimension?.groups.find((group) => group.id === groupId)?.name ?? '';

export const compareGroups: Handler<Contract['compareGroups']> = (call) => {
  const { query, viewer } = call;
  return remembered(call, JSON.stringify(['compare', readerKey(viewer), query]), async () => {
    const view = await readView(call, query);
    return {
      frame: view.frame,
      measure: query.measure,
      ...screenOf(view, query.measure),
      asides: view.dimensions.map((one) => ({
        dimensionId: one.id,
        dimension: one.name,
        aside: asideOf(one, view.floors),
      })),
    };
  });
};
