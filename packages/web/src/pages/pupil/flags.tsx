import type { Flag } from '@noticed/shared/contract/flag';
import type { PupilPage } from '@noticed/shared/contract/pupils/pupils';
import { useState } from 'react';
import { useRead } from '../../data/query.ts';
import { Button } from '../../ui/actions/button.tsx';
import { ChipGroup } from '../../ui/actions/chip-group.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Line, LineList } from '../../ui/layout/line-list.tsx';
import { FlagMark } from '../../ui/people/flag-mark.tsx';
import { named, offered } from '../check-in/practices.ts';
import { useLog } from '../check-in/use-log.tsx';
import { SetAside } from '../prompt/set-aside.tsx';

// As many as are read at a glance.
const atMost = 4;

/** Why to act, and what to do next: the prompts' own suggestions, or the phase's while nothing asks. */
export function Flags({ page }: { page: PupilPage }) {
  const { flags } = page;
  return (
    <Card
      title={flags.length > 0 ? 'To act on' : 'Next'}
      lede={flags.length > 0 ? undefined : 'Nothing asks for you now.'}
    >
      {flags.length > 0 ? (
        <LineList label="Prompts">
          {flags.map((flag) => (
            <Prompt key={`${flag.kind} ${flag.adultId} ${flag.registerId}`} flag={flag} name={page.pupil.name} />
          ))}
        </LineList>
      ) : null}
      <NextAct page={page} />
    </Card>
  );
}

function Prompt({ flag, name }: { flag: Flag; name: string }) {
  const [open, setOpen] = useState(false);
  return (
    <Line
      title={<FlagMark severity={flag.severity}>{flag.sentence}</FlagMark>}
      actions={
        <>
          <Button size="small" kind="plain" onClick={() => setOpen(true)}>
            Set aside…
          </Button>
          <SetAside name={name} flags={[flag]} open={open} onClose={() => setOpen(false)} />
        </>
      }
    />
  );
}

function NextAct({ page: { pupil, own, flags } }: { page: PupilPage }) {
  const { practices } = useRead('listPractices', {});
  const log = useLog();
  const suggested = named(practices, [...new Set(flags.flatMap((flag) => flag.practiceIds))]);
  const chips = (suggested.length > 0 ? suggested : offered(practices, own?.phase)).slice(0, atMost);
  const choose = (id: string) => {
    const practice = chips.find((one) => one.id === id);
    if (practice) log({ pupils: [{ ...pupil, phase: own?.phase }], practice });
  };
  return (
    <ChipGroup
      label="One tap logs it"
      chips={chips.map(({ id, name, how }) => ({ id, label: name, hint: how }))}
      onChoose={choose}
    />
  );
}
