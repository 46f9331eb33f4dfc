import type { Contract } from '@noticed/shared/contract/contract';
import type { OpeningLine } from '@noticed/shared/contract/people/openings';
import { problem } from '@noticed/shared/contract/problem';
import { may } from '@noticed/shared/domain/access';
import {
  authorSees,
  awaitsReviewBy,
  type Finding,
  hiddenFrom,
  isOpen,
  opensUntil,
} from '@noticed/shared/domain/access/break-glass';
import { mayAtAll, scopeOf } from '@noticed/shared/domain/access/scope';
import type { Viewer } from '@noticed/shared/domain/people/staff';
import type { Handler } from '../../http/call.ts';
import { sessionPupils, sessionsWrittenBy } from '../../store/audit/events.ts';
import type { Scope } from '../../store/database.ts';
import { addOpening, allOpenings, noteRelease, noteReview, openingById } from '../../store/people/openings.ts';
import { pupilNames, staffNamesOf } from '../sessions/lines.ts';

const absent = () => problem('not-found', 'There is nothing here that you can open.');

export const breakGlass: Handler<Contract['breakGlass']> = async (call) => {
  const { scope, viewer, params, body, subject, now, note } = call;
  if (subject.every((one) => may(viewer, 'read-confidential', one).allowed))
    throw problem('conflict', 'You can read this without breaking the glass. Open it on the page of the session.');
  const { id, reason, safeguardingMatter } = body;
  const opening = { id, sessionId: params.sessionId, openedBy: viewer.staffId, openedAt: now };
  await scope.run(addOpening, { ...opening, reason, safeguardingMatter });
  note({ openingId: id, safeguardingMatter });
  return { id, until: opensUntil(now) };
};

export interface OpeningRow {
  id: string;
  sessionId: string;
  openedBy: string;
  openedAt: string;
  reason: string;
  safeguardingMatter: boolean;
  releasedAt: string | null;
  reviewedAt: string | null;
  reviewedBy: string | null;
  finding: string | null;
}

/** What one person may know of an opening, and do about it; null when nothing at all. */
export function viewOf(row: OpeningRow, viewer: Viewer, written: ReadonlySet<string>) {
  const { staffId } = viewer;
  const wrote = written.has(row.sessionId);
  const mine = row.openedBy === staffId;
  const reviews = may(viewer, 'review-break-glass').allowed;
  const opens = mayAtAll(viewer, 'break-glass');
  const mayReview = reviews && awaitsReviewBy(row, staffId, wrote);
  const mayRelease = !authorSees(row) && opens && (mine || !wrote);
  const told = wrote && !hiddenFrom(row, { staffId, wrote, seesAll: true });
  const knowsWhy = (mine && opens) || mayReview || mayRelease || (reviews && row.reviewedBy === staffId);
  return knowsWhy || told ? { mine, mayReview, mayRelease, knowsWhy } : null;
}

/** The openings that a person may know of, with the pupils of their sessions; a declared conflict hides them. */
export async function openingsFor(scope: Scope, viewer: Viewer) {
  const written = new Set((await scope.all(sessionsWrittenBy, { authorId: viewer.staffId })).map((one) => one.id));
  const rows: OpeningRow[] = await scope.all(allOpenings);
  const listIds = [...new Set(rows.map((one) => one.sessionId))];
  const sessions = new Map((await scope.all(sessionPupils, { listIds })).map((one) => [one.id, one]));
  const conflicts = scopeOf(viewer, 'see-pupil').exceptPupilIds;
  return rows.flatMap((row) => {
    const session = sessions.get(row.sessionId);
    const view = viewOf(row, viewer, written);
    if (!session || !view || [session.pupilId, session.otherPupilId].some((id) => conflicts.includes(id ?? '')))
      return [];
    return [{ row, view, pupilId: session.pupilId, wrote: written.has(row.sessionId) }];
  });
}

/**
 * The openings of what was written of a pupil that are in force, as far as this reader may know: one held from its author is
 * known to those who see the whole trail and did not write of it.
 */
export async function inForce(scope: Scope, viewer: Viewer, pupilId: string, now: string): Promise<OpeningRow[]> {
  const open: OpeningRow[] = (await scope.all(allOpenings)).filter((one) => isOpen(one, now));
  if (open.length === 0) return [];
  const sessions = new Set((await scope.all(sessionPupils, { listIds: [pupilId] })).map((one) => one.id));
  const written = new Set((await scope.all(sessionsWrittenBy, { authorId: viewer.staffId })).map((one) => one.id));
  const audit = may(viewer, 'read-audit');
  const seesAll = audit.allowed && audit.limit === null;
  return open.filter((one) => {
    const reader = { staffId: viewer.staffId, wrote: written.has(one.sessionId), seesAll };
    return sessions.has(one.sessionId) && !hiddenFrom(one, reader);
  });
}

export const listOpenings: Handler<Contract['listOpenings']> = async ({ scope, viewer, today }) => {
  const known = await openingsFor(scope, viewer);
  const pupils = await pupilNames(
    scope,
    known.map((one) => one.pupilId),
    today,
  );
  const staff = await staffNamesOf(
    scope,
    known.flatMap(({ row }) => [row.openedBy, row.reviewedBy]),
  );
  return {
    openings: known.map(({ row, view, pupilId }): OpeningLine => {
      const { id, sessionId, openedAt: at, safeguardingMatter, reviewedAt, reviewedBy } = row;
      const { mine, mayReview, mayRelease, knowsWhy } = view;
      const finding = row.finding as Finding | null; // written by reviewOpening
      const reviewed = knowsWhy && reviewedAt && finding ? { at: reviewedAt, finding } : null;
      return {
        ...{ id, sessionId, at, mine, safeguardingMatter, mayReview, mayRelease },
        about: `a session with ${pupils.get(pupilId)?.name ?? 'a pupil'}`,
        by: staff.get(row.openedBy) ?? '',
        reason: knowsWhy ? row.reason : null,
        held: !authorSees(row),
        review: reviewed ? { ...reviewed, by: staff.get(reviewedBy ?? '') ?? '' } : null,
      };
    }),
  };
};

export const releaseOpening: Handler<Contract['releaseOpening']> = async ({ scope, viewer, params, now }) => {
  const row = await scope.first(openingById, { id: params.openingId });
  const written = new Set((await scope.all(sessionsWrittenBy, { authorId: viewer.staffId })).map((one) => one.id));
  if (row && hiddenFrom(row, { staffId: viewer.staffId, wrote: written.has(row.sessionId), seesAll: true }))
    throw absent();
  if (row?.sessionId !== params.sessionId || authorSees(row))
    throw problem('conflict', 'Nothing is held here any more: its author knows of it.');
  await scope.run(noteRelease, { id: row.id, at: now, by: viewer.staffId });
  return { id: row.id };
};

export const reviewOpening: Handler<Contract['reviewOpening']> = async ({ scope, viewer, params, body, now, note }) => {
  const known = (await openingsFor(scope, viewer)).find(({ row }) => row.id === params.openingId);
  if (!known) throw absent();
  if (!known.view.mayReview)
    throw problem('conflict', 'This opening asks for no review by you: it was reviewed, or it is your own.');
  await scope.run(noteReview, { id: params.openingId, at: now, by: viewer.staffId, finding: body.finding });
  note({ finding: body.finding });
  return { id: params.openingId };
};
