import type { Contract } from '@noticed/shared/contract/contract';
import { problem } from '@noticed/shared/contract/problem';
import { may } from '@noticed/shared/domain/access';
import { type ReviewedAccount, reasonsToReview } from '@noticed/shared/domain/access/stale';
import { dayOf } from '@noticed/shared/domain/calendar/day';
import type { Handler } from '../../http/call.ts';
import type { Scope } from '../../store/database.ts';
import { addKeptAccount, keptAccounts } from '../../store/people/access-review.ts';
import { allStaff } from '../../store/people/staff.ts';
import { accountUse } from '../../store/sign-in/sign-in.ts';
import { type Colleague, everybody } from './access.ts';

export const reviewAccess: Handler<Contract['reviewAccess']> = async ({ scope, school, viewer, today }) => {
  const day = (at: string) => dayOf(at, school.timeZone);
  const use = new Map((await scope.all(accountUse)).map((one) => [one.staffId, one]));
  const kept = await scope.all(keptAccounts);
  const accounts = (await everybody(scope, today)).flatMap((one) => {
    const account = use.get(one.staffId);
    if (!account) return [];
    const lastSignedInOn = account.lastSignedInAt ? day(account.lastSignedInAt) : null;
    const keptOn = kept.find((each) => each.staffId === one.staffId)?.keptOn ?? null;
    const reasons = reasonsToReview({ ...reviewed(one), createdOn: day(account.createdAt), lastSignedInOn, keptOn });
    if (reasons.length === 0) return [];
    const roles = one.held.map(({ id, role }) => ({ id, role }));
    return [{ ...{ staffId: one.staffId, name: one.name, reasons, lastSignedInOn }, roles }];
  });
  return { accounts, kept: await keptLines(scope, kept), mayChange: may(viewer, 'manage-accounts').allowed };
};

function reviewed({ held, ...one }: Colleague): Omit<ReviewedAccount, 'createdOn' | 'lastSignedInOn' | 'keptOn'> {
  return { ...one, openRoles: held.filter((each) => each.to === null) };
}

async function keptLines(
  scope: Scope,
  kept: readonly { staffId: string; keptBy: string; keptOn: string; reason: string }[],
) {
  const names = new Map((await scope.all(allStaff)).map((one) => [one.id, one.displayName]));
  const name = (id: string) => names.get(id) ?? 'Somebody who is not here any more';
  return kept.map((one) => ({ name: name(one.staffId), on: one.keptOn, by: name(one.keptBy), reason: one.reason }));
}

export const keepAccount: Handler<Contract['keepAccount']> = async ({ scope, viewer, params, body, today }) => {
  const { staffId } = params;
  if (!(await scope.all(accountUse)).some((one) => one.staffId === staffId))
    throw problem('not-found', 'There is no such account here.');
  if (staffId === viewer.staffId)
    throw problem('invalid', 'This is your own account. Ask somebody else to look at it.');
  await scope.run(addKeptAccount, { id: body.id, staffId, keptBy: viewer.staffId, keptOn: today, reason: body.reason });
  return {};
};
