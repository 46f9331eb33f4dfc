import type { Relation, TargetKind, Viewer } from '../people/staff.ts';
import { relationsToday, relationTargets, targetKinds } from '../people/staff.ts';
import type { Grant, Limit, Row, TablePermission } from './table.ts';
import { accessTable } from './table.ts';
import type { Condition, Tie } from './tie.ts';
import { ties } from './tie.ts';

/**
 * One way into the rows: everyone, or whatever these targets point at (any of them is enough); and, when there is a
 * condition, only where it is met for this viewer.
 */
export interface ScopePart {
  everyone: boolean;
  targets: Readonly<Record<Exclude<TargetKind, 'school'>, readonly string[]>>;
  condition: Condition | null;
  limit: Limit | null;
}

/** The rows that a query may select: those that any part allows, save the pupils excepted. No part, no row. */
export interface Scope {
  parts: readonly ScopePart[];
  exceptPupilIds: readonly string[];
}

const targetsOf = (relations: readonly Relation[], kind: TargetKind): string[] => [
  ...new Set(relations.filter((one) => relationTargets[one.kind] === kind).map((one) => one.target)),
];

function part(tie: Tie, limit: Limit | null, today: readonly Relation[]): ScopePart[] {
  const mine = today.filter((one) => tie.relations.includes(one.kind));
  if (tie.relations.length > 0 && mine.length === 0) return [];
  const everyone = tie.relations.length === 0 || mine.some((one) => one.kind === 'whole-school');
  const pointed = targetKinds.map((kind) => [kind, everyone ? [] : targetsOf(mine, kind)]);
  // Object.fromEntries forgets the keys that targetKinds lists.
  const targets = Object.fromEntries(pointed) as Record<TargetKind, string[]>;
  return [{ everyone, targets, condition: tie.condition, limit }];
}

/**
 * What a query for a list, a search or a count may select for this viewer, so that the scope is in the SQL: exactly
 * the subjects for which {@link may} would say yes.
 * @example scopeOf(teacherOf9B, 'see-pupil').parts // [{ everyone: false, targets: { register: ['9b'], … }, condition: null, limit: null }]
 */
export function scopeOf(viewer: Viewer, permission: TablePermission): Scope {
  const today = relationsToday(viewer);
  const row: Row = accessTable[permission];
  const grants: readonly Grant[] = row.grants.filter((grant) => viewer.roles.includes(grant.role));
  return {
    parts: grants.flatMap((grant) => grant.ties.flatMap((name) => part(ties[name], grant.limit, today))),
    exceptPupilIds: today.filter((one) => one.kind === 'conflict').map((one) => one.target),
  };
}

/** Whether there is anything at all that the viewer may do this to: what a menu asks before offering a screen. Rows still need their scope. */
export function mayAtAll(viewer: Viewer, permission: TablePermission): boolean {
  return scopeOf(viewer, permission).parts.length > 0;
}
