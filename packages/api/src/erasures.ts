import { createHmac, timingSafeEqual } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dayOf } from '@noticed/shared/domain/calendar/day';
import { appendEvent } from './store/audit/audit.ts';
import { nobody, type Scope } from './store/database.ts';
import { schoolById, schools } from './store/people/schools.ts';
import { allStaff } from './store/people/staff.ts';
import { erasePupilRows, eraseStaffRows, erasuresRecorded } from './store/protection/erasure.ts';
import { everyPupil } from './store/roster/pupils.ts';
import type { World } from './world.ts';

/** One line of the ledger: who was erased, as a hash that only the key can make again. */
interface Entry {
  schoolId: string;
  kind: 'pupil' | 'staff';
  person: string;
  at: string;
}
type Signed = Entry & { signature: string };

const digest = (key: Uint8Array, ...parts: string[]) =>
  createHmac('sha256', key).update(JSON.stringify(parts)).digest('base64url');
const personHash = (key: Uint8Array, schoolId: string, kind: Entry['kind'], id: string) =>
  digest(key, 'erased', schoolId, kind, id);
const signatureOf = (key: Uint8Array, { schoolId, kind, person, at }: Entry) =>
  digest(key, 'erasure', schoolId, kind, person, at);

function isSigned(key: Uint8Array, { signature, ...entry }: Signed): boolean {
  const wanted = Buffer.from(signatureOf(key, entry));
  const given = Buffer.from(String(signature));
  return wanted.length === given.length && timingSafeEqual(wanted, given);
}

/** The ledger; null where there is none. @throws when a line was not signed with this key */
function readLedger(file: string, key: Uint8Array): Entry[] | null {
  if (!existsSync(file)) return null;
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const entry = JSON.parse(line) as Signed; // written by append below
      if (!isSigned(key, entry)) throw new Error(`The ledger of erasures (${file}) was not signed with this key.`);
      return entry;
    });
}

/** On disk before it is trusted: one line, or an empty ledger. */
function append(file: string, line: string): void {
  const open = openSync(file, 'a', 0o600);
  try {
    writeSync(open, line);
    fsyncSync(open);
  } finally {
    closeSync(open);
  }
}

/**
 * Remembers an erasure outside the database, in a file that is copied beside each backup, so that a restore repeats it. Called last in
 * the transaction that erases: should the commit then fail, the erasure is repeated at the next start.
 */
export function rememberErasure(
  world: Pick<World, 'erasures' | 'auditKey'>,
  { id, ...erased }: { schoolId: string; kind: Entry['kind']; id: string; at: string },
): void {
  if (!world.erasures) return;
  const entry = { ...erased, person: personHash(world.auditKey, erased.schoolId, erased.kind, id) };
  const signed: Signed = { ...entry, signature: signatureOf(world.auditKey, entry) };
  append(world.erasures, `${JSON.stringify(signed)}\n`);
}

type Replaying = Pick<World, 'database' | 'auditKey' | 'erasures' | 'clock'>;

/** Erases again, in one school, whoever is in the ledger and in the database too. */
async function replaySchool(scope: Scope, world: Replaying, erased: ReadonlySet<string>): Promise<number> {
  const { schoolId } = scope.actor;
  const school = await scope.first(schoolById, { id: schoolId });
  const now = world.clock().toISOString();
  const moment = { now, until: dayOf(now, school?.timeZone ?? 'Europe/London') };
  const gone = (kind: Entry['kind'], id: string) => erased.has(personHash(world.auditKey, schoolId, kind, id));
  const remember = (subjectKind: string, subjectId: string) =>
    appendEvent(scope, world, { action: 'replayErasure', at: now, subjectKind, subjectId, detail: {} });
  const pupils = (await scope.all(everyPupil)).filter((one) => gone('pupil', one.id));
  for (const { id } of pupils) {
    await erasePupilRows(scope, id, moment);
    await remember('pupil', id);
  }
  const staff = (await scope.all(allStaff)).filter((one) => one.surname !== '' && gone('staff', one.id));
  for (const { id } of staff) {
    await eraseStaffRows(scope, id, now);
    await remember('staff', id);
  }
  return pupils.length + staff.length;
}

/**
 * After a backup was put back: erases again whoever was erased since it was made.
 * @returns how many people, and a warning when the ledger is missing or tells of fewer than the audit trail does
 */
export async function replayErasures(world: Replaying): Promise<{ erased: number; warning: string | null }> {
  if (!world.erasures) return { erased: 0, warning: null };
  const ledger = readLedger(world.erasures, world.auditKey);
  const all = await world.database.read(nobody, (scope) => scope.all(schools));
  let erased = 0;
  let recorded = 0;
  for (const { id } of all) {
    const actor = { schoolId: id, staffId: null };
    recorded += await world.database.read(actor, erasuresRecorded);
    const hashes = new Set((ledger ?? []).filter((one) => one.schoolId === id).map((one) => one.person));
    if (hashes.size === 0) continue;
    const again = await world.database.transact(actor, (scope) => replaySchool(scope, world, hashes));
    if (again > 0) await world.database.scrub(id);
    erased += again;
  }
  return { erased, warning: warningOf(world.erasures, ledger, recorded) };
}

function warningOf(file: string, ledger: readonly Entry[] | null, recorded: number): string | null {
  if (ledger === null)
    return `The ledger of erasures (${file}) is missing. People who were erased since this backup was made may be back: put the ledger beside the database and start again, or erase them again.`;
  if (ledger.length < recorded)
    return `The ledger of erasures (${file}) tells of ${ledger.length}, the audit trail of ${recorded}. Put the newest copy of the ledger in its place.`;
  return null;
}

/** At each start: a folder in which nobody was erased yet gets an empty ledger; else what it says is done again. */
export async function openErasures(world: World): Promise<void> {
  const { erasures, database } = world;
  if (!erasures) return;
  if (!existsSync(erasures)) {
    const counts = await database.read(nobody, async (scope) => {
      const found = [];
      for (const { id } of await scope.all(schools))
        found.push(await erasuresRecorded(scope.as({ schoolId: id, staffId: null })));
      return found;
    });
    if (counts.every((one) => one === 0)) append(erasures, '');
  }
  const { erased, warning } = await replayErasures(world);
  if (erased > 0) world.log.warn({ erased }, 'people of the ledger of erasures were erased again');
  if (warning) world.log.error({ ledger: erasures }, warning);
}
