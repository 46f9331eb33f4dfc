import type { Contract } from '@noticed/shared/contract/contract';
import type { ResultOf } from '@noticed/shared/contract/endpoint';
import { problem } from '@noticed/shared/contract/problem';
import type { Call, Handler } from '../../http/call.ts';
import { markWeek } from '../../store/groups/snapshots.ts';
import { keepStanding } from '../../store/kept/standing.ts';
import { addObjection, endObjection, keepObjected, objectionsOf } from '../../store/relationship/objections.ts';
import { addPlacement, recordedAfter } from '../../store/relationship/placements.ts';
import { relationshipsOfPupil } from '../../store/relationship/relationships.ts';

type Objections = ResultOf<Contract['readObjections']>['objections'];

const wrongDay = (message: string) => problem('invalid', message, { fields: [{ path: 'on', message }] });

export const readObjections: Handler<Contract['readObjections']> = async ({ scope, params }) => ({
  objections: (await scope.all(objectionsOf, params)) as Objections, // who made it is written by the contract's own words
});

export const recordObjection: Handler<Contract['recordObjection']> = async (call) => {
  const { scope, viewer, params, body, now, today } = call;
  const { pupilId } = params;
  if (body.on > today) throw wrongDay('That day has not come yet.');
  if ((await scope.all(objectionsOf, { pupilId })).some((one) => one.to === null))
    throw problem('conflict', 'An objection is honoured already.');
  const { id, madeBy, on: from } = body;
  await scope.run(addObjection, { id, pupilId, madeBy, from, recordedBy: viewer.staffId, recordedAt: now });
  await scope.run(keepObjected, { pupilId, objected: true });
  await unplace(call, pupilId);
  await markWeek(scope, from);
  return { id };
};

/** Everybody who has placed the pupil has placed them no more; what they said before stays in their own history. */
async function unplace(
  { scope, world, now, today }: Call<Contract['recordObjection']>,
  pupilId: string,
): Promise<void> {
  const placed = (await scope.all(relationshipsOfPupil, { pupilId })).filter((one) => one.phase !== 'unsorted');
  for (const { adultId, phase } of placed) {
    const move = { from: phase, to: 'unsorted', reason: 'The pupil or their family asked not to be placed.' };
    const when = {
      happenedOn: today,
      recordedAt: await recordedAfter(scope, { adultId, pupilId }, now),
      reviewId: null,
    };
    await scope.run(addPlacement, { id: world.id(), adultId, pupilId, ...move, ...when });
    await keepStanding(scope, adultId, pupilId);
  }
}

export const liftObjection: Handler<Contract['liftObjection']> = async ({ scope, params, body, today }) => {
  const { pupilId, objectionId: id } = params;
  const standing = (await scope.all(objectionsOf, { pupilId })).find((one) => one.id === id && one.to === null);
  if (!standing) throw problem('conflict', 'This objection was lifted before.');
  if (body.on > today) throw wrongDay('That day has not come yet.');
  if (body.on < standing.from) throw wrongDay('It was made after that day.');
  await scope.run(endObjection, { id, to: body.on });
  await scope.run(keepObjected, { pupilId, objected: false });
  await markWeek(scope, standing.from);
  return { id };
};
