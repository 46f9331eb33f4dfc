import type { Contract } from '@noticed/shared/contract/contract';
import { problem } from '@noticed/shared/contract/problem';
import type { RegisterLine } from '@noticed/shared/contract/registers/registers';
import { may } from '@noticed/shared/domain/access';
import { mayAtAll, scopeOf } from '@noticed/shared/domain/access/scope';
import { later } from '@noticed/shared/domain/calendar/spell';
import { compare } from '@noticed/shared/domain/order';
import type { Viewer } from '@noticed/shared/domain/people/staff';
import { reviewRegister as review } from '@noticed/shared/domain/register/review';
import type { Standing } from '@noticed/shared/domain/relationship/phase';
import type { Handler } from '../../http/call.ts';
import type { Scope, Statement } from '../../store/database.ts';
import { keepStanding } from '../../store/kept/standing.ts';
import {
  addPlacement,
  addReview,
  latestReviews,
  placementsOfReview,
  recordedAfter,
  retractPlacement,
  retractReviewRow,
} from '../../store/relationship/placements.ts';
import { ownRelationships } from '../../store/relationship/relationships.ts';
import { pupilsByIds } from '../../store/roster/pupils.ts';
import { membersOf, openRegister, openRegisters, teachingOf } from '../../store/roster/registers.ts';
import { registerView, withoutConflicts } from './register-view.ts';

const meets = (viewer: Viewer) =>
  new Set(scopeOf(viewer, 'sort-register').parts.flatMap((one) => one.targets.register));

/** Registers as lines of a list: who meets them, how many pupils, when the reader last went over them. */
export async function registerLines(
  scope: Scope,
  viewer: Viewer,
  wanted: (line: { id: string; year: string | null }) => boolean,
): Promise<RegisterLine[]> {
  return linesOf(scope, viewer, (await scope.all(openRegisters, { today: viewer.today })).filter(wanted));
}

type OpenRegister = typeof openRegisters extends Statement<infer Row> ? Row : never;

async function linesOf(scope: Scope, viewer: Viewer, rows: readonly OpenRegister[]): Promise<RegisterLine[]> {
  const { today, staffId } = viewer;
  const listRegisterIds = rows.map((one) => one.id);
  const adults = Map.groupBy(await scope.all(teachingOf, { listRegisterIds, today }), (one) => one.registerId);
  const reviews = (await scope.all(latestReviews, { listRegisterIds })).filter((one) => one.adultId === staffId);
  const mine = meets(viewer);
  const unseen = await conflicts(scope, viewer, listRegisterIds);
  return rows.map(({ sourceRef: _ref, meetings: _meetings, ...row }) => ({
    ...row,
    pupils: row.pupils - unseen.filter((one) => one.registerId === row.id).length,
    kind: row.kind as RegisterLine['kind'], // written by the domain's own kinds
    mine: mine.has(row.id),
    adults: [...new Set((adults.get(row.id) ?? []).map((one) => one.name))],
    reviewedOn: reviews.find((one) => one.registerId === row.id)?.happenedOn ?? null,
  }));
}

/** Where pupils with whom the reader has a conflict are members: they are in no list and no count of that reader. */
async function conflicts(scope: Scope, viewer: Viewer, listRegisterIds: readonly string[]) {
  const { exceptPupilIds } = scopeOf(viewer, 'see-register');
  if (exceptPupilIds.length === 0) return [];
  const members = await scope.all(membersOf, { listRegisterIds, today: viewer.today });
  return members.filter((one) => exceptPupilIds.includes(one.pupilId));
}

export const listRegisters: Handler<Contract['listRegisters']> = async ({ scope, viewer }) => {
  if (!mayAtAll(viewer, 'see-register')) return { registers: [] };
  const parts = scopeOf(viewer, 'see-register').parts;
  const everyone = parts.some((one) => one.everyone);
  const ids = new Set(parts.flatMap((one) => one.targets.register));
  const years = new Set(parts.flatMap((one) => one.targets.year));
  const registers = await registerLines(
    scope,
    viewer,
    (line) => everyone || ids.has(line.id) || (line.year !== null && years.has(line.year)),
  );
  return { registers: registers.sort((a, b) => Number(b.mine) - Number(a.mine)) };
};

export const readRegister: Handler<Contract['readRegister']> = async (call) => {
  const { scope, viewer, params, subject, today } = call;
  const [line] = await linesOf(scope, viewer, await scope.all(openRegister, { ...params, today }));
  if (!line) throw problem('not-found', 'There is nothing here that you can open.');
  const maySort = subject.every((one) => may(viewer, 'sort-register', one).allowed);
  return registerView(call, line, maySort);
};

const moved = (current: unknown) =>
  problem(
    'conflict',
    'Some of these pupils were moved on another device since this page was opened. Nothing was saved; look again, then save.',
    { current },
  );

export const reviewRegister: Handler<Contract['reviewRegister']> = async (call) => {
  const { scope, viewer, params, body, now, today, world, note } = call;
  const adultId = viewer.staffId;
  const members = await scope.all(membersOf, { listRegisterIds: [params.registerId], today });
  const listIds = withoutConflicts(viewer, members);
  const own = new Map((await scope.all(ownRelationships, { adultId, listIds })).map((one) => [one.pupilId, one]));
  const stale = body.changes.filter((one) => (own.get(one.pupilId)?.version ?? 0) !== one.version);
  if (stale.length > 0)
    throw moved(
      stale.map(({ pupilId }) => ({
        pupilId,
        phase: own.get(pupilId)?.phase ?? 'unsorted',
        version: own.get(pupilId)?.version ?? 0,
      })),
    );
  await refuseObjected(scope, body.changes);
  const placed = listIds.map((pupilId) => ({ pupilId, phase: (own.get(pupilId)?.phase ?? 'unsorted') as Standing })); // kept from the domain's fold
  const changes = new Map(body.changes.map((one) => [one.pupilId, one.to]));
  const happenedOn = body.happenedOn ?? today;
  const result = review({ adultId, registerId: params.registerId, happenedOn }, placed, changes, today);
  if (body.rest === 'unchanged')
    await scope.run(addReview, {
      id: body.id,
      adultId,
      registerId: params.registerId,
      happenedOn,
      recordedAt: now,
    });
  const reasons = new Map(body.changes.map((one) => [one.pupilId, one.reason || null]));
  const placements = [];
  for (const move of result.moves) {
    const id = world.id();
    await scope.run(addPlacement, {
      ...move,
      id,
      adultId,
      reason: reasons.get(move.pupilId) ?? null,
      // Never before the move that it was made on, whatever a device takes for its day: the later one holds.
      happenedOn: later(happenedOn, own.get(move.pupilId)?.phaseSince ?? happenedOn),
      recordedAt: await recordedAfter(scope, { adultId, pupilId: move.pupilId }, now),
      reviewId: body.id,
    });
    await keepStanding(scope, adultId, move.pupilId);
    placements.push({ id, ...move, version: (own.get(move.pupilId)?.version ?? 0) + 1 });
  }
  note({ moves: result.moves.length, rest: body.rest });
  return { id: body.id, placements };
};

async function refuseObjected(scope: Scope, changes: readonly { pupilId: string; to: Standing }[]): Promise<void> {
  const placing = changes.filter((one) => one.to !== 'unsorted').map((one) => one.pupilId);
  const pupils = placing.length > 0 ? await scope.all(pupilsByIds, { listIds: placing }) : [];
  if (pupils.some((one) => one.objected))
    throw problem(
      'invalid',
      'A pupil or their family asked not to be placed. Leave them as not placed yet; nothing was saved.',
    );
}

export const retractReview: Handler<Contract['retractReview']> = async ({ scope, viewer, params, body, now, note }) => {
  const adultId = viewer.staffId;
  const placements = (await scope.all(placementsOfReview, { reviewId: params.reviewId })).filter(
    (one) => !one.retractedAt,
  );
  for (const one of placements) {
    await scope.run(retractPlacement, { id: one.id, at: now, by: adultId, reason: body.reason });
    await keepStanding(scope, adultId, one.pupilId);
  }
  await scope.run(retractReviewRow, { id: params.reviewId, at: now });
  note({ pupilIds: placements.map((one) => one.pupilId) });
  const listIds = placements.map((one) => one.pupilId);
  const own = (await scope.all(ownRelationships, { adultId, listIds })).sort((a, b) => compare(a.pupilId, b.pupilId));
  return { restored: own.map(({ pupilId, phase, version }) => ({ pupilId, phase: phase as Standing, version })) }; // as above
};
