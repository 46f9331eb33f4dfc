import type { Decision } from '../access.ts';
import type { Phase, Standing } from '../relationship/phase.ts';
import { phases } from '../relationship/phase.ts';

/** Where one adult stands with the pupil asked about, and whether that is out in the open. */
export interface AdultStanding {
  adultId: string;
  standing: Standing;
  /** The adult asked for help with this relationship. */
  askedForHelp: boolean;
  /** A restorative session about this relationship is planned or held. */
  sessionExists: boolean;
}

/** What may be shown of where other adults stand with a pupil; null is “nothing”. Never to be filled in from elsewhere. */
export interface PhaseView {
  /** The viewer's own standing; always theirs to see. */
  own: Standing;
  /** How many adults placed the pupil, and how many in each phase: “2 of 5 adults report Restore”. */
  placed: number | null;
  counts: Record<Phase, number> | null;
  /** Adults who report Maintain, by name. */
  maintainAdultIds: readonly string[];
  /** Adults in Restore who asked for help or have a session: only these are named. */
  restoreAdultIds: readonly string[];
}

/** The least number of placing adults behind a count that a subject teacher sees (quality.md section 1). */
export const adultsBehindACount = 5;

function ownStanding(staffId: string, standings: readonly AdultStanding[]): Standing {
  return standings.find((one) => one.adultId === staffId)?.standing ?? 'unsorted';
}

const named = (adults: readonly AdultStanding[]): string[] => adults.map((one) => one.adultId).sort();

/**
 * What one viewer may be shown of a pupil's phases, given the answer to `see-others-phases` about that pupil.
 * `place` says whether it is for the pupil's own page or for a line in a list. `standings` has one entry an adult.
 * @example phaseView('osei', { allowed: true, why: [], limit: 'count-of-five' }, fourAdults, 'page').counts // null
 */
export function phaseView(
  staffId: string,
  decision: Decision,
  standings: readonly AdultStanding[],
  place: 'page' | 'list',
): PhaseView {
  const own = ownStanding(staffId, standings);
  const nothing: PhaseView = { own, placed: null, counts: null, maintainAdultIds: [], restoreAdultIds: [] };
  if (!decision.allowed) return nothing;
  if (decision.limit === 'one-pupil-at-a-time' && place === 'list') return nothing;
  const placing = standings.filter((one) => one.standing !== 'unsorted');
  const inPhase = (phase: Phase) => placing.filter((one) => one.standing === phase);
  // Object.fromEntries forgets the keys that phases lists.
  const counts = Object.fromEntries(phases.map((phase) => [phase, inPhase(phase).length])) as Record<Phase, number>;
  const counted = { ...nothing, placed: placing.length, counts };
  if (decision.limit === 'count-of-five') return placing.length >= adultsBehindACount ? counted : nothing;
  return {
    ...counted,
    maintainAdultIds: named(inPhase('maintain')),
    restoreAdultIds: named(inPhase('restore').filter((one) => one.askedForHelp || one.sessionExists)),
  };
}
