import type { EventLine } from '@noticed/shared/contract/audit';
import { type Contract, contract } from '@noticed/shared/contract/contract';
import type { Endpoint, QueryOf } from '@noticed/shared/contract/endpoint';
import { may } from '@noticed/shared/domain/access';
import { hiddenFrom } from '@noticed/shared/domain/access/break-glass';
import { scopeOf } from '@noticed/shared/domain/access/scope';
import type { Limit } from '@noticed/shared/domain/access/table';
import { csvFile } from '@noticed/shared/domain/csv';
import { plusDays } from '@noticed/shared/domain/day';
import { fullName } from '@noticed/shared/domain/name';
import { relationsToday, type Viewer } from '@noticed/shared/domain/staff';
import type { Handler } from '../http/call.ts';
import type { Scope } from '../store/database.ts';
import { eventPage, eventPageAbout, sessionPupils, sessionsWrittenBy } from '../store/events.ts';
import { onRollOfYears } from '../store/ledger.ts';
import { heldOpenings } from '../store/openings.ts';
import { pupilsByIds } from '../store/pupils.ts';
import { allStaff } from '../store/staff.ts';
import type { OpeningRow } from './openings.ts';

const pageSize = 100;
/** No event has a higher number: the largest that both engines keep. */
const newest = 2_147_483_647;
/** More than a school writes in a week; a longer trail is taken in parts. */
const mostExported = 10_000;

type Asked = Omit<QueryOf<Contract['listEvents']>, 'before'>;

interface Row {
  sequence: number;
  at: string;
  staffId: string | null;
  action: string;
  subjectKind: string | null;
  subjectId: string | null;
  detail: unknown;
}

/** What of the trail a reader sees: all, or what is about these ids; `written` are the sessions of which they wrote themselves. */
interface Reach {
  limit: Limit | null;
  ids: string[] | null;
  written: ReadonlySet<string>;
  year: ReadonlySet<string>;
  /** Openings by break-glass of which this reader is not told. */
  hidden: readonly OpeningRow[];
}

async function reachOf(scope: Scope, viewer: Viewer): Promise<Reach> {
  const decision = may(viewer, 'read-audit');
  const limit = decision.allowed ? decision.limit : 'mine';
  const { staffId } = viewer;
  const written = new Set((await scope.all(sessionsWrittenBy, { authorId: staffId })).map((one) => one.id));
  const hidden = (await scope.all(heldOpenings)).filter((one) =>
    hiddenFrom(one, { staffId, wrote: written.has(one.sessionId), seesAll: limit === null }),
  );
  if (limit !== 'mine' && limit !== 'mine-and-my-year')
    return { limit, ids: null, written: new Set(), year: new Set(), hidden };
  const year = limit === 'mine' ? new Set<string>() : await ofYears(scope, viewer);
  return { limit, ids: [...written, ...year], written, year, hidden };
}

/** The pupils of the years that somebody leads, and their sessions. */
async function ofYears(scope: Scope, viewer: Viewer): Promise<Set<string>> {
  const listYears = relationsToday(viewer)
    .filter((one) => one.kind === 'leads-year')
    .map((one) => one.target);
  const pupils = (await scope.all(onRollOfYears, { listYears, today: viewer.today })).map((one) => one.id);
  const sessions = await scope.all(sessionPupils, { listIds: pupils });
  return new Set([...pupils, ...sessions.map((one) => one.id)]);
}

const isRead = (action: string) => (contract as Record<string, Endpoint>)[action]?.audited === true;
const wasRefused = (row: Row) => (row.detail as { refused?: unknown }).refused !== undefined; // written by appendEvent

/** What tells of an opening: itself, its review, and what its opener read or tried to read of the session since. */
function tellsOf(row: Row, opening: OpeningRow): boolean {
  if (row.subjectId === opening.id) return true;
  const byOpener = row.subjectId === opening.sessionId && row.staffId === opening.openedBy;
  const reads = isRead(row.action) || row.action === 'breakGlass' || wasRefused(row);
  return byOpener && row.at >= opening.openedAt && reads;
}

/** Of one’s own writing, one sees who read it; of one’s year, everything; of an opening held as a safeguarding matter, nothing yet. */
function isShown(row: Row, { ids, written, year, hidden }: Reach, viewer: Viewer, asked: Asked): boolean {
  if (asked.staffId && row.staffId !== asked.staffId) return false;
  if (asked.refused && !wasRefused(row)) return false;
  if (hidden.some((one) => tellsOf(row, one))) return false;
  if (ids === null || year.has(row.subjectId ?? '')) return true;
  return written.has(row.subjectId ?? '') && isRead(row.action) && row.staffId !== viewer.staffId;
}

/** Up to so many events that this reader may see, newest first. */
async function eventsFor(scope: Scope, viewer: Viewer, asked: Asked & { before?: number | undefined }, most: number) {
  const reach = await reachOf(scope, viewer);
  const hidden = await inConflict(scope, viewer);
  const from = `${asked.from ?? '0000-01-01'}`;
  const until = asked.to ? plusDays(asked.to, 1) : '9999-12-31';
  const found: Row[] = [];
  for (let before = asked.before ?? newest; found.length <= most; ) {
    const rows: Row[] = reach.ids
      ? await scope.all(eventPageAbout, { before, from, until, listIds: reach.ids })
      : await scope.all(eventPage, { before, from, until });
    found.push(...rows.filter((row) => isShown(row, reach, viewer, asked) && !hidden.has(row.subjectId ?? '')));
    const last = rows.at(-1);
    if (!last || rows.length < 2000) break;
    before = last.sequence;
  }
  return { rows: found.slice(0, most), more: found.length > most, limit: reach.limit };
}

/** A declared conflict hides the events about that pupil, and about the sessions kept under them. */
async function inConflict(scope: Scope, viewer: Viewer): Promise<Set<string>> {
  const { exceptPupilIds } = scopeOf(viewer, 'see-pupil');
  const sessions = exceptPupilIds.length > 0 ? await scope.all(sessionPupils, { listIds: exceptPupilIds }) : [];
  return new Set([...exceptPupilIds, ...sessions.map((one) => one.id)]);
}

/** Events that no operation leaves. */
const besides: Record<string, string> = {
  spraySuspected: 'Many failed sign-ins within five minutes, as when one password is tried on every account',
  passOnFromLeavers: 'What an adult who left still owed in a session passed to a colleague',
};

/** Events in words: the trail itself holds ids only, and names are looked up for whoever may see the events. */
async function linesOf(scope: Scope, rows: readonly Row[], limit: Limit | null): Promise<EventLine[]> {
  const staff = new Map((await scope.all(allStaff)).map((one) => [one.id, one.displayName]));
  const about = limit === 'events-without-text' ? new Map<string, string>() : await subjectNames(scope, rows, staff);
  return rows.map((row) => ({
    sequence: row.sequence,
    at: row.at,
    by: row.staffId ? (staff.get(row.staffId) ?? null) : null,
    what: (contract as Record<string, Endpoint>)[row.action]?.summary ?? besides[row.action] ?? row.action,
    about: about.get(row.subjectId ?? '') ?? null,
    refused: wasRefused(row),
  }));
}

async function subjectNames(scope: Scope, rows: readonly Row[], staff: ReadonlyMap<string, string>) {
  const listIds = [...new Set(rows.flatMap((one) => (one.subjectId ? [one.subjectId] : [])))];
  const sessions = await scope.all(sessionPupils, { listIds });
  const pupilIds = sessions.map((one) => one.pupilId);
  const pupils = new Map(
    (await scope.all(pupilsByIds, { listIds: [...new Set([...listIds, ...pupilIds])] })).map((one) => [
      one.id,
      fullName(one),
    ]),
  );
  const named = sessions.map((one) => [one.id, `a session with ${pupils.get(one.pupilId) ?? 'a pupil'}`] as const);
  return new Map([...staff, ...pupils, ...named]);
}

export const listEvents: Handler<Contract['listEvents']> = async ({ scope, viewer, query }) => {
  const { rows, more, limit } = await eventsFor(scope, viewer, query, pageSize);
  const ids = new Set(rows.map((one) => one.staffId));
  const people = (await scope.all(allStaff)).filter((one) => limit === null || ids.has(one.id));
  return {
    events: await linesOf(scope, rows, limit),
    people: people.map((one) => ({ id: one.id, name: one.displayName })),
    ...{ more, limit },
  };
};

export const exportEvents: Handler<Contract['exportEvents']> = async ({ scope, viewer, query, today, note }) => {
  const { rows, limit } = await eventsFor(scope, viewer, query, mostExported);
  const lines = await linesOf(scope, rows, limit);
  note({ events: lines.length });
  return {
    name: `audit-${today}.csv`,
    type: 'text/csv',
    text: csvFile(
      ['Number', 'When (UTC)', 'Who', 'What', 'About', 'Refused'],
      lines.map((one) => [one.sequence, one.at, one.by, one.what, one.about, one.refused ? 'refused' : '']),
    ),
  };
};
