import type { PupilPage } from '@noticed/shared/contract/pupils';
import { nearDay } from '../../ui/day-words.ts';
import { Badge } from '../../ui/feedback/badge.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Line, LineList } from '../../ui/layout/line-list.tsx';
import { PhaseMark } from '../../ui/people/phase-mark.tsx';
import { standingWords } from '../../ui/words.ts';

/** Where this relationship was said to stand, newest first. Nothing is ever overwritten. */
export function Placements({ page: { placements, today } }: { page: PupilPage }) {
  if (placements.length === 0) return null;
  return (
    <Card title="Placements" lede="What you said, and when." flush>
      <LineList label="Placements">
        {placements.map((one) => (
          <Line
            key={one.id}
            lead={<PhaseMark standing={one.to} />}
            title={one.retracted ? <s>{standingWords[one.to].word}</s> : standingWords[one.to].word}
            meta={nearDay(one.happenedOn, today)}
            detail={
              <>
                from {standingWords[one.from].word} {one.retracted ? <Badge>Undone</Badge> : null}
                {one.reason ? <p dir="auto">{one.reason}</p> : null}
              </>
            }
          />
        ))}
      </LineList>
    </Card>
  );
}
