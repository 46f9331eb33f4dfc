import type { Contract } from '@noticed/shared/contract/contract';
import { cohortOf, countedIn, vetGroups } from '@noticed/shared/domain/groups/cohort';
import { movementOf } from '@noticed/shared/domain/groups/movement';
import type { Step } from '@noticed/shared/domain/relationship/relationship';
import { remembered } from '../../http/answers/remember.ts';
import type { Handler } from '../../http/call.ts';
import { stepsSince } from '../../store/groups/chronicle.ts';
import { readerKey } from './reader.ts';
import { dimensionOf, everyone, readView, type View } from './view.ts';

type Steps = readonly Pick<Step, 'to' | 'on'>[];

/** The stories of the relationships that a pupil has at the window's end: those who moved, and those who stood still. */
function storiesOf({ figures }: View, moved: ReadonlyMap<string, Steps>): Map<string, { steps: Step[] }[]> {
  const still = (to: Step['to']): Steps => (to === 'unsorted' ? [] : [{ to, on: '' }]);
  return new Map(
    figures.map(({ pupilId, relationships }) => [
      pupilId,
      relationships.map(({ adultId, standing }) => ({
        // Movement reads days and ends alone.
        steps: (moved.get(`${pupilId} ${adultId}`) ?? still(standing)) as Step[],
      })),
    ]),
  );
}

/** From which phase to which the relationships of each group went, as far as it may be told. */
export function movementIn(view: View, by: string, moved: ReadonlyMap<string, Steps>) {
  const { window, figures, floors, frame, within } = view;
  const dimension = dimensionOf(view, by);
  const stories = storiesOf(view, moved);
  const cohort = cohortOf(figures);
  const isTold = within.tells(dimension, 'phases');
  const counts = (row: number) => figures[row]?.relationships.length !== 0;
  const told = (groups: typeof dimension.groups) => {
    const vetted = vetGroups(cohort, countedIn(cohort, { groups }, counts), 'meeting', floors).groups;
    return groups.map(({ id, name, pupilIds }, at) => {
      const own = pupilIds.flatMap((pupilId) => stories.get(pupilId) ?? []);
      const { hidden = true, views = 0 } = vetted[at] ?? {};
      const shown = isTold && !hidden && own.length > 0;
      return { groupId: id, name, movement: shown ? movementOf(own, window) : null, views: shown ? views : null };
    });
  };
  const [total] = told(everyone(dimension).groups);
  const groups = told(dimension.groups);
  const isAlone = Object.values(dimension.aside).every((count) => count === 0);
  // With some pupils in no group, a hidden group would follow from the total and the groups that are shown.
  const isSafe = isAlone || groups.every((one) => one.movement !== null);
  return {
    frame,
    by: { id: dimension.id, name: dimension.name },
    groups,
    total: isSafe ? (total?.movement ?? null) : null,
  };
}

export const readMovement: Handler<Contract['readMovement']> = (call) => {
  const { query, viewer, scope } = call;
  return remembered(call, JSON.stringify(['movement', readerKey(viewer), query]), async () => {
    const view = await readView(call, query);
    const ids = view.figures.map((one) => one.pupilId);
    const rows = await stepsSince(scope, ids, view.window.from);
    return movementIn(view, query.by, new Map(rows.map((one) => [`${one.pupilId} ${one.adultId}`, one.steps])));
  });
};
