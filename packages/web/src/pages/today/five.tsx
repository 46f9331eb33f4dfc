import type { TodayLine, TodayPage } from '@noticed/shared/contract/registers/today';
import { type ReactNode, useState } from 'react';
import { paths } from '../../paths.ts';
import { LinkButton } from '../../ui/actions/link-button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { TodayIcon } from '../../ui/icons.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { LineList } from '../../ui/layout/line-list.tsx';
import { PromptLine } from './prompt-line.tsx';

/** The day's five of whoever meets pupils. */
export function Five({ today }: { today: TodayPage }) {
  return (
    <Offers
      title={today.isSchoolDay ? 'Notice today' : 'Notice next'}
      label="Notice today"
      lede="One tap logs it."
      offered={today.five}
      otherwise={<NobodyWaiting today={today} />}
    />
  );
}

export interface OffersProps {
  title: string;
  /** What the list is called, whatever the day. */
  label: string;
  lede: string;
  offered: readonly TodayLine[];
  /** In place of lines when there are none. */
  otherwise: ReactNode;
}

/** Pupils to notice. Who was just noticed stays where they stood, with what was logged, so that nothing jumps under a thumb. */
export function Offers({ title, label, lede, offered, otherwise }: OffersProps) {
  const { lines, done, markDone } = useSteady(offered);
  return (
    <Card
      title={title}
      lede={lines.length > 0 ? <span className="no-print">{lede}</span> : undefined}
      flush={lines.length > 0}
    >
      {lines.length === 0 ? (
        otherwise
      ) : (
        <LineList label={label}>
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
