import type { About, Subject } from './access/subject.ts';
import { lookedAt, pointersTo, pupilsOf } from './access/subject.ts';
import type { Grant, Limit, Permission, Row } from './access/table.ts';
import { accessTable, limits } from './access/table.ts';
import type { Tie, TieName } from './access/tie.ts';
import { meets, ties } from './access/tie.ts';
import type { Viewer } from './staff.ts';
import { relationsToday, relationTargets, roleNames } from './staff.ts';

/** An answer, with its reasons in words that follow “may, because …” or “may not: …”. */
export type Decision =
  | { allowed: true; why: readonly string[]; limit: Limit | null }
  | { allowed: false; why: readonly string[] };

const refused = (why: string): Decision => ({ allowed: false, why: [why] });
const aboutSomeone: readonly About[] = ['pupil', 'session', 'text'];
const widest = ['none', ...Object.keys(limits)];
const breadth = (limit: Limit | null): number => widest.indexOf(limit ?? 'none');

function holds(tie: Tie, viewer: Viewer, subject: Subject): boolean {
  const pointers = pointersTo(subject);
  const related = relationsToday(viewer).some(
    (one) => tie.relations.includes(one.kind) && pointers[relationTargets[one.kind]].includes(one.target),
  );
  return (tie.relations.length === 0 || related) && (tie.condition === null || meets(tie.condition, viewer, subject));
}

const words = ({ role }: Grant, name: TieName): string => `as ${roleNames[role]}: ${ties[name].words}`;

/** Whether the viewer declared a conflict, such as their own child, with a pupil that this is about. */
export function inConflict(viewer: Viewer, subject: Subject): boolean {
  const pupils = pupilsOf(subject);
  return relationsToday(viewer).some((one) => one.kind === 'conflict' && pupils.includes(one.target));
}

/**
 * Whether somebody may do something to a subject today, and why: role and relation and date; deny wins (quality.md section 1).
 * A refusal is shown as *not found* to whoever may not see the subject at all.
 * @example may(tutorOf9B, 'see-others-notes', { pupil: amira }) // { allowed: true, why: ['as teacher: is their form tutor …'], limit: null }
 */
export function may(viewer: Viewer, permission: Permission, subject: Subject = {}): Decision {
  if (inConflict(viewer, subject)) return refused('a conflict with this pupil is declared');
  if (permission === 'anyone' || permission === 'signed-in')
    return { allowed: true, why: ['needs no more than this account'], limit: null };
  const row: Row = accessTable[permission];
  if (aboutSomeone.includes(row.about) && !subject.pupil) return refused('no pupil is named');
  if (subject.pupil && subject.session && !subject.session.pupilIds.includes(subject.pupil.pupilId))
    return refused('the session is not about this pupil');
  const seen = lookedAt(subject, row.about);
  const grounds = row.grants
    .filter((grant) => viewer.roles.includes(grant.role))
    .flatMap((grant) =>
      grant.ties
        .filter((name) => holds(ties[name], viewer, seen))
        .map((name) => ({ limit: grant.limit, why: words(grant, name) })),
    )
    .sort((one, other) => breadth(one.limit) - breadth(other.limit));
  const [best] = grounds;
  if (!best) return refused('no role and relation of today allows it');
  return { allowed: true, why: grounds.map((one) => one.why), limit: best.limit };
}
