import type { SessionLine } from '@noticed/shared/contract/sessions/session-page';
import { isDue } from '../session/stage-words.ts';

export interface SessionGroup {
  id: string;
  title: string;
  lede: string;
  sessions: SessionLine[];
}

const day = (one: SessionLine) => one.followUpOn ?? one.heldOn ?? one.plannedOn ?? '';

/** Sessions by what they wait for, the most pressing first and the earliest day first in each. */
export function sessionGroups(sessions: readonly SessionLine[], today: string): SessionGroup[] {
  const wanted: [string, string, string, (one: SessionLine) => boolean][] = [
    ['due', 'To do now', 'Due today, or a day that has passed.', (one) => isDue(one, today)],
    ['planned', 'Planned', 'In order of day.', (one) => one.stage === 'planned'],
    [
      'deferred',
      'Put off',
      'They wait for a day when both are ready. “Not today” is a good answer.',
      (one) => one.stage === 'deferred',
    ],
    ['held', 'Held', 'A follow-up comes next.', (one) => one.stage === 'held'],
    [
      'followed-up',
      'Followed up',
      'They close once everything agreed is done or abandoned.',
      (one) => one.stage === 'followed-up',
    ],
  ];
  const left = new Set(sessions);
  return wanted.flatMap(([id, title, lede, belongs]) => {
    const own = [...left].filter(belongs).sort((one, other) => (day(one) < day(other) ? -1 : 1));
    for (const one of own) left.delete(one);
    return own.length > 0 ? [{ id, title, lede, sessions: own }] : [];
  });
}

/** What is over, the latest first. */
export function finished(sessions: readonly SessionLine[]): SessionLine[] {
  const over = sessions.filter((one) => ['closed', 'declined', 'cancelled'].includes(one.stage));
  return over.sort((one, other) => (day(one) > day(other) ? -1 : 1));
}
