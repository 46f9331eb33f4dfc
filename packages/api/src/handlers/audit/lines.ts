import type { EventLine } from '@noticed/shared/contract/people/audit';
import type { Limit } from '@noticed/shared/domain/access/table';
import { fullName } from '@noticed/shared/domain/people/name';
import { sessionPupils } from '../../store/audit/events.ts';
import type { Scope } from '../../store/database.ts';
import { allStaff } from '../../store/people/staff.ts';
import { pupilsByIds } from '../../store/roster/pupils.ts';
import { type EventRow, pupilsNoted, wasRefused } from './find.ts';
import { actionWords, kindOf } from './kind.ts';

/** Events in words: the trail itself holds ids only, and names are looked up for whoever may see the events. */
export async function linesOf(scope: Scope, rows: readonly EventRow[], limit: Limit | null): Promise<EventLine[]> {
  const staff = new Map((await scope.all(allStaff)).map((one) => [one.id, one.displayName]));
  const named = limit === 'events-without-text' ? () => null : await subjectWords(scope, rows, staff);
  return rows.map((row) => ({
    sequence: row.sequence,
    at: row.at,
    by: row.staffId ? (staff.get(row.staffId) ?? null) : null,
    kind: kindOf(row.action),
    what: actionWords(row.action),
    about: named(row),
    refused: wasRefused(row),
  }));
}

async function subjectWords(scope: Scope, rows: readonly EventRow[], staff: ReadonlyMap<string, string>) {
  const listIds = [...new Set(rows.flatMap((one) => [one.subjectId ?? [], pupilsNoted(one)].flat()))];
  const sessions = await scope.all(sessionPupils, { listIds });
  const pupilIds = [...new Set([...listIds, ...sessions.map((one) => one.pupilId)])];
  const pupils = new Map((await scope.all(pupilsByIds, { listIds: pupilIds })).map((one) => [one.id, fullName(one)]));
  const talks = new Map(sessions.map((one) => [one.id, `a session with ${pupils.get(one.pupilId) ?? 'a pupil'}`]));
  return (row: EventRow): string | null => {
    const id = row.subjectId ?? '';
    const several = pupilsNoted(row);
    const noted = several.length > 1 ? `${several.length} pupils` : pupils.get(several[0] ?? '');
    return staff.get(id) ?? pupils.get(id) ?? talks.get(id) ?? noted ?? null;
  };
}
