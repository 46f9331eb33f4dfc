import type { Contract } from '@noticed/shared/contract/contract';
import type { PupilFigures } from '@noticed/shared/domain/groups/figures';
import type { Floors } from '@noticed/shared/domain/suppression/floor';
import type { Handler } from '../../http/call.ts';
import { isWhole, remembered } from '../../http/remember.ts';
import { totalOf } from './figures.ts';
import { readerKey } from './reader.ts';
import { type Roll, readView, wholeOf } from './view.ts';
import { chartsOf, lineOf } from './weeks/line.ts';
import { weeklyFigures } from './weeks/read.ts';

/** Pupils of whom silence means something. Nothing from too few, on either side. */
function coverageOf(figures: readonly PupilFigures[], floors: Floors) {
  const covered = figures.filter((one) => one.invisible !== null).length;
  const few = (count: number) => count > 0 && count < floors.group;
  if (figures.length < floors.group || few(covered) || few(figures.length - covered)) return null;
  return { covered, pupils: figures.length };
}

export const readOverview: Handler<Contract['readOverview']> = (call) => {
  const { query, viewer } = call;
  return remembered(
    call,
    JSON.stringify(['overview', readerKey(viewer), query]),
    async () => {
      const view = await readView(call, query);
      const { figures, floors, frame } = view;
      const dimension = wholeOf(view.pupils.map((one) => one.id));
      const dimensionIn = ({ pupils }: Roll) => wholeOf(pupils.map((one) => one.id));
      const { weeks, pending } = await weeklyFigures(call, query, { dimensionIn, years: query.years });
      const line = lineOf(weeks, 'all');
      return {
        frame,
        now: totalOf(dimension, figures, floors),
        coverage: coverageOf(figures, floors),
        weeks: line,
        pending,
        charts: chartsOf(weeks, line),
      };
    },
    isWhole,
  );
};
