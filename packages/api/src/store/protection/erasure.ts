import { fullNames, maskNames, singleNames } from '@noticed/shared/domain/privacy/mask';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { dataMap } from '../data-map.ts';
import { change, type Scope, statement } from '../database.ts';
import { freezeWeeksBefore } from '../groups/snapshots.ts';
import { rebuildLogged } from '../kept/logged.ts';
import { emptyImports } from '../roster/imports-emptied.ts';
import { pupilsByIds } from '../roster/pupils.ts';
import { type OwnedByPupil, ownedByPupil, ownedByStaff } from './owned.ts';
import { countRows, dropRows, rowsOf, wipe } from './records.ts';

const noteOf = statement(({ q, t, mine, oneOf }) =>
  q
    .select({ id: t.checkIn.id, note: t.checkIn.note, retractionReason: t.checkIn.retractionReason })
    .from(t.checkIn)
    .where(and(mine(t.checkIn), oneOf(t.checkIn.id, 'listCheckIn'))),
);

const saveNote = change(({ q, t, arg, mine }) =>
  q
    .update(t.checkIn)
    .set({ note: arg('note'), retractionReason: arg('retractionReason') })
    .where(and(mine(t.checkIn), eq(t.checkIn.id, arg('id')))),
);

const saveVersion = change(({ q, t, arg, mine }) =>
  q
    .update(t.checkInVersion)
    .set({ was: arg('was') })
    .where(
      and(
        mine(t.checkInVersion),
        eq(t.checkInVersion.checkInId, arg('checkInId')),
        eq(t.checkInVersion.version, arg('version')),
      ),
    ),
);

/** A moment shared with others stays theirs; the name of who is erased goes from its words. */
async function unname(scope: Scope, shared: readonly string[], hide: (text: string) => string): Promise<void> {
  const hidden = (text: string | null) => (text === null ? null : hide(text));
  for (const { id, note, retractionReason } of await scope.all(noteOf, { listCheckIn: shared })) {
    const after = { note: hidden(note), retractionReason: hidden(retractionReason) };
    if (after.note !== note || after.retractionReason !== retractionReason) await scope.run(saveNote, { id, ...after });
  }
  const owned = { listPerson: [], listSession: [], listCheckIn: shared, listPlacement: [] };
  for (const row of await rowsOf(scope, 'pupil', 'checkInVersion', owned)) {
    const text = JSON.stringify(row.was);
    if (hide(text) !== text) await scope.run(saveVersion, { ...row, was: JSON.parse(hide(text)) as unknown });
  }
}

/** What an erasure removes, by table of the data map; nothing is changed. */
export async function countPupil(scope: Scope, owned: OwnedByPupil): Promise<{ table: string; count: number }[]> {
  const alone = { ...owned, listCheckIn: owned.listCheckIn.filter((one) => !owned.shared.includes(one)) };
  const counts = [];
  for (const { table, pupil } of dataMap)
    if (pupil?.erase === 'rows') counts.push({ table, count: await countRows(scope, 'pupil', table, alone) });
  return counts.filter((one) => one.count > 0);
}

/**
 * Removes every row that is a pupil's, in the transaction it is called in. Weeks of figures that stood on them are frozen first, and what
 * is kept about their adults is worked out again.
 * @param until the day before which all that goes happened
 */
export async function erasePupilRows(
  scope: Scope,
  pupilId: string,
  { until, now }: { until: string; now: string },
): Promise<void> {
  await freezeWeeksBefore(scope, until);
  const owned = await ownedByPupil(scope, pupilId);
  const [pupil] = await scope.all(pupilsByIds, { listIds: [pupilId] });
  const names = pupil ? [...fullNames(pupil), ...singleNames(pupil)] : [];
  const mask = maskNames([{ id: pupilId, names }], '[name removed]');
  await unname(scope, owned.shared, (text) => mask(text).text);
  await emptyImports(scope, now);
  const alone = { ...owned, listCheckIn: owned.listCheckIn.filter((one) => !owned.shared.includes(one)) };
  for (const { table, pupil } of dataMap.toReversed())
    if (pupil?.erase === 'rows')
      await (pupil.links.length === 0 ? wipe(scope, table) : dropRows(scope, 'pupil', table, alone));
  for (const adultId of owned.adults) await rebuildLogged(scope, adultId);
}

const erasureEvents = statement(({ q, t, mine }) =>
  q
    .select({ detail: t.event.detail })
    .from(t.event)
    .where(and(mine(t.event), inArray(t.event.action, ['erasePupil', 'eraseStaff']))),
);

/** How many erasures the audit trail tells of; attempts that were refused are none. */
export async function erasuresRecorded(scope: Scope): Promise<number> {
  const details = (await scope.all(erasureEvents)).map((one) => one.detail as { refused?: string }); // written by appendEvent
  return details.filter((one) => one.refused === undefined).length;
}

const blankStaff = change(({ q, t, arg, mine }) =>
  q
    .update(t.staff)
    .set({
      title: null,
      forename: '',
      surname: '',
      displayName: arg('name'),
      sortName: arg('name'),
      email: null,
      code: null,
      sourceRef: null,
      version: sql`${t.staff.version} + 1`,
    })
    .where(and(mine(t.staff), eq(t.staff.id, arg('id')))),
);

/** What is said for an author whose name is gone. */
export const formerColleague = 'A former colleague';

/** Removes how somebody signed in and what tied them to pupils. What they wrote stays with the pupils' records. */
export async function dropStaffRows(scope: Scope, staffId: string, kept: 'staff' | 'all'): Promise<void> {
  for (const entry of dataMap.toReversed()) {
    const due = kept === 'all' || entry.tier === 'sign-in';
    if (entry.staff?.erase === 'rows' && entry.staff.links.length > 0 && due)
      await dropRows(scope, 'staff', entry.table, ownedByStaff(staffId));
  }
}

/** Empties a name, and removes all else that is a former member of staff's own. */
export async function eraseStaffRows(scope: Scope, staffId: string, now: string): Promise<void> {
  await emptyImports(scope, now);
  for (const table of ['request', 'importLine', 'importStep'] as const) await wipe(scope, table);
  await dropStaffRows(scope, staffId, 'all');
  await scope.run(blankStaff, { id: staffId, name: formerColleague });
}
