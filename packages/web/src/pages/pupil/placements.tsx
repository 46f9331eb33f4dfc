import type { PupilPage } from '@noticed/shared/contract/pupils/pupils';
import { nearDay } from '../../ui/day-words.ts';
import { Badge } from '../../ui/feedback/badge.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Line, LineList } from '../../ui/layout/line-list.tsx';
import { PhaseMark } from '../../ui/people/phase-mark.tsx';
import { standingWords } from '../../ui/words.ts';
import { PlacementChange } from './notes/placement-change.tsx';
import { PupilStatement } from './notes/statement.tsx';
import { Versions } from './notes/versions.tsx';

/** Where this relationship was said to stand, newest first. Nothing is ever overwritten. */
export function Placements({ page: { placements, pupil, today } }: { page: PupilPage }) {
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
                {one.correctedAt ? <Versions correctedAt={one.correctedAt} earlier={one.earlier} /> : null}
                <PupilStatement name={pupil.name} statement={one.statement} />
              </>
            }
            actions={one.reason && !one.retracted ? <PlacementChange line={one} name={pupil.name} /> : null}
          />
        ))}
      </LineList>
    </Card>
  );
}
