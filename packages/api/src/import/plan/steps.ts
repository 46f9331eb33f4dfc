import { plusDays } from '@noticed/shared/domain/calendar/day';
import type { MembershipRow, RelationRow, RosterRow, RosterTable } from '../../store/roster/roster-rows.ts';
import type { LinkChange } from './links.ts';
import { type Plan, relationTo } from './plan.ts';
import type { RowChange } from './row-change.ts';
import { atOnce, each, type Work } from './work.ts';

/** One row as it was and as it will be; null is no row. What is written, and the way back. */
export interface Step<Name extends RosterTable = RosterTable> {
  table: Name;
  id: string;
  before: RosterRow<Name> | null;
  after: RosterRow<Name> | null;
}

/** The rows that a plan writes. Pure but for the ids it hands out. */
export const stepsOf = (plan: Plan, today: string, newId: () => string): Step[] => atOnce(stepping(plan, today, newId));

/** The same in pieces. */
export function* stepping(plan: Plan, today: string, newId: () => string): Work<Step[]> {
  const pupils = yield* rowSteps('pupil', plan.pupils, newId);
  const staff = yield* rowSteps('staff', plan.staff, newId);
  const registers = yield* rowSteps('register', plan.registers, newId);
  const roles = plan.firstRoles.flatMap(({ staffRef, role }): Step<'role'>[] => {
    const [id, staffId] = [newId(), staff.ids.get(staffRef)];
    return staffId ? [{ table: 'role', id, before: null, after: { id, staffId, role, from: today, to: null } }] : [];
  });
  const kinds = new Map(plan.registers.map((one) => [one.ref, one.row.kind]));
  const memberships = yield* linkSteps('membership', plan.memberships, today, (link): MembershipRow | null => {
    const [registerId, pupilId] = [registers.ids.get(link.registerRef), pupils.ids.get(link.memberRef)];
    return registerId && pupilId ? { id: newId(), registerId, pupilId, ...spanOf(link, today) } : null;
  });
  const teaching = yield* linkSteps('relation', plan.teaching, today, (link): RelationRow | null => {
    const [target, staffId] = [registers.ids.get(link.registerRef), staff.ids.get(link.memberRef)];
    const kind = relationTo(kinds.get(link.registerRef) ?? '');
    return target && staffId ? { id: newId(), staffId, kind, target, ...spanOf(link, today), imported: true } : null;
  });
  const terms = plan.terms.map(({ name, from, to }): Step<'term'> => {
    const id = newId();
    return { table: 'term', id, before: null, after: { id, name, from, to } };
  });
  return [...pupils.steps, ...staff.steps, ...registers.steps, ...roles, ...memberships, ...teaching, ...terms];
}

const spanOf = (link: LinkChange<unknown>, today: string) => ({ from: link.from ?? today, to: link.to });

type Rows = 'pupil' | 'staff' | 'register';

function* rowSteps<Name extends Rows>(
  table: Name,
  changes: readonly RowChange<RosterRow<Rows>>[],
  newId: () => string,
): Work<{ steps: Step[]; ids: Map<string, string> }> {
  const ids = new Map<string, string>();
  const steps = yield* each(changes, ({ change, ref, before, row }): Step[] => {
    const id = before?.id ?? newId();
    if (ref) ids.set(ref, id);
    // The changes of a table hold that table's rows.
    return change === 'same' ? [] : [{ table, id, before, after: { ...row, id } as RosterRow<Rows> }];
  });
  return { steps: steps.flat(), ids };
}

function* linkSteps<Name extends 'membership' | 'relation'>(
  table: Name,
  links: readonly LinkChange<RosterRow<Name>>[],
  today: string,
  make: (link: LinkChange<RosterRow<Name>>) => RosterRow<Name> | null,
): Work<Step[]> {
  const steps = yield* each(links, (link): Step[] => {
    const { change, before, to } = link;
    if (change === 'same') return [];
    if (!before) {
      const after = make(link);
      return after ? [{ table, id: after.id, before: null, after }] : [];
    }
    const last = to ?? plusDays(today, -1);
    // A place that would end before it began never was.
    const after = change === 'end' && last < before.from ? null : { ...before, to: last };
    return [{ table, id: before.id, before, after }];
  });
  return steps.flat();
}
