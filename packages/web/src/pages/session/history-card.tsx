import type { SessionPage } from '@noticed/shared/contract/sessions/session-page';
import { Card } from '../../ui/layout/card.tsx';
import { Line, LineList } from '../../ui/layout/line-list.tsx';
import { momentWords } from '../../ui/whole-dates.ts';
import { movedWords } from './course.ts';

/** Who moved it and when. */
export function HistoryCard({ moves }: Pick<SessionPage, 'moves'>) {
  return (
    <Card title="How it came here">
      <LineList label="How it came here">
        {moves.map((one, at) => (
          <Line
            key={`${one.move} ${one.at} ${at}`}
            title={`${one.by} ${movedWords[one.move] ?? one.move}`}
            meta={momentWords(one.at)}
            detail={one.reason}
          />
        ))}
      </LineList>
    </Card>
  );
}
