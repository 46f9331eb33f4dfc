import type { Contract, Operation } from '@noticed/shared/contract/contract';
import type { Handler } from '../../http/call.ts';
import { type Act, actsAfter, mostActs } from '../../store/audit/events.ts';
import { lastEvent } from '../../store/groups/snapshots.ts';
import { membersOf } from '../../store/roster/registers.ts';

/** What a register shows the traces of. Reads and confidential words are not among them: a stir would tell of them. */
const shown: ReadonlySet<string> = new Set<Operation>([
  'logCheckIn',
  'correctCheckIn',
  'retractCheckIn',
  'reviewRegister',
  'retractReview',
  'snoozeFlag',
]);

function touches({ action, subjectKind, subjectId, detail }: Act, registerId: string, members: ReadonlySet<string>) {
  if (!shown.has(action)) return false;
  if (subjectKind === 'register') return subjectId === registerId;
  if (subjectKind === 'pupil') return members.has(subjectId ?? '');
  const { pupilIds } = detail as { pupilIds?: unknown }; // whatever a handler noted
  return Array.isArray(pupilIds) && pupilIds.some((one) => members.has(one));
}

export const readChanges: Handler<Contract['readChanges']> = async ({ scope, params, query, today }) => {
  const mark = (await scope.first(lastEvent))?.sequence ?? 0;
  const { after = mark } = query;
  if (after >= mark) return { mark, changed: false };
  const acts = await scope.all(actsAfter, { after });
  const listRegisterIds = [params.registerId];
  const members = new Set((await scope.all(membersOf, { listRegisterIds, today })).map((one) => one.pupilId));
  const changed = acts.length >= mostActs || acts.some((one) => touches(one, params.registerId, members));
  return { mark, changed };
};
