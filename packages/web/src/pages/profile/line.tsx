import type { ProfileLine } from '@noticed/shared/contract/pupils/profile';
import { useState } from 'react';
import { useWrite } from '../../data/query.ts';
import { Menu, type MenuItem } from '../../ui/actions/menu.tsx';
import { nearDay } from '../../ui/day-words.ts';
import { CheckIcon, EditIcon, MoreIcon } from '../../ui/icons.tsx';
import { Line } from '../../ui/layout/line-list.tsx';
import { Dialog } from '../../ui/overlay/dialog.tsx';
import { useToast } from '../../ui/overlay/toast.tsx';
import { ProfileForm } from './form.tsx';
import { entryWords } from './parts.ts';

export interface ProfileEntryProps {
  line: ProfileLine;
  pupil: { id: string; name: string };
  today: string;
  mayEdit: boolean;
}

/** One thing of a profile with its author and day. One's own can be corrected; anybody's can be over. */
export function ProfileEntry({ line, pupil, today, mayEdit }: ProfileEntryProps) {
  const words = entryWords(line);
  return (
    <Line
      title={
        <span className="written" dir="auto">
          {words}
        </span>
      }
      detail={
        <>
          <bdi>{line.mine ? 'You' : line.author}</bdi>, {nearDay(line.on, today)}
          {line.corrected ? ' · corrected' : null}
        </>
      }
      actions={mayEdit ? <Change line={line} words={words} pupil={pupil} /> : null}
    />
  );
}

function Change({ line, words, pupil }: Pick<ProfileEntryProps, 'line' | 'pupil'> & { words: string }) {
  const [correcting, setCorrecting] = useState(false);
  const end = useWrite('endProfileEntry');
  const say = useToast();
  const over = () =>
    end.mutate(
      { params: { pupilId: pupil.id, entryId: line.id } },
      {
        onSuccess: () => say({ text: 'No longer so. It is kept under “Earlier”.' }),
        onError: (error) => say({ kind: 'problem', text: error.message }),
      },
    );
  const correct: MenuItem = {
    id: 'correct',
    label: 'Correct…',
    icon: <EditIcon />,
    onChoose: () => setCorrecting(true),
  };
  return (
    <>
      <Menu
        label={`Change “${words.slice(0, 60)}”`}
        trigger={<MoreIcon />}
        size="icon"
        items={[
          ...(line.mine && line.part !== 'adaptation' ? [correct] : []),
          { id: 'over', label: 'No longer so', icon: <CheckIcon />, onChoose: over },
        ]}
      />
      <Dialog open={correcting} title="Correct this" onClose={() => setCorrecting(false)}>
        <ProfileForm pupilId={pupil.id} name={pupil.name} line={line} onClose={() => setCorrecting(false)} />
      </Dialog>
    </>
  );
}
