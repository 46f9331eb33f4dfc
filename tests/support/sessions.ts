import type { NewSession } from '@noticed/shared/domain/restorative-session/restorative-session';
import { holdUnplanned, planSession } from '@noticed/shared/domain/restorative-session/restorative-session';
import type { Actor, Session } from '@noticed/shared/domain/restorative-session/session';

/** Somebody who acts, on a day. @example on('2026-01-14').at // '2026-01-14T10:00:00.000Z' */
export function on(today: string, by = 'cole'): Actor {
  return { by, at: `${today}T10:00:00.000Z`, today };
}

/** Amira and Ms Byrne, with Mr Cole to facilitate. */
export function aNewSession(change: Partial<NewSession> = {}): NewSession {
  return {
    id: 'session-1',
    pupilId: 'amira',
    partner: { kind: 'adult', id: 'byrne' },
    facilitatorId: 'cole',
    ...change,
  };
}

/** Planned on Monday 12 January 2026 for that Friday. */
export function aPlannedSession(plannedOn = '2026-01-16', change: Partial<NewSession> = {}): Session {
  return planSession(aNewSession(change), plannedOn, on('2026-01-12'));
}

/** Held on Wednesday 14 January 2026 without a plan, with a follow-up a week later. */
export function aHeldSession(change: Partial<NewSession> = {}): Session {
  const participation = { pupil: 'agreed', partner: 'agreed' } as const;
  return holdUnplanned(
    aNewSession(change),
    { heldOn: '2026-01-14', participation, followUpOn: '2026-01-21' },
    on('2026-01-14'),
  );
}
