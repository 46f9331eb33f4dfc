import type { SessionLine } from '@noticed/shared/contract/sessions/session-page';
import { nearDay } from '../../ui/day-words.ts';

export type Stage = SessionLine['stage'];
type Dates = Pick<SessionLine, 'stage' | 'plannedOn' | 'heldOn' | 'followUpOn'>;

export const stageWords: Record<Stage, string> = {
  planned: 'Planned',
  deferred: 'Put off',
  held: 'Held',
  'followed-up': 'Followed up',
  closed: 'Closed',
  declined: 'Declined',
  cancelled: 'Cancelled',
};

/** What waits for somebody, in a sentence; a day that has passed is said plainly and blames nobody. */
export function nextWords({ stage, plannedOn, heldOn, followUpOn }: Dates, today: string): string {
  const day = (on: string | null) => (on ? nearDay(on, today) : 'a day to be chosen');
  switch (stage) {
    case 'planned':
      return plannedOn && plannedOn < today
        ? `It was to be ${day(plannedOn)}: was it held, or put off?`
        : `To be held ${day(plannedOn)}.`;
    case 'deferred':
      return 'Waits for a new day, when both are ready.';
    case 'held':
      if (!followUpOn) return `Held ${day(heldOn)}. No follow-up day was set: ask how it stands.`;
      return followUpOn <= today
        ? `Follow-up due ${day(followUpOn)}: how does it stand?`
        : `Follow-up ${day(followUpOn)}.`;
    case 'followed-up':
      return 'Followed up. It can be closed once everything agreed is done or abandoned.';
    case 'closed':
      return `Held ${day(heldOn)}, and closed.`;
    case 'declined':
      return 'Declined. Another can be planned when both are ready.';
    case 'cancelled':
      return 'Cancelled.';
  }
}

/** Whether somebody should act on it today. */
export function isDue({ stage, plannedOn, followUpOn }: Dates, today: string): boolean {
  if (stage === 'planned') return plannedOn !== null && plannedOn <= today;
  return stage === 'held' && (followUpOn === null || followUpOn <= today);
}
