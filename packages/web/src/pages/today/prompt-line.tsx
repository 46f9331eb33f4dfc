import type { TodayLine } from '@noticed/shared/contract/registers/today';
import { useState } from 'react';
import { useRead } from '../../data/query.ts';
import { paths } from '../../paths.ts';
import { ChipGroup } from '../../ui/actions/chip-group.tsx';
import { LinkButton } from '../../ui/actions/link-button.tsx';
import { Menu, type MenuItem } from '../../ui/actions/menu.tsx';
import { Badge } from '../../ui/feedback/badge.tsx';
import { CalendarIcon, CheckIcon, ClockIcon, EditIcon, MoreIcon, PersonIcon } from '../../ui/icons.tsx';
import { Line } from '../../ui/layout/line-list.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { FlagMark } from '../../ui/people/flag-mark.tsx';
import { PhaseMark } from '../../ui/people/phase-mark.tsx';
import { PupilName } from '../../ui/people/pupil-name.tsx';
import { UnlessProjected } from '../../ui/projector-safe.tsx';
import { useCheckIn } from '../check-in/opening.ts';
import { named, offered } from '../check-in/practices.ts';
import { useLog } from '../check-in/use-log.tsx';
import { SetAside } from '../prompt/set-aside.tsx';

export interface PromptLineProps {
  line: TodayLine;
  /** What was just logged, in place of what could be. */
  done?: string | undefined;
  onLogged?: ((words: string) => void) | undefined;
}

// What these ask for is done on the session's own page; a check-in would not answer them.
const toSeeThrough: ReadonlySet<string> = new Set(['follow-up-due', 'session-overdue', 'agreement-overdue']);

// Two or three: more would be a list to read.
const atMost = 3;

/** One pupil, why they stand here, and the act beside it. Printed, only the name is left. */
export function PromptLine({ line, done, onLogged }: PromptLineProps) {
  const { pupil } = line;
  const session = line.flags.find((flag) => toSeeThrough.has(flag.kind))?.sessionId;
  return (
    <Line
      lead={
        <span className="no-print">
          <PhaseMark standing={line.phase} />
        </span>
      }
      title={<PupilName preferred={pupil.name} to={paths.pupil(pupil.id)} />}
      meta={pupil.form}
      detail={
        <Stack gap="tight">
          <span className="no-print">
            <Why line={line} />
          </span>
          {session ? (
            <span>
              <LinkButton to={paths.session(session)}>Open the session</LinkButton>
            </span>
          ) : done === undefined ? (
            <Acts line={line} onLogged={onLogged} />
          ) : (
            <span>
              <Badge tone="accent" icon={<CheckIcon />}>
                {done}
              </Badge>
            </span>
          )}
        </Stack>
      }
      actions={<More line={line} onLogged={onLogged} />}
    />
  );
}

function Why({ line: { severity, sentence } }: { line: TodayLine }) {
  if (severity) return <FlagMark severity={severity}>{sentence}</FlagMark>;
  return <UnlessProjected>{sentence}</UnlessProjected>;
}

function Acts({ line, onLogged }: Pick<PromptLineProps, 'line' | 'onLogged'>) {
  const { practices } = useRead('listPractices', {});
  const log = useLog();
  const suggested = named(practices, line.practiceIds);
  const chips = (suggested.length > 0 ? suggested : offered(practices, line.phase)).slice(0, atMost);
  const choose = (id: string) => {
    const practice = chips.find((one) => one.id === id);
    if (!practice) return;
    log({ pupils: [{ ...line.pupil, phase: line.phase }], practice });
    onLogged?.(practice.name);
  };
  return (
    <ChipGroup
      label={`Log with ${line.pupil.name}`}
      labelHidden
      chips={chips.map(({ id, name, how }) => ({ id, label: name, hint: how }))}
      onChoose={choose}
    />
  );
}

function More({ line, onLogged }: Pick<PromptLineProps, 'line' | 'onLogged'>) {
  const checkIn = useCheckIn();
  const { may } = useRead('readMe', {});
  const [settingAside, setSettingAside] = useState(false);
  const { pupil, phase } = line;
  const logged = onLogged ? { onLogged } : {};
  const repair: MenuItem = {
    id: 'plan',
    label: 'Plan a restorative session',
    icon: <CalendarIcon />,
    to: paths.planSession(pupil.id),
  };
  const aside: MenuItem = {
    id: 'aside',
    label: 'Set aside for now…',
    icon: <ClockIcon />,
    onChoose: () => setSettingAside(true),
  };
  const items: MenuItem[] = [
    {
      id: 'log',
      label: 'Log something else…',
      icon: <EditIcon />,
      onChoose: () => checkIn({ pupils: [{ ...pupil, phase }], ...logged }),
    },
    { id: 'open', label: 'Open their page', icon: <PersonIcon />, to: paths.pupil(pupil.id) },
    ...(may.planSessions && phase === 'restore' ? [repair] : []),
    ...(line.flags.length > 0 ? [aside] : []),
  ];
  return (
    <>
      <Menu label={`More for ${pupil.name}`} trigger={<MoreIcon />} size="icon" items={items} />
      <SetAside name={pupil.name} flags={line.flags} open={settingAside} onClose={() => setSettingAside(false)} />
    </>
  );
}
