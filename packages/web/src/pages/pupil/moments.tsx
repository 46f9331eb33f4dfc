import type { PupilPage } from '@noticed/shared/contract/pupils/pupils';
import type { CheckInLine } from '@noticed/shared/contract/registers/check-ins';
import { useState } from 'react';
import { Button } from '../../ui/actions/button.tsx';
import { nearDay } from '../../ui/day-words.ts';
import { Badge } from '../../ui/feedback/badge.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Line, LineList } from '../../ui/layout/line-list.tsx';
import { channelChoices, toneChoices, wordOf } from '../../ui/moment-words.ts';
import { UnlessProjected } from '../../ui/projector-safe.tsx';
import { Change } from './notes/moment-change.tsx';
import { PupilStatement } from './notes/statement.tsx';
import { Versions } from './notes/versions.tsx';

const pageSize = 20;

/** What has been logged, newest first, each with its author and day. */
export function Moments({ page }: { page: PupilPage }) {
  const { checkIns, pupil } = page;
  const [limit, setLimit] = useState(pageSize);
  if (checkIns.length === 0)
    return (
      <Card title="Moments">
        <EmptyState title="Nothing here that you may read">
          A moment that you log with {pupil.name} stands here, with its day.
        </EmptyState>
      </Card>
    );
  return (
    <Card title="Moments" flush>
      <LineList label="Moments">
        {checkIns.slice(0, limit).map((line) => (
          <Moment key={line.id} line={line} page={page} />
        ))}
      </LineList>
      {checkIns.length > limit ? (
        <p className="table-more">
          {limit} of {checkIns.length} shown{' '}
          <Button size="small" onClick={() => setLimit(limit + pageSize)}>
            Show more
          </Button>
        </p>
      ) : null}
    </Card>
  );
}

function Moment({ line, page }: { line: CheckInLine; page: PupilPage }) {
  const { pupil, may, today } = page;
  const said = [
    line.tone === 'positive' ? null : wordOf(toneChoices, line.tone),
    line.reach === 'whole-group' ? 'to the whole class' : null,
    line.channel === 'in-person' ? null : wordOf(channelChoices, line.channel),
  ].filter(Boolean);
  return (
    <Line
      title={line.retracted ? <s>{line.practice}</s> : line.practice}
      meta={nearDay(line.happenedOn, today)}
      detail={
        <>
          <p>
            <bdi>{line.mine ? 'You' : line.adult}</bdi>
            {said.length > 0 ? ` · ${said.join(' · ')}` : null} {line.retracted ? <Badge>Taken back</Badge> : null}
          </p>
          {line.note && !line.retracted ? (
            <UnlessProjected>
              <p dir="auto">{line.note}</p>
            </UnlessProjected>
          ) : null}
          {line.correctedAt && !line.retracted ? (
            <UnlessProjected>
              <Versions correctedAt={line.correctedAt} earlier={line.earlier} />
            </UnlessProjected>
          ) : null}
          {line.retracted ? null : <PupilStatement name={pupil.name} statement={line.statement} />}
        </>
      }
      actions={line.retracted ? null : <Change line={line} pupil={pupil} mayAttach={may.attachStatement} />}
    />
  );
}
