import type { Contract } from '@noticed/shared/contract/contract';
import { problem } from '@noticed/shared/contract/problem';
import type { Standing } from '@noticed/shared/domain/relationship/phase';
import type { Handler } from '../../../http/call.ts';
import { keepStanding } from '../../../store/kept/standing.ts';
import { addPlacement, recordedAfter } from '../../../store/relationship/placements.ts';
import { ownRelationships } from '../../../store/relationship/relationships.ts';
import { pupilsByIds } from '../../../store/roster/pupils.ts';
import { readKeptSession } from '../../../store/sessions/kept-session.ts';
import { linkPlacement } from '../../../store/sessions/restorative-sessions.ts';

/** The adult of the relationship says where it stands after the session: whatever was proposed, only they decide. */
export const placeAfterSession: Handler<Contract['placeAfterSession']> = async (call) => {
  const { scope, viewer, params, body, now, today, world, note } = call;
  const { session } = await readKeptSession(scope, params.sessionId);
  const adultId = viewer.staffId;
  const { pupilId, partner } = session;
  if (partner.kind === 'pupil') throw problem('conflict', 'A repair between pupils moves no phase.');
  if (partner.id !== adultId) throw problem('not-found', 'There is nothing here that you can open.');
  if (session.heldOn === null) throw problem('conflict', 'The session has not been held yet.');
  const [own] = await scope.all(ownRelationships, { adultId, listIds: [pupilId] });
  const from = (own?.phase ?? 'unsorted') as Standing; // kept from the domain's fold
  if ((own?.version ?? 0) !== body.relationshipVersion)
    throw problem('conflict', 'This relationship was moved on another device. Look again, then decide.', {
      current: { phase: from, version: own?.version ?? 0 },
    });
  const [pupil] = await scope.all(pupilsByIds, { listIds: [pupilId] });
  if (pupil?.objected && body.to !== 'unsorted')
    throw problem('invalid', 'This pupil or their family asked not to be placed. Leave them as not placed yet.');
  const placementId = world.id();
  const recordedAt = await recordedAfter(scope, { adultId, pupilId }, now);
  const dated = { happenedOn: today, recordedAt, reason: 'After a restorative session', reviewId: body.id };
  await scope.run(addPlacement, { id: placementId, adultId, pupilId, from, to: body.to, ...dated });
  await scope.run(linkPlacement, { id: session.id, placementId });
  await keepStanding(scope, adultId, pupilId);
  note({ pupilId, placementId });
  return { id: body.id, from, to: body.to, version: (own?.version ?? 0) + 1 };
};
