import type { PupilPage } from '@noticed/shared/contract/pupils/pupils';
import { useState } from 'react';
import { useWrite } from '../../../data/query.ts';
import { refusalOf } from '../../../data/refusal.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Menu } from '../../../ui/actions/menu.tsx';
import { Form } from '../../../ui/fields/form.tsx';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { EditIcon, MoreIcon, PersonIcon } from '../../../ui/icons.tsx';
import { Dialog } from '../../../ui/overlay/dialog.tsx';
import { useToast } from '../../../ui/overlay/toast.tsx';
import { WriteStatement } from './statement.tsx';

interface PlacementChangeProps {
  line: PupilPage['placements'][number];
  name: string;
}

/** The reason of one's own placement: corrected as a new version, or with the pupil's own words beside it. */
export function PlacementChange({ line, name }: PlacementChangeProps) {
  const [open, setOpen] = useState<'correct' | 'statement' | null>(null);
  const close = () => setOpen(null);
  const say = useToast();
  const state = useWrite('stateOnPlacement');
  const params = { placementId: line.id };
  const done = (text: string) => () => {
    close();
    say({ text });
  };
  const keep = (words: string) =>
    state.mutate(
      { params, body: { words, version: line.statement?.version ?? 0 } },
      { onSuccess: done('Kept beside the reason.') },
    );
  return (
    <>
      <Menu
        label={`Change the placement of ${line.happenedOn}`}
        trigger={<MoreIcon />}
        size="icon"
        items={[
          { id: 'correct', label: 'Correct the reason…', icon: <EditIcon />, onChoose: () => setOpen('correct') },
          {
            id: 'statement',
            label: `What ${name} says to it…`,
            icon: <PersonIcon />,
            onChoose: () => setOpen('statement'),
          },
        ]}
      />
      <Dialog open={open === 'correct'} title="Correct the reason" onClose={close}>
        <CorrectReason line={line} onDone={done('Corrected. What stood before is kept.')} />
      </Dialog>
      <WriteStatement
        open={open === 'statement'}
        name={name}
        statement={line.statement}
        write={{ mutate: keep, error: state.error, isPending: state.isPending }}
        onClose={close}
      />
    </>
  );
}

function CorrectReason({ line, onDone }: { line: PlacementChangeProps['line']; onDone: () => void }) {
  const correct = useWrite('correctPlacement');
  const { errors, problem } = refusalOf(correct.error);
  const save = (values: FormData) =>
    correct.mutate(
      { params: { placementId: line.id }, body: { version: line.version, reason: String(values.get('reason') ?? '') } },
      { onSuccess: onDone },
    );
  return (
    <Form label="Correct the reason" errors={errors} problem={problem} onSubmit={save}>
      <TextArea name="reason" label="Reason" rows={3} maxLength={500} defaultValue={line.reason ?? ''} />
      <div>
        <Button type="submit" kind="primary" busy={correct.isPending}>
          Save the correction
        </Button>
      </div>
    </Form>
  );
}
