import type { Contract } from '@noticed/shared/contract/contract';
import { may } from '@noticed/shared/domain/access';
import { reasonsToReview } from '@noticed/shared/domain/access/stale';
import { dayOf } from '@noticed/shared/domain/day';
import type { Relation, Role, Viewer } from '@noticed/shared/domain/staff';
import type { Handler } from '../http/call.ts';
import type { Scope } from '../store/database.ts';
import { accountUse } from '../store/sign-in.ts';
import { allRelations, allRoles, allStaff } from '../store/staff.ts';

type Colleague = Viewer & { name: string };

/** Everybody who works here, as access asks about them: what they are and whom they work with today. */
async function colleagues(scope: Scope, today: string): Promise<Colleague[]> {
  const held = (await scope.all(allRoles)).filter((one) => one.from <= today && (one.to === null || today <= one.to));
  const roles = Map.groupBy(held, (one) => one.staffId);
  const relations = Map.groupBy(await scope.all(allRelations), (one) => one.staffId);
  const staff = (await scope.all(allStaff)).filter((one) => one.leftOn === null || one.leftOn >= today);
  return staff.map(({ id, displayName }) => ({
    staffId: id,
    name: displayName,
    // Both columns are only ever written with the domain's own values.
    roles: (roles.get(id) ?? []).map((one) => one.role as Role),
    relations: (relations.get(id) ?? []) as Relation[],
    today,
  }));
}

export const readWhoCanSee: Handler<Contract['readWhoCanSee']> = async ({ scope, subject, today }) => {
  const [about = {}] = subject;
  const people = (await colleagues(scope, today)).flatMap((one) => {
    const decision = may(one, 'see-pupil', about);
    return decision.allowed ? [{ name: one.name, why: [...decision.why] }] : [];
  });
  return { people, today };
};

export const reviewAccess: Handler<Contract['reviewAccess']> = async ({ scope, school, today }) => {
  const use = new Map((await scope.all(accountUse)).map((one) => [one.staffId, one]));
  const day = (at: string) => dayOf(at, school.timeZone);
  const accounts = (await colleagues(scope, today)).flatMap((one) => {
    const account = use.get(one.staffId);
    if (!account) return [];
    const lastSignedInOn = account.lastSignedInAt ? day(account.lastSignedInAt) : null;
    const reasons = reasonsToReview({ ...one, createdOn: day(account.createdAt), lastSignedInOn });
    return reasons.length > 0 ? [{ staffId: one.staffId, name: one.name, reasons }] : [];
  });
  return { accounts };
};
