import type { About, Subject } from './access/subject.ts';
import { lookedAt, pointsAt, pupilsOf } from './access/subject.ts';
import type { Grant, Limit, Permission, Row } from './access/table.ts';
import { accessTable, limits } from './access/table.ts';
import type { Tie, TieName } from './access/tie.ts';
import { meets, ties } from './access/tie.ts';
import type { Relation, RelationKind, Viewer } from './people/staff.ts';
import { relationsToday, roleNames } from './people/staff.ts';

/** An answer, with its reasons in words that follow “may, because …” or “may not: …”. */
export type Decision =
  | { allowed: true; why: readonly string[]; limit: Limit | null }
  | { allowed: false; why: readonly string[] };

const refused = (why: string): Decision => ({ allowed: false, why: [why] });
const aboutSomeone: readonly About[] = ['pupil', 'session', 'text'];
const widest = Object.keys(limits);
const breadth = (limit: Limit | null): number => (limit === null ? -1 : widest.indexOf(limit));

/** Whether a tie holds, given the kinds of today's relations that point at the subject. */
function holds(tie: Tie, pointing: readonly RelationKind[], viewer: Viewer, subject: Subject): boolean {
  if (tie.relations.length > 0 && !tie.relations.some((kind) => pointing.includes(kind))) return false;
  return tie.condition === null || meets(tie.condition, viewer, subject);
}

const words = ({ role }: Grant, name: TieName): string => `as ${roleNames[role]}: ${ties[name].words}`;

/** Whether one of today's relations declares a conflict, such as their own child, with a pupil that this is about. */
function inConflict(today: readonly Relation[], subject: Subject): boolean {
  return today.some((one) => one.kind === 'conflict' && pupilsOf(subject).includes(one.target));
}

/** Everything in a row that lets the viewer, widest first. */
function grounds(
  row: Row,
  viewer: Viewer,
  today: readonly Relation[],
  subject: Subject,
): { limit: Limit | null; why: string }[] {
  const seen = lookedAt(subject, row.about);
  const pointing = today.filter((one) => pointsAt(one, seen)).map((one) => one.kind);
  return row.grants
    .filter((grant) => viewer.roles.includes(grant.role))
    .flatMap((grant) => {
      const held = grant.ties.filter((name) => holds(ties[name], pointing, viewer, seen));
      return held.map((name) => ({ limit: grant.limit, why: words(grant, name) }));
    })
    .sort((one, other) => breadth(one.limit) - breadth(other.limit));
}

/**
 * Whether somebody may do something to a subject today, and why: role and relation and date; deny wins (quality.md section 1).
 * A refusal is shown as *not found* to whoever may not see the subject at all.
 * @example may(tutorOf9B, 'see-others-notes', { pupil: amira }) // { allowed: true, why: ['as teacher: is their form tutor …'], limit: null }
 */
export function may(viewer: Viewer, permission: Permission, subject: Subject = {}): Decision {
  const today = relationsToday(viewer);
  if (inConflict(today, subject)) return refused('a conflict with this pupil is declared');
  if (permission === 'anyone' || permission === 'signed-in')
    return { allowed: true, why: ['needs no more than this account'], limit: null };
  const row: Row = accessTable[permission];
  if (aboutSomeone.includes(row.about) && !subject.pupil) return refused('no pupil is named');
  if (subject.pupil && subject.session?.pupilIds.includes(subject.pupil.pupilId) === false)
    return refused('the session is not about this pupil');
  const found = grounds(row, viewer, today, subject);
  const [best] = found;
  if (!best) return refused('no role and relation of today allows it');
  return { allowed: true, why: found.map((one) => one.why), limit: best.limit };
}
