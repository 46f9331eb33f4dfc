import type { SessionLine } from '@noticed/shared/contract/sessions/session-page';
import { Card } from '../../ui/layout/card.tsx';
import { SessionLines } from '../sessions/session-lines.tsx';

interface AgendaLinesProps {
  title: string;
  lede: string;
  sessions: readonly SessionLine[];
  today: string;
}

/** One kind of waiting; nothing while nobody waits. */
export function AgendaLines({ title, lede, sessions, today }: AgendaLinesProps) {
  if (sessions.length === 0) return null;
  return (
    <Card title={`${title} (${sessions.length})`} lede={lede} flush>
      <SessionLines label={title} sessions={sessions} today={today} />
    </Card>
  );
}
