import type { Contract } from '@noticed/shared/contract/contract';
import { may } from '@noticed/shared/domain/access';
import { opensUntil } from '@noticed/shared/domain/access/break-glass';
import { pointsAt, type Subject } from '@noticed/shared/domain/access/subject';
import type { Relation, Role, Viewer } from '@noticed/shared/domain/people/staff';
import { holdsOn, relationsToday } from '@noticed/shared/domain/people/staff';
import type { Handler } from '../../http/call.ts';
import type { Scope } from '../../store/database.ts';
import { allRelations, allRoles, allStaff } from '../../store/people/staff.ts';
import { inForce } from './openings.ts';

export interface Colleague extends Viewer {
  name: string;
  leftOn: string | null;
  /** The roles of today as they were given. */
  held: { id: string; role: Role; from: string; to: string | null }[];
}

/** Everybody who is or was on the staff, as access asks about them: what they are and whom they work with today. */
export async function everybody(scope: Scope, today: string): Promise<Colleague[]> {
  const given = (await scope.all(allRoles)).filter((one) => one.from <= today && (one.to === null || today <= one.to));
  const roles = Map.groupBy(given, (one) => one.staffId);
  const relations = Map.groupBy(await scope.all(allRelations), (one) => one.staffId);
  return (await scope.all(allStaff)).map(({ id, displayName, leftOn }) => {
    // Both columns are only ever written with the domain's own values.
    const held = (roles.get(id) ?? []) as Colleague['held'];
    return {
      ...{ staffId: id, name: displayName, leftOn, held, today },
      roles: held.map((one) => one.role),
      relations: (relations.get(id) ?? []) as Relation[],
    };
  });
}

export const readWhoCanSee: Handler<Contract['readWhoCanSee']> = async (call) => {
  const { scope, viewer, subject, params, today, now } = call;
  const [about = {}] = subject;
  const here = (await everybody(scope, today)).filter((one) => one.leftOn === null || one.leftOn >= today);
  const people = here.flatMap((one) => {
    const decision = may(one, 'see-pupil', about);
    return decision.allowed
      ? [
          {
            name: one.name,
            why: [...decision.why],
            until: coveredUntil(one, about),
            inFull: may(one, 'see-support', about).allowed,
          },
        ]
      : [];
  });
  const names = new Map(here.map((one) => [one.staffId, one.name]));
  const opened = (await inForce(scope, viewer, params.pupilId, now)).map(({ openedBy, openedAt }) => ({
    name: names.get(openedBy) ?? '',
    until: opensUntil(openedAt),
  }));
  return { people, today, opened, shutOut: here.filter((one) => isShutOut(one, about)).length };
};

/** The last day of somebody's cover, when nothing but cover lets them. */
function coveredUntil(viewer: Viewer, about: Subject): string | null {
  const pointing = relationsToday(viewer).filter((one) => pointsAt(one, about));
  const ends = pointing.flatMap((one) => (one.kind === 'cover' && one.to ? [one.to] : []));
  return may(viewer, 'see-support', about).allowed ? null : (ends.sort().at(-1) ?? null);
}

/** Somebody whom a declared conflict shuts out. Who is not said: that they are a parent is theirs to tell. */
function isShutOut(viewer: Viewer, { pupil }: Subject): boolean {
  return viewer.relations.some(
    (one) => one.kind === 'conflict' && one.target === pupil?.pupilId && holdsOn(one, viewer.today),
  );
}

export const listAdministrators: Handler<Contract['listAdministrators']> = async ({ scope, today }) => {
  const here = (await everybody(scope, today)).filter((one) => one.leftOn === null || one.leftOn >= today);
  return { names: here.filter((one) => may(one, 'manage-accounts').allowed).map((one) => one.name) };
};
