import type { TodayLine, TodayPage } from '@noticed/shared/contract/registers/today';
import { useState } from 'react';
import { paths } from '../../paths.ts';
import { LinkButton } from '../../ui/actions/link-button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { TodayIcon } from '../../ui/icons.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { LineList } from '../../ui/layout/line-list.tsx';
import { PromptLine } from './prompt-line.tsx';

/** The day's five. Who was just noticed stays where they stood, with what was logged, so that nothing jumps under a thumb. */
export function Five({ today }: { today: TodayPage }) {
  const { lines, done, markDone } = useSteady(today.five);
  return (
    <Card
      title={today.isSchoolDay ? 'Notice today' : 'Notice next'}
      lede={lines.length > 0 ? 'One tap logs it.' : undefined}
      flush={lines.length > 0}
    >
      {lines.length === 0 ? (
        <NobodyWaiting today={today} />
      ) : (
        <LineList label="Notice today">
          {lines.map((line) => (
            <PromptLine
              key={line.pupil.id}
              line={line}
              done={done.get(line.pupil.id)}
              onLogged={(words) => markDone(line, words)}
            />
          ))}
        </LineList>
      )}
    </Card>
  );
}

interface Kept {
  line: TodayLine;
  words: string;
}

/** The lines as the server has them now, and those done on this page in their old places. */
function useSteady(now: readonly TodayLine[]) {
  const [order] = useState<string[]>([]);
  const [kept, setKept] = useState<ReadonlyMap<string, Kept>>(new Map());
  const lines = new Map([...now, ...[...kept.values()].map((one) => one.line)].map((line) => [line.pupil.id, line]));
  for (const id of lines.keys()) if (!order.includes(id)) order.push(id);
  const stillAsked = new Set(now.map((one) => one.pupil.id));
  const done = new Map([...kept].filter(([id]) => !stillAsked.has(id)).map(([id, { words }]) => [id, words]));
  return {
    lines: order.flatMap((id) => lines.get(id) ?? []),
    done,
    markDone: (line: TodayLine, words: string) => setKept(new Map(kept).set(line.pupil.id, { line, words })),
  };
}

function NobodyWaiting({ today }: { today: TodayPage }) {
  if (today.coverage.pupils === 0)
    return (
      <EmptyState
        title={today.registers.length === 0 ? 'No register is yours yet' : 'Nobody is on your registers yet'}
        icon={<TodayIcon />}
      >
        Your data manager can see what is missing. Until then find any pupil by name, at the top, and log a moment.
      </EmptyState>
    );
  return (
    <EmptyState
      title="Nobody is waiting"
      icon={<TodayIcon />}
      action={<LinkButton to={paths.registers()}>Open a register</LinkButton>}
    >
      {today.isSchoolDay
        ? 'Today’s pupils have been noticed. Those unseen longest come first again tomorrow.'
        : 'It is not a school day. Those unseen longest come first on the next one.'}
    </EmptyState>
  );
}
