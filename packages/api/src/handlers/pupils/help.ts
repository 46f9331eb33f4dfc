import type { Contract } from '@noticed/shared/contract/contract';
import { problem } from '@noticed/shared/contract/problem';
import { may } from '@noticed/shared/domain/access';
import { dayOf, plusDays } from '@noticed/shared/domain/calendar/day';
import { asksForHelp, isMeantFor, offerLastsDays } from '@noticed/shared/domain/relationship/help';
import type { Standing } from '@noticed/shared/domain/relationship/phase';
import type { Handler } from '../../http/call.ts';
import type { Scope } from '../../store/database.ts';
import { pupilScopes } from '../../store/people/subjects.ts';
import { addAsk, addOffer, endAsks, offersSince, openAsksAbout } from '../../store/relationship/help.ts';
import { ownRelationships } from '../../store/relationship/relationships.ts';

/** Where somebody's own relationship with a pupil stands. */
async function standingOf(scope: Scope, adultId: string, pupilId: string): Promise<Standing> {
  const [own] = await scope.all(ownRelationships, { adultId, listIds: [pupilId] });
  return (own?.phase ?? 'unsorted') as Standing; // kept from the domain's fold
}

async function refuseAsked(scope: Scope, adultId: string, pupilId: string, standing: Standing): Promise<void> {
  if (asksForHelp(await scope.all(openAsksAbout, { pupilId }), adultId, standing))
    throw problem('conflict', 'You have asked already. Those who can help know of it.');
}

export const askForHelp: Handler<Contract['askForHelp']> = async ({ scope, viewer, params, body, now }) => {
  const { pupilId } = params;
  const adultId = viewer.staffId;
  const standing = await standingOf(scope, adultId, pupilId);
  if (standing !== 'restore')
    throw problem('conflict', 'Help is asked for with a relationship in Restore. Say first that it stands there.');
  await refuseAsked(scope, adultId, pupilId, standing);
  await scope.run(addAsk, { id: body.id, pupilId, adultId, offerId: null, askedAt: now });
  return { id: body.id };
};

export const withdrawAsk: Handler<Contract['withdrawAsk']> = async ({ scope, viewer, params, now }) => {
  const mine = (await scope.all(openAsksAbout, params)).filter((one) => one.adultId === viewer.staffId);
  await scope.run(endAsks, { pupilId: params.pupilId, adultId: viewer.staffId, at: now });
  return { ended: mine.length };
};

/** The answer and its event are the same whether it reaches nobody or five: whoever offers learns nothing. */
export const offerHelp: Handler<Contract['offerHelp']> = async ({
  scope,
  viewer,
  params,
  body,
  school,
  today,
  now,
}) => {
  const standing = (await offersOfLate(scope, today)).filter(
    (one) => one.pupilId === params.pupilId && one.offeredBy === viewer.staffId,
  );
  const until = standing[0] ? plusDays(dayOf(standing[0].offeredAt, school.timeZone), offerLastsDays) : today;
  if (standing.length > 0 && today < until)
    throw problem(
      'conflict',
      'Your offer still stands. Whoever would like help can say so; offer again in a fortnight.',
    );
  await scope.run(addOffer, { id: body.id, pupilId: params.pupilId, offeredBy: viewer.staffId, offeredAt: now });
  return { id: body.id };
};

/** Offers that may still wait, a day more than they last: which day it was is told by the school's own clock. */
export const offersOfLate = (scope: Scope, today: string) =>
  scope.all(offersSince, { since: plusDays(today, -offerLastsDays - 1) });

export const acceptOffer: Handler<Contract['acceptOffer']> = async (call) => {
  const { scope, viewer, params, body, school, today, now, note } = call;
  const adultId = viewer.staffId;
  const offer = (await offersOfLate(scope, today)).find((one) => one.id === params.offerId);
  const pupil = offer && (await pupilScopes(scope, [offer.pupilId], today)).get(offer.pupilId);
  const standing = offer ? await standingOf(scope, adultId, offer.pupilId) : 'unsorted';
  const offeredOn = offer ? dayOf(offer.offeredAt, school.timeZone) : today;
  if (!offer || !pupil || !may(viewer, 'ask-for-help', { pupil }).allowed)
    throw problem('not-found', 'There is nothing here that you can open.');
  if (!isMeantFor({ ...offer, offeredOn }, { adultId, standing }, today))
    throw problem('not-found', 'There is nothing here that you can open.');
  await refuseAsked(scope, adultId, offer.pupilId, standing);
  await scope.run(addAsk, { id: body.id, pupilId: offer.pupilId, adultId, offerId: offer.id, askedAt: now });
  note({ pupilId: offer.pupilId });
  return { id: body.id };
};
