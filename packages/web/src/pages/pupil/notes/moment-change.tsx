import type { CheckInLine } from '@noticed/shared/contract/registers/check-ins';
import { useState } from 'react';
import { useWrite } from '../../../data/query.ts';
import { Menu, type MenuItem } from '../../../ui/actions/menu.tsx';
import { EditIcon, MoreIcon, PersonIcon, UndoIcon } from '../../../ui/icons.tsx';
import { useToast } from '../../../ui/overlay/toast.tsx';
import { Correct } from '../correct.tsx';
import { TakeBack } from '../take-back.tsx';
import { WriteStatement } from './statement.tsx';

interface ChangeProps {
  line: CheckInLine;
  pupil: { id: string; name: string };
  /** Whether the reader may write down what the pupil says to a colleague’s note. */
  mayAttach: boolean;
}

/** Only one's own words can be changed, and never without a trace; what the pupil says may stand beside anybody's. */
export function Change({ line, pupil, mayAttach }: ChangeProps) {
  const [open, setOpen] = useState<'correct' | 'take-back' | 'statement' | null>(null);
  const write = useStatement(line, pupil.id, () => setOpen(null));
  const close = () => setOpen(null);
  const own: MenuItem[] = [
    { id: 'correct', label: 'Correct…', icon: <EditIcon />, onChoose: () => setOpen('correct') },
    { id: 'take-back', label: 'Take back…', icon: <UndoIcon />, onChoose: () => setOpen('take-back') },
  ];
  const state: MenuItem = {
    id: 'statement',
    label: `What ${pupil.name} says to it…`,
    icon: <PersonIcon />,
    onChoose: () => setOpen('statement'),
  };
  const items = [...(line.mine ? own : []), ...(line.note !== null && (line.mine || mayAttach) ? [state] : [])];
  if (items.length === 0) return null;
  const { statement } = line;
  return (
    <>
      <Menu label={`Change ${line.practice}, ${line.happenedOn}`} trigger={<MoreIcon />} size="icon" items={items} />
      <Correct line={line} open={open === 'correct'} onClose={close} />
      <TakeBack line={line} open={open === 'take-back'} onClose={close} />
      <WriteStatement {...{ statement, write }} name={pupil.name} open={open === 'statement'} onClose={close} />
    </>
  );
}

function useStatement(line: CheckInLine, pupilId: string, done: () => void) {
  const write = useWrite('stateOnCheckIn');
  const say = useToast();
  const onSuccess = () => {
    done();
    say({ text: 'Kept beside the note.' });
  };
  const mutate = (words: string) =>
    write.mutate(
      { params: { pupilId, checkInId: line.id }, body: { words, version: line.statement?.version ?? 0 } },
      { onSuccess },
    );
  return { mutate, error: write.error, isPending: write.isPending };
}
