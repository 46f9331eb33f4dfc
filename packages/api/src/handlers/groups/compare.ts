import type { Contract } from '@noticed/shared/contract/contract';
import type { Comparison } from '@noticed/shared/contract/groups/groups';
import { compareGroups as compared } from '@noticed/shared/domain/groups/comparison';
import type { Dimension } from '@noticed/shared/domain/groups/group';
import type { ShareMeasure } from '@noticed/shared/domain/groups/measure';
import { remembered } from '../../http/answers/remember.ts';
import type { Handler } from '../../http/call.ts';
import { readerKey } from './reader.ts';
import { asideOf, readView, type View } from './view.ts';
import type { Within } from './within.ts';

/** One screen: every group of every characteristic by one measure, which is one family. Teaching registers are no groups. */
export function screenOf(
  view: Pick<View, 'dimensions' | 'figures' | 'floors'>,
  measure: ShareMeasure,
  tells: Within['tells'] = () => true,
): { comparisons: Comparison[]; family: number } {
  const told = view.dimensions.filter((one) => tells(one, measure));
  const screen = compared(told, view.figures, view.floors, [measure]);
  const comparisons = view.dimensions.flatMap((dimension) => {
    const own = screen.comparisons.filter((one) => one.dimensionId === dimension.id);
    return told.includes(dimension)
      ? own.map((one) => ({ ...one, dimension: dimension.name, name: groupName(dimension, one.groupId) }))
      : untold(dimension);
  });
  return { comparisons, family: screen.family };
}

const groupName = (dimension: Dimension, groupId: string): string =>
  dimension.groups.find((group) => group.id === groupId)?.name ?? '';

function untold({ id, name, groups }: Dimension): Comparison[] {
  return groups
    .filter((group) => !group.counterpart)
    .map((group) => ({
      ...{ dimensionId: id, dimension: name, groupId: group.id, name: group.name },
      ...{ group: null, rest: null, riskRatio: null, difference: null, worthALook: false, views: null },
      hidden: 'too-few',
    }));
}

/** One measure of every characteristic, with those beside. */
export function comparedIn(view: View, measure: ShareMeasure) {
  const asides = view.dimensions.map((one) => ({
    dimensionId: one.id,
    dimension: one.name,
    aside: asideOf(one, view),
  }));
  return { frame: view.frame, measure, ...screenOf(view, measure, view.within.tells), asides };
}

export const compareGroups: Handler<Contract['compareGroups']> = (call) => {
  const { query, viewer } = call;
  const key = JSON.stringify(['compare', readerKey(viewer), query]);
  return remembered(call, key, async () => comparedIn(await readView(call, query), query.measure));
};
