import type { Relation, Role } from '@noticed/shared/domain/people/staff';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { type Scope, type Statement, statement } from '../database.ts';
import type { SchoolRow } from '../people/schools.ts';

/**
 * All that a request needs to know of whoever sends it, in one query: the session of a token that has not ended, of an account
 * that is not disabled, with the person, their roles and relations, their school, and the number of its last event.
 */
const byToken = statement(({ q, t, arg, listOf }) => {
  const { session, account, enrolment, staff, school, eventHead, role, relation } = t;
  const ofRole = and(eq(role.schoolId, session.schoolId), eq(role.staffId, session.staffId));
  const ofRelation = and(eq(relation.schoolId, session.schoolId), eq(relation.staffId, session.staffId));
  const roles = q.select({ list: listOf({ role: role.role, from: role.from, to: role.to }) }).from(role);
  const { staffId, kind, target, from, to } = relation;
  const relations = q.select({ list: listOf({ staffId, kind, target, from, to }) }).from(relation);
  return q
    .select({
      schoolId: session.schoolId,
      staffId: session.staffId,
      createdAt: session.createdAt,
      lastSeenAt: session.lastSeenAt,
      provedAt: session.provedAt,
      stage: session.stage,
      /** Null on any other device, and on one that was taken off the list. */
      enrolmentId: enrolment.id,
      displayName: staff.displayName,
      leftOn: staff.leftOn,
      schoolName: school.name,
      schoolKind: school.kind,
      nation: school.nation,
      timeZone: school.timeZone,
      firstDay: school.firstDay,
      sourceRef: school.sourceRef,
      settings: school.settings,
      sequence: eventHead.sequence,
      roles: sql<string>`${roles.where(ofRole)}`,
      relations: sql<string>`${relations.where(ofRelation)}`,
    })
    .from(session)
    .innerJoin(account, and(eq(account.schoolId, session.schoolId), eq(account.staffId, session.staffId)))
    .innerJoin(staff, and(eq(staff.schoolId, session.schoolId), eq(staff.id, session.staffId)))
    .innerJoin(school, eq(school.id, session.schoolId))
    .leftJoin(eventHead, eq(eventHead.schoolId, session.schoolId))
    .leftJoin(
      enrolment,
      and(eq(enrolment.schoolId, session.schoolId), eq(enrolment.id, session.enrolmentId), isNull(enrolment.endedAt)),
    )
    .where(and(eq(session.tokenHash, arg('tokenHash')), isNull(session.endedAt), isNull(account.disabledAt)));
});

type Row = typeof byToken extends Statement<infer Found> ? Found : never;

/** Whom a token belongs to; null when it opens nothing. */
export async function whoever(scope: Scope, tokenHash: string) {
  const row = await scope.first(byToken, { tokenHash });
  return row ? { session: row, school: schoolOf(row), grants: grantsIn(row), sequence: row.sequence ?? 0 } : null;
}

/** The columns of a school are written with the contract's own values, so the narrower type holds. */
function schoolOf({ schoolId: id, schoolName: name, schoolKind: kind, settings, ...row }: Row): SchoolRow {
  const { nation, timeZone, firstDay, sourceRef } = row;
  return { id, name, kind, nation, timeZone, firstDay, sourceRef, settings } as SchoolRow;
}

/** Roles and relations are only ever written with the domain's own values. */
function grantsIn({ displayName, leftOn, roles, relations }: Row) {
  return {
    displayName,
    leftOn,
    roles: JSON.parse(roles) as { role: Role; from: string; to: string | null }[],
    relations: JSON.parse(relations) as Relation[],
    /** The same as text: another text is another access. */
    mark: `${roles}${relations}`,
  };
}
