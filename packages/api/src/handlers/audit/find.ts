import type { EventQuery } from '@noticed/shared/contract/people/audit';
import { problem } from '@noticed/shared/contract/problem';
import { plusDays } from '@noticed/shared/domain/calendar/day';
import type { Viewer } from '@noticed/shared/domain/people/staff';
import { eventPage, eventPageAbout } from '../../store/audit/events.ts';
import type { Scope } from '../../store/database.ts';
import type { OpeningRow } from '../people/openings.ts';
import { kindOf, operationOf } from './kind.ts';
import { inConflict, type Reach, withSessions } from './reach.ts';

/** No event has a higher number: the largest that both engines keep. */
const newest = 2_147_483_647;

export interface EventRow {
  sequence: number;
  at: string;
  staffId: string | null;
  action: string;
  subjectKind: string | null;
  subjectId: string | null;
  detail: unknown;
}

export type Asked = Omit<EventQuery, 'before'>;

const isRead = (action: string) => operationOf(action)?.audited === true;
// Both are written by appendEvent and the handlers' own notes.
export const wasRefused = (row: EventRow) => (row.detail as { refused?: unknown }).refused !== undefined;
export const pupilsNoted = (row: EventRow) => (row.detail as { pupilIds?: string[] }).pupilIds ?? [];

/** Every id that an event is about. */
const about = (row: EventRow) => [...(row.subjectId ? [row.subjectId] : []), ...pupilsNoted(row)];

interface Narrowed extends Reach {
  /** Nothing about these is shown. */
  hidden: ReadonlySet<string>;
  /** Only what is about these is asked for; null is no such question. */
  wanted: ReadonlySet<string> | null;
}

/** What tells of an opening: itself, its review, and what its opener read or tried to read of the session since. */
function tellsOf(row: EventRow, opening: OpeningRow): boolean {
  if (row.subjectId === opening.id) return true;
  const byOpener = row.subjectId === opening.sessionId && row.staffId === opening.openedBy;
  const reads = isRead(row.action) || row.action === 'breakGlass' || wasRefused(row);
  return byOpener && row.at >= opening.openedAt && reads;
}

/** Of one’s own writing, one sees who read it; of one’s year, everything; of an opening held as a safeguarding matter, nothing yet. */
function isReached(row: EventRow, { ids, written, year, hidden, held, noted }: Narrowed, viewer: Viewer): boolean {
  if (held.some((one) => tellsOf(row, one))) return false;
  if (about(row).some((id) => hidden.has(id))) return false;
  if (ids === null || year.has(row.subjectId ?? '')) return true;
  if (row.staffId === viewer.staffId) return false;
  // A senior leader who reads a pupil’s team notes says why, and whoever wrote one of them may know.
  if (row.action === 'readNotesWithReason' && noted.has(row.subjectId ?? '')) return true;
  return written.has(row.subjectId ?? '') && isRead(row.action);
}

function isAsked(row: EventRow, { wanted }: Narrowed, asked: Asked): boolean {
  if (asked.staffId && row.staffId !== asked.staffId) return false;
  if (asked.refused && !wasRefused(row)) return false;
  if (asked.kind && kindOf(row.action) !== asked.kind) return false;
  return wanted === null || about(row).some((id) => wanted.has(id));
}

/** Up to so many events that this reader may see, newest first. */
export async function eventsFor(
  scope: Scope,
  viewer: Viewer,
  reach: Reach,
  asked: Asked & { before?: number | undefined },
  most: number,
) {
  if (asked.pupilId && reach.limit === 'events-without-text')
    throw problem(
      'invalid',
      'About whom something was done is not shown to you, so the trail cannot be asked by pupil.',
    );
  const wanted = asked.pupilId ? await withSessions(scope, [asked.pupilId]) : null;
  const narrowed: Narrowed = { ...reach, wanted, hidden: await inConflict(scope, viewer) };
  const from = asked.from ?? '0000-01-01';
  const until = asked.to ? plusDays(asked.to, 1) : '9999-12-31';
  const found: EventRow[] = [];
  for (let before = asked.before ?? newest; found.length <= most; ) {
    const rows: EventRow[] = reach.ids
      ? await scope.all(eventPageAbout, { before, from, until, listIds: reach.ids })
      : await scope.all(eventPage, { before, from, until });
    found.push(...rows.filter((row) => isReached(row, narrowed, viewer) && isAsked(row, narrowed, asked)));
    const last = rows.at(-1);
    if (!last || rows.length < 2000) break;
    before = last.sequence;
  }
  return { rows: found.slice(0, most), more: found.length > most };
}
