import type { Contract } from '@noticed/shared/contract/contract';
import { problem } from '@noticed/shared/contract/problem';
import type { Notice } from '@noticed/shared/contract/pupils/help';
import { may } from '@noticed/shared/domain/access';
import { authorSees } from '@noticed/shared/domain/access/break-glass';
import { dayOf } from '@noticed/shared/domain/calendar/day';
import type { Viewer } from '@noticed/shared/domain/people/staff';
import { isMeantFor } from '@noticed/shared/domain/relationship/help';
import type { Standing } from '@noticed/shared/domain/relationship/phase';
import type { Call, Handler } from '../../http/call.ts';
import type { Scope } from '../../store/database.ts';
import type { SchoolRow } from '../../store/people/schools.ts';
import { pupilScopes } from '../../store/people/subjects.ts';
import { openAsks, putAway, putAwayBy } from '../../store/relationship/help.ts';
import { ownRelationships } from '../../store/relationship/relationships.ts';
import { openingsFor } from '../people/openings.ts';
import { withoutStopped } from '../sessions/held/stopped.ts';
import { pupilNames, staffNamesOf } from '../sessions/lines.ts';
import { offersOfLate } from './help.ts';
import { spraysFor } from './sprays.ts';

/** A line before names are looked up: whom it is about, and who did it. */
interface Draft {
  id: string;
  kind: Notice['kind'];
  pupilId: string;
  /** The adult of the relationship that it speaks of; a stop on that relationship silences it. */
  adultId: string | null;
  byId: string;
  sessionId: string | null;
  at: string;
  words: (by: string, pupil: string) => string;
}

type Reading = Pick<Call<Contract['listNotices']>, 'scope' | 'viewer' | 'school' | 'today'>;

async function openings(scope: Scope, viewer: Viewer): Promise<Draft[]> {
  const known = await openingsFor(scope, viewer);
  return known.flatMap(({ row, view, pupilId, wrote }): Draft[] => {
    const about = { pupilId, adultId: null, byId: row.openedBy, sessionId: row.sessionId, id: row.id };
    if (view.mayReview) return [{ ...about, kind: 'to-review', sessionId: null, at: row.openedAt, words: toReview }];
    if (!wrote || view.mine || !authorSees(row)) return [];
    return [{ ...about, kind: 'opened', at: row.releasedAt ?? row.openedAt, words: opened }];
  });
}

const opened = (by: string, pupil: string) =>
  `${by} opened what you wrote in confidence about the session with ${pupil}, for half an hour. They gave a reason, which is kept.`;
const toReview = (by: string, pupil: string) =>
  `${by} opened confidential text about ${pupil} as a safeguarding matter. A second leader is asked to look at it.`;

/** Offers that reach this reader: nothing here says to anybody else whom they reach. */
async function offers({ scope, viewer, school, today }: Reading): Promise<Draft[]> {
  const all = await offersOfLate(scope, today);
  const listIds = [...new Set(all.map((one) => one.pupilId))];
  const adultId = viewer.staffId;
  const own = new Map((await scope.all(ownRelationships, { adultId, listIds })).map((one) => [one.pupilId, one]));
  const asked = new Set((await scope.all(openAsks)).filter((one) => one.adultId === adultId).map((one) => one.pupilId));
  return all.flatMap((offer): Draft[] => {
    const standing = (own.get(offer.pupilId)?.phase ?? 'unsorted') as Standing; // kept from the domain's fold
    const offeredOn = dayOf(offer.offeredAt, school.timeZone);
    if (asked.has(offer.pupilId) || !isMeantFor({ ...offer, offeredOn }, { adultId, standing }, today)) return [];
    const { id, pupilId, offeredBy: byId, offeredAt: at } = offer;
    const words = (by: string, pupil: string) =>
      `${by} offers help to whoever would like it with ${pupil}. Nobody knows that you read this, unless you say yes.`;
    return [{ ...{ id, pupilId, adultId, byId, at, words }, kind: 'offer', sessionId: null }];
  });
}

/** Who asks for help, for those who may offer it. */
async function asks({ scope, viewer, today }: Reading): Promise<Draft[]> {
  const all = (await scope.all(openAsks)).filter((one) => one.adultId !== viewer.staffId);
  const pupils = await pupilScopes(scope, [...new Set(all.map((one) => one.pupilId))], today);
  const mine = new Set(
    (await offersOfLate(scope, today)).filter((one) => one.offeredBy === viewer.staffId).map(({ id }) => id),
  );
  return all.flatMap((ask): Draft[] => {
    const pupil = pupils.get(ask.pupilId);
    if (!pupil || !may(viewer, 'offer-help', { pupil }).allowed) return [];
    const { id, pupilId, adultId, askedAt: at } = ask;
    const words = (by: string, name: string) =>
      mine.has(ask.offerId ?? '')
        ? `${by} says yes to your offer of help with ${name}.`
        : `${by} asks for help with their relationship with ${name}.`;
    return [{ ...{ id, pupilId, adultId, at, words }, byId: adultId, kind: 'asked', sessionId: null }];
  });
}

/** What is about pupils whom the reader may see in no way, or about whom prompts are stopped, is not said. */
async function sayable(
  { scope, viewer, today }: Reading,
  drafts: readonly Draft[],
  away: ReadonlySet<string>,
): Promise<Draft[]> {
  const listIds = [...new Set(drafts.map((one) => one.pupilId))];
  const pupils = await pupilScopes(scope, listIds, today);
  const open = await withoutStopped(scope, drafts, today);
  return open.filter(({ id, kind, pupilId }) => {
    const pupil = pupils.get(pupilId);
    const apart = kind === 'opened' || kind === 'to-review' || (pupil && may(viewer, 'see-pupil', { pupil }).allowed);
    return apart && !away.has(id);
  });
}

async function noticesOf(reading: Reading): Promise<Notice[]> {
  const { scope, viewer, school, today } = reading;
  const all = [...(await openings(scope, viewer)), ...(await offers(reading)), ...(await asks(reading))];
  const away = new Set((await scope.all(putAwayBy, { staffId: viewer.staffId })).map((one) => one.noticeId));
  const drafts = await sayable(reading, all, away);
  const pupils = await pupilNames(
    scope,
    drafts.map((one) => one.pupilId),
    today,
  );
  const staff = await staffNamesOf(
    scope,
    drafts.map((one) => one.byId),
  );
  const sprays = (await spraysFor(reading)).filter((one) => !away.has(one.id));
  const lines = drafts
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .map((draft) => noticeOf(draft, pupils.get(draft.pupilId), staff.get(draft.byId) ?? 'A colleague', school));
  return [...sprays, ...lines];
}

type Named = { id: string; name: string; form: string | null } | undefined;

function noticeOf({ id, kind, sessionId, at, words }: Draft, pupil: Named, by: string, school: SchoolRow): Notice {
  return {
    ...{ id, kind, sessionId },
    sentence: words(by, pupil?.name ?? 'a pupil'),
    pupil: pupil ? { id: pupil.id, name: pupil.name, form: pupil.form } : null,
    on: dayOf(at, school.timeZone),
  };
}

export const listNotices: Handler<Contract['listNotices']> = async (call) => ({ notices: await noticesOf(call) });

export const putAwayNotice: Handler<Contract['putAwayNotice']> = async (call) => {
  const { scope, viewer, params, now } = call;
  if (!(await noticesOf(call)).some((one) => one.id === params.noticeId))
    throw problem('not-found', 'There is nothing here that you can open.');
  await scope.run(putAway, { staffId: viewer.staffId, noticeId: params.noticeId, at: now });
  return { id: params.noticeId };
};
