import type { Contract } from '@noticed/shared/contract/contract';
import { problem } from '@noticed/shared/contract/problem';
import { shareMeasures } from '@noticed/shared/domain/groups/measure';
import { isAllOrNone } from '@noticed/shared/domain/groups/within';
import { isWhole, remembered } from '../../http/answers/remember.ts';
import type { Handler } from '../../http/call.ts';
import { readPractices } from '../../store/relationship/practices.ts';
import { screenOf } from './compare.ts';
import { groupsTold } from './figures.ts';
import { readerKey } from './reader.ts';
import { nextSteps } from './steps.ts';
import { dimensionOf, type Roll, readView } from './view.ts';
import { chartsOf, lineOf } from './weeks/line.ts';
import { weeklyFigures } from './weeks/read.ts';

export const readGroup: Handler<Contract['readGroup']> = (call) => {
  const { query, viewer, scope } = call;
  return remembered(
    call,
    JSON.stringify(['group', readerKey(viewer), query]),
    async () => {
      const view = await readView(call, query);
      const dimension = dimensionOf(view, query.by);
      const figures = groupsTold(view, dimension).find((one) => one.groupId === query.group);
      if (!figures) throw problem('not-found', 'There is no such group that you can open.');
      const screens = shareMeasures.map((measure) => ({ measure, ...screenOf(view, measure, view.within.tells) }));
      // Judged on the screens of all groups, so that a group is never worth a look here and not there.
      const comparisons = screens.flatMap(({ measure, comparisons: all }) =>
        all
          .filter((one) => one.dimensionId === dimension.id && one.groupId === query.group)
          .map((one) => ({ ...one, measure })),
      );
      const dimensionIn = (roll: Roll) => dimensionOf(roll, query.by);
      // Weeks of a part could be taken from those of all; the weeks of a group are told of the whole scope.
      const hasWeeks = view.within.depth === 0 && view.within.tells(dimension, 'pupils');
      const { weeks, pending } = hasWeeks
        ? await weeklyFigures(call, query, { dimensionIn })
        : { weeks: [], pending: 0 };
      const line = lineOf(weeks, query.group, isAllOrNone(dimension.id));
      return {
        frame: view.frame,
        dimension: { id: dimension.id, name: dimension.name },
        ...{ figures, comparisons, weeks: line },
        family: screens.find((one) => one.measure === query.measure)?.family ?? 0,
        pending,
        charts: chartsOf(weeks, line),
        steps: nextSteps(comparisons, await readPractices(scope)),
      };
    },
    isWhole,
  );
};
