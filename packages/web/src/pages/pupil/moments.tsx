import type { CheckInLine } from '@noticed/shared/contract/check-ins';
import type { PupilPage } from '@noticed/shared/contract/pupils';
import { useState } from 'react';
import { Button } from '../../ui/actions/button.tsx';
import { Menu } from '../../ui/actions/menu.tsx';
import { nearDay } from '../../ui/day-words.ts';
import { Badge } from '../../ui/feedback/badge.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { EditIcon, MoreIcon, UndoIcon } from '../../ui/icons.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Line, LineList } from '../../ui/layout/line-list.tsx';
import { channelChoices, toneChoices, wordOf } from '../../ui/moment-words.ts';
import { UnlessProjected } from '../../ui/projector-safe.tsx';
import { Correct } from './correct.tsx';
import { TakeBack } from './take-back.tsx';
import { Versions } from './versions.tsx';

const pageSize = 20;

/** What has been logged, newest first, each with its author and day. */
export function Moments({ page: { checkIns, pupil, today } }: { page: PupilPage }) {
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
          <Moment key={line.id} line={line} today={today} />
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

function Moment({ line, today }: { line: CheckInLine; today: string }) {
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
        </>
      }
      actions={line.mine && !line.retracted ? <Change line={line} /> : null}
    />
  );
}

/** Only one's own words can be changed, and never without a trace. */
function Change({ line }: { line: CheckInLine }) {
  const [open, setOpen] = useState<'correct' | 'take-back' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Menu
        label={`Change ${line.practice}, ${line.happenedOn}`}
        trigger={<MoreIcon />}
        size="icon"
        items={[
          { id: 'correct', label: 'Correct…', icon: <EditIcon />, onChoose: () => setOpen('correct') },
          { id: 'take-back', label: 'Take back…', icon: <UndoIcon />, onChoose: () => setOpen('take-back') },
        ]}
      />
      <Correct line={line} open={open === 'correct'} onClose={close} />
      <TakeBack line={line} open={open === 'take-back'} onClose={close} />
    </>
  );
}
