import type { Contract } from '@noticed/shared/contract/contract';
import type { TrendFilter } from '@noticed/shared/contract/groups/groups';
import type { PupilFigures } from '@noticed/shared/domain/groups/figures';
import { isAllOrNone } from '@noticed/shared/domain/groups/within';
import type { Floors } from '@noticed/shared/domain/suppression/floor';
import { isWhole, remembered } from '../../http/answers/remember.ts';
import type { Handler } from '../../http/call.ts';
import { totalTold } from './figures.ts';
import { readerKey } from './reader.ts';
import { dimensionOf, type Roll, readView, type View, wholeOf } from './view.ts';
import { chartsOf, lineOf } from './weeks/line.ts';
import { weeklyFigures } from './weeks/read.ts';

/** Pupils of whom silence means something. Nothing from too few, on either side. */
function coverageOf(figures: readonly PupilFigures[], floors: Floors) {
  const covered = figures.filter((one) => one.invisible !== null).length;
  const few = (count: number) => count > 0 && count < floors.group;
  if (figures.length < floors.group || few(covered) || few(figures.length - covered)) return null;
  return { covered, pupils: figures.length };
}

/** The coverage of a screen. In a year, house or form it is told only where it can be told of every one. */
function coverageTold({ figures, floors, within, whole }: View) {
  const { only, depth } = within;
  if (depth === 0) return coverageOf(figures, floors);
  const line = whole?.dimensions.find((one) => one.id === only?.division);
  if (!whole || !line) return null;
  const isTold = line.groups.every(({ pupilIds }) => {
    const ids = new Set(pupilIds);
    return coverageOf(
      whole.figures.filter((one) => ids.has(one.pupilId)),
      floors,
    );
  });
  return isTold ? coverageOf(figures, floors) : null;
}

/** How everyone stands now, as far as it may be told. */
export function nowIn(view: View) {
  const dimension = wholeOf(view.pupils.map((one) => one.id));
  const now = totalTold(view, dimension);
  return { frame: view.frame, now, coverage: now ? coverageTold(view) : null };
}

/** The weeks of everyone here: of one year, house or form those that it has among all of them; of several at once none. */
async function weeksTold(call: Parameters<typeof weeklyFigures>[0], view: View, years: number, filter: TrendFilter) {
  const { whole } = view;
  const { only, depth } = view.within;
  const { from, to } = filter;
  if (depth === 0) {
    const dimensionIn = ({ pupils }: Roll) => wholeOf(pupils.map((one) => one.id));
    return { groupId: 'all', ...(await weeklyFigures(call, filter, { dimensionIn, years })) };
  }
  const line = only && whole?.dimensions.find((one) => one.id === only.division);
  if (!only || !line || !whole?.within.tells(line, 'pupils')) return { groupId: '', weeks: [], pending: 0 };
  const dimensionIn = (roll: Roll) => dimensionOf(roll, only.division);
  return { groupId: only.value, ...(await weeklyFigures(call, { from, to }, { dimensionIn, years })) };
}

export const readOverview: Handler<Contract['readOverview']> = (call) => {
  const { query, viewer } = call;
  return remembered(
    call,
    JSON.stringify(['overview', readerKey(viewer), query]),
    async () => {
      const view = await readView(call, query);
      const { weeks, pending, groupId } = await weeksTold(call, view, query.years, query);
      const { only } = view.within;
      const line = lineOf(weeks, groupId, only !== null && isAllOrNone(only.division));
      return {
        ...nowIn(view),
        weeks: line,
        pending,
        charts: chartsOf(weeks, line),
      };
    },
    isWhole,
  );
};
