import { setImmediate as breathe } from 'node:timers/promises';
import {
  dueBefore,
  type RetentionChoice,
  type RetentionKind,
  retentionKinds,
} from '@noticed/shared/domain/privacy/retention';
import { and, isNotNull, lt } from 'drizzle-orm';
import { dataMap } from '../data-map.ts';
import { change, type Scope, statement } from '../database.ts';
import { closeWeeksBefore, freezeWeeksBefore } from '../groups/snapshots.ts';
import { keepLast, keepPupil } from '../kept/noticing.ts';
import { forgetImports, importsBefore } from '../roster/imports-emptied.ts';
import { dropStaffRows, erasePupilRows } from './erasure.ts';
import { heldPupils } from './holds.ts';
import { placementsOfPupils } from './owned.ts';
import { dropMomentsOfNobody } from './purge-moments.ts';
import { countBefore, countRows, dropBefore, dropRows, type Owned } from './records.ts';

/** One line of a preview: figures only, so that it can be kept as a log. */
export interface PurgeLine {
  kind: RetentionKind;
  due: number;
  onHold: number;
  oldest: string | null;
  newest: string | null;
}

interface Due {
  before: string;
  listHeld: readonly string[];
}

/** Kinds that are counted from a pupil's last day; a pupil's own goes last of all and takes everything with it. */
const fromLeaving: readonly RetentionKind[] = ['placement', 'session', 'profile', 'pupil'];
/** What somebody else looks after: the audit trail has a purge of its own, with a signed checkpoint. */
const elsewhere: readonly RetentionKind[] = ['audit'];
const purged = retentionKinds.filter((kind) => !elsewhere.includes(kind));

const leftPupils = statement(({ q, t, arg, mine }) =>
  q
    .select({ id: t.pupil.id, leftOn: t.pupil.leftOn })
    .from(t.pupil)
    .where(and(mine(t.pupil), isNotNull(t.pupil.leftOn), lt(t.pupil.leftOn, arg('before')))),
);

const leftStaff = statement(({ q, t, arg, mine }) =>
  q
    .select({ id: t.staff.id, leftOn: t.staff.leftOn })
    .from(t.staff)
    .where(and(mine(t.staff), isNotNull(t.staff.leftOn), lt(t.staff.leftOn, arg('before')))),
);

const sessionsOf = statement(({ q, t, mine, oneOf }) =>
  q
    .select({ id: t.restorativeSession.id, otherPupilId: t.restorativeSession.otherPupilId })
    .from(t.restorativeSession)
    .where(and(mine(t.restorativeSession), oneOf(t.restorativeSession.pupilId, 'listPerson'))),
);

/** Rows of the past of leavers: of a session between two, only when both have left. */
async function ownedByLeavers(scope: Scope, listPerson: readonly string[]): Promise<Owned> {
  const left = new Set(listPerson);
  const sessions = await scope.all(sessionsOf, { listPerson });
  const over = sessions.filter((one) => one.otherPupilId === null || left.has(one.otherPupilId));
  const listPlacement = (await scope.all(placementsOfPupils, { listPerson })).map((one) => one.id);
  return { listPerson, listSession: over.map((one) => one.id), listCheckIn: [], listPlacement };
}

const tablesOf = (kind: RetentionKind) => dataMap.filter((one) => one.kept === kind);
/** Sessions go by their own list, so that one between two pupils stays while either is here. */
const byOwnId = (kind: RetentionKind, owned: Owned): Owned =>
  kind === 'session' ? { ...owned, listPerson: [] } : owned;

const days = (all: readonly (string | null)[]) => {
  const known = all.filter((one) => one !== null).sort();
  return { oldest: known[0] ?? null, newest: known.at(-1) ?? null };
};

/** What is due of one kind as of a day. */
async function lineOf(scope: Scope, kind: RetentionKind, { before, listHeld }: Due): Promise<PurgeLine> {
  if (kind === 'import-draft') {
    const stale = await scope.all(importsBefore, { before });
    return { kind, due: stale.length, onHold: 0, ...days(stale.map((one) => one.createdAt.slice(0, 10))) };
  }
  if (kind === 'staff') {
    const left = await staffDue(scope, before);
    return { kind, due: left.length, onHold: 0, ...days(left.map((one) => one.leftOn)) };
  }
  if (!fromLeaving.includes(kind)) return datedLine(scope, kind, { before, listHeld });
  const all = await scope.all(leftPupils, { before });
  const free = all.filter((one) => !listHeld.includes(one.id));
  const [due, whole] = [await rowsDue(scope, kind, free), await rowsDue(scope, kind, all)];
  return { kind, due, onHold: whole - due, ...days(free.map((one) => one.leftOn)) };
}

async function rowsDue(scope: Scope, kind: RetentionKind, left: readonly { id: string }[]): Promise<number> {
  if (kind === 'pupil') return left.length;
  const listPerson = left.map((one) => one.id);
  const owned = await ownedByLeavers(scope, listPerson);
  if (kind === 'session') return owned.listSession.length;
  let sum = 0;
  for (const { table } of tablesOf(kind))
    if (kind === 'profile' || table === 'placement') sum += await countRows(scope, 'pupil', table, owned);
  return sum;
}

async function datedLine(scope: Scope, kind: RetentionKind, due: Due): Promise<PurgeLine> {
  // A check-in is counted once for each pupil; what hangs on it goes with it.
  const main = tablesOf(kind).filter((one) => one.day && (kind !== 'check-in' || one.table === 'checkInPupil'));
  const line: PurgeLine = { kind, due: 0, onHold: 0, oldest: null, newest: null };
  for (const { table } of main) {
    const free = await countBefore(scope, table, due);
    const all = await countBefore(scope, table, { ...due, listHeld: [] });
    line.due += free.count;
    line.onHold += all.count - free.count;
    Object.assign(line, days([line.oldest, line.newest, free.oldest, free.newest]));
  }
  return line;
}

const signInLeft = statement(({ q, t, mine, oneOf }) =>
  q
    .selectDistinct({ id: t.role.staffId })
    .from(t.role)
    .where(and(mine(t.role), oneOf(t.role.staffId, 'listIds'))),
);
const accountsLeft = statement(({ q, t, mine, oneOf }) =>
  q
    .select({ id: t.account.staffId })
    .from(t.account)
    .where(and(mine(t.account), oneOf(t.account.staffId, 'listIds'))),
);

/** Those who left long enough ago and still have an account or a role. */
async function staffDue(scope: Scope, before: string) {
  const left = await scope.all(leftStaff, { before });
  const listIds = left.map((one) => one.id);
  const roles = await scope.all(signInLeft, { listIds });
  const accounts = await scope.all(accountsLeft, { listIds });
  const withSome = new Set([...roles, ...accounts].map((one) => one.id));
  return left.filter((one) => withSome.has(one.id));
}

const heldIds = async (scope: Scope, today: string) => [
  ...new Set((await scope.all(heldPupils, { today })).map((one) => one.pupilId)),
];

/** What a purge as of a day would remove, by kind; nothing is changed. */
export async function previewPurgeOf(
  scope: Scope,
  { asOf, today, choice }: { asOf: string; today: string; choice: RetentionChoice },
): Promise<PurgeLine[]> {
  const listHeld = await heldIds(scope, today);
  const lines = [];
  for (const kind of purged) lines.push(await lineOf(scope, kind, { before: dueBefore(kind, asOf, choice), listHeld }));
  return lines.filter((one) => one.due > 0 || one.onHold > 0);
}

const unplace = change(({ q, t, mine, oneOf }) =>
  q
    .update(t.relationship)
    .set({ phase: 'unsorted', phaseSince: null })
    .where(and(mine(t.relationship), oneOf(t.relationship.pupilId, 'listPerson'))),
);
const pairsOf = statement(({ q, t, mine, oneOf }) =>
  q
    .select({ adultId: t.relationship.adultId, pupilId: t.relationship.pupilId })
    .from(t.relationship)
    .where(and(mine(t.relationship), oneOf(t.relationship.pupilId, 'listPerson'))),
);

/** One kind of record of pupils who left, while they themselves are kept longer. */
async function dropOfLeavers(scope: Scope, kind: RetentionKind, listPerson: readonly string[]): Promise<void> {
  const owned = byOwnId(kind, await ownedByLeavers(scope, listPerson));
  for (const { table, pupil } of tablesOf(kind).toReversed()) {
    if (table === 'relationship') await scope.run(unplace, { listPerson });
    else if (table === 'restorativeSession') await scope.run(dropSessions, { listIds: owned.listSession });
    else if (pupil?.erase === 'rows') await dropRows(scope, 'pupil', table, owned);
  }
  if (kind !== 'session') return;
  for (const { adultId, pupilId } of await scope.all(pairsOf, { listPerson })) await keepLast(scope, adultId, pupilId);
  for (const pupilId of listPerson) await keepPupil(scope, pupilId, true);
}

const dropSessions = change(({ q, t, mine, oneOf }) =>
  q.delete(t.restorativeSession).where(and(mine(t.restorativeSession), oneOf(t.restorativeSession.id, 'listIds'))),
);

/**
 * Removes what was due as of a day, and no more, whatever today is. Weeks of figures that rest on it are frozen first.
 * @returns what was removed, as the preview counted it
 */
export async function purgeAsOf(
  scope: Scope,
  { asOf, today, now, choice }: { asOf: string; today: string; now: string; choice: RetentionChoice },
): Promise<PurgeLine[]> {
  const lines = await previewPurgeOf(scope, { asOf, today, choice });
  const listHeld = await heldIds(scope, today);
  for (const { kind, due } of lines) {
    const before = dueBefore(kind, asOf, choice);
    if (due > 0) await dropKind(scope, kind, { before, listHeld }, now);
    await breathe();
  }
  return lines;
}

async function dropKind(scope: Scope, kind: RetentionKind, due: Due, now: string): Promise<void> {
  if (kind === 'import-draft') {
    for (const { table } of tablesOf(kind)) await dropBefore(scope, table, due);
    return forgetImports(scope, due.before, now);
  }
  if (kind === 'staff') {
    for (const { id } of await staffDue(scope, due.before)) await dropStaffRows(scope, id, 'staff');
    return;
  }
  // Weeks of figures that rest on what goes stay as they are: all of it happened before this day.
  // Of moments everything before it goes, so that a week that nobody kept is never made from what is left.
  await (kind === 'check-in' ? closeWeeksBefore : freezeWeeksBefore)(scope, due.before);
  if (!fromLeaving.includes(kind)) {
    for (const { table } of tablesOf(kind)) await dropBefore(scope, table, due);
    if (kind === 'check-in') await dropMomentsOfNobody(scope, due.before);
    return;
  }
  const left = (await scope.all(leftPupils, { before: due.before })).map((one) => one.id);
  const free = left.filter((one) => !due.listHeld.includes(one));
  if (kind !== 'pupil') return dropOfLeavers(scope, kind, free);
  for (const id of free) await erasePupilRows(scope, id, { until: due.before, now });
}
