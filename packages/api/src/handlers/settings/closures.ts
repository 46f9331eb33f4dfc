import type { Contract } from '@noticed/shared/contract/contract';
import { problem } from '@noticed/shared/contract/problem';
import type { ClosureLine } from '@noticed/shared/contract/settings/closures';
import type { Viewer } from '@noticed/shared/domain/people/staff';
import { yearGroupName, yearGroups } from '@noticed/shared/domain/people/year-group';
import type { Handler } from '../../http/call.ts';
import type { Scope } from '../../store/database.ts';
import { markWeek } from '../../store/groups/snapshots.ts';
import { addClosure as addRow, closureRows, dropClosureRow } from '../../store/roster/calendar.ts';
import { everyRegister } from '../../store/roster/registers.ts';
import { namesOf } from '../pupils/pupil-names.ts';

/** Longer than a school year is a mistake in a date. */
const longest = 366;

export const listClosures: Handler<Contract['listClosures']> = async ({ scope, viewer, today }) => {
  // The column holds the domain's own scopes.
  const rows = (await scope.all(closureRows)).filter((one) => one.scope !== 'school') as (Omit<ClosureLine, 'whom'> & {
    scopeId: string | null;
  })[];
  const pupils = await namesOf(
    scope,
    viewer,
    rows.flatMap((one) => (one.scope === 'pupil' ? (one.scopeId ?? []) : [])),
    today,
  );
  const every = await scope.all(everyRegister);
  const registers = new Map(every.map((one) => [one.id, one.name]));
  const whom = (one: (typeof rows)[number]) => {
    const id = one.scopeId ?? '';
    const words = { year: yearWords(id), register: registers.get(id), pupil: pupils.get(id) };
    return words[one.scope] ?? `One ${one.scope}`;
  };
  return {
    closures: rows.map((one) => ({ ...one, whom: whom(one) })).reverse(),
    registers: every.filter((one) => one.archivedOn === null).map(({ id, name }) => ({ id, name })),
  };
};

function yearWords(label: string): string {
  const year = yearGroups.find((one) => one === label);
  return year ? yearGroupName(year) : label;
}

export const addClosure: Handler<Contract['addClosure']> = async ({ scope, viewer, body, today }) => {
  const { id, target, from, to } = body;
  const wrongDay =
    from > to ? 'The last day comes before the first.' : isTooLong(from, to) ? 'That is more than a year.' : null;
  const known = await isKnown(scope, viewer, body.scope, target, today);
  const fields = [
    ...(known ? [] : [{ path: 'target', message: `Choose the ${body.scope} from the list.` }]),
    ...(body.scope === 'pupil' || body.name
      ? []
      : [{ path: 'name', message: 'Say what it is, such as “Year 9 trip”.' }]),
    ...(wrongDay ? [{ path: 'to', message: wrongDay }] : []),
  ];
  if (fields.length > 0) throw problem('invalid', 'These days cannot be kept yet. Nothing was changed.', { fields });
  const name = body.scope === 'pupil' ? 'Away' : body.name;
  await scope.run(addRow, { id, name, scope: body.scope, scopeId: target, from, to });
  await markWeek(scope, from);
  return { id };
};

const isTooLong = (from: string, to: string) => Date.parse(to) - Date.parse(from) > longest * 86_400_000;

/** Whether there is such a year, register or pupil, for this person. */
async function isKnown(scope: Scope, viewer: Viewer, kind: string, target: string, today: string): Promise<boolean> {
  if (kind === 'year') return yearGroups.some((one) => one === target);
  if (kind === 'register') return (await scope.all(everyRegister)).some((one) => one.id === target);
  return (await namesOf(scope, viewer, [target], today)).has(target);
}

export const dropClosure: Handler<Contract['dropClosure']> = async ({ scope, params, note }) => {
  const row = (await scope.all(closureRows)).find((one) => one.id === params.closureId && one.scope !== 'school');
  if (!row) throw problem('conflict', 'These days were taken out already. Reload the page.');
  await scope.run(dropClosureRow, { id: row.id });
  await markWeek(scope, row.from);
  note({ scope: row.scope, from: row.from, to: row.to });
  return { id: row.id };
};
