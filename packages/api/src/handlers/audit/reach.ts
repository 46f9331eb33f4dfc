import { may } from '@noticed/shared/domain/access';
import { hiddenFrom } from '@noticed/shared/domain/access/break-glass';
import { scopeOf } from '@noticed/shared/domain/access/scope';
import type { Limit } from '@noticed/shared/domain/access/table';
import { relationsToday, type Viewer } from '@noticed/shared/domain/people/staff';
import { pupilsWrittenOf, sessionPupils, sessionsWrittenBy } from '../../store/audit/events.ts';
import type { Scope } from '../../store/database.ts';
import { heldOpenings } from '../../store/people/openings.ts';
import { onRollOfYears } from '../../store/relationship/ledger.ts';
import type { OpeningRow } from '../people/openings.ts';

/** What of the trail a reader sees: all, or what is about these ids; `written` are the sessions of which they wrote themselves. */
export interface Reach {
  limit: Limit | null;
  ids: string[] | null;
  written: ReadonlySet<string>;
  year: ReadonlySet<string>;
  /** Openings by break-glass of which this reader is not told. */
  held: readonly OpeningRow[];
  /** Pupils of whom they wrote notes for the team. */
  noted: ReadonlySet<string>;
}

export async function reachOf(scope: Scope, viewer: Viewer): Promise<Reach> {
  const decision = may(viewer, 'read-audit');
  const limit = decision.allowed ? decision.limit : 'mine';
  const own = await ownReach(scope, viewer, limit === null);
  if (limit !== 'mine' && limit !== 'mine-and-my-year') return { ...own, limit, ids: null };
  if (limit === 'mine') return own;
  const year = await ofYears(scope, viewer);
  return { ...own, limit, ids: [...(own.ids ?? []), ...year], year };
}

/** Who read what one wrote oneself: every author may know that, whatever their role. */
export async function ownReach(scope: Scope, viewer: Viewer, seesAll = false): Promise<Reach> {
  const { staffId } = viewer;
  const written = new Set((await scope.all(sessionsWrittenBy, { authorId: staffId })).map((one) => one.id));
  const held = (await scope.all(heldOpenings)).filter((one) =>
    hiddenFrom(one, { staffId, wrote: written.has(one.sessionId), seesAll }),
  );
  const noted = new Set((await scope.all(pupilsWrittenOf, { authorId: staffId })).map((one) => one.id));
  return { limit: 'mine', ids: [...written, ...noted], written, year: new Set(), held, noted };
}

/** The pupils of the years that somebody leads, and their sessions. */
async function ofYears(scope: Scope, viewer: Viewer): Promise<Set<string>> {
  const listYears = relationsToday(viewer)
    .filter((one) => one.kind === 'leads-year')
    .map((one) => one.target);
  const pupils = (await scope.all(onRollOfYears, { listYears, today: viewer.today })).map((one) => one.id);
  return withSessions(scope, pupils);
}

/** Pupils, and the sessions that are kept under them: what an event about them names. */
export async function withSessions(scope: Scope, pupilIds: readonly string[]): Promise<Set<string>> {
  if (pupilIds.length === 0) return new Set();
  const sessions = await scope.all(sessionPupils, { listIds: pupilIds });
  return new Set([...pupilIds, ...sessions.map((one) => one.id)]);
}

/** A declared conflict hides the events about that pupil, and about the sessions kept under them. */
export async function inConflict(scope: Scope, viewer: Viewer): Promise<Set<string>> {
  return withSessions(scope, scopeOf(viewer, 'see-pupil').exceptPupilIds);
}
