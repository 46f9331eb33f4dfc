import { useState } from 'react';
import { Button } from '../actions/button.tsx';
import { ChipGroup } from '../actions/chip-group.tsx';
import { TextArea } from '../fields/text-area.tsx';
import { Card } from '../layout/card.tsx';
import { PageHeader } from '../layout/page-header.tsx';
import { Cluster } from '../layout/stack.tsx';
import { Dialog, Sheet } from '../overlay/dialog.tsx';
import { useToast } from '../overlay/toast.tsx';

const chips = ['Greeting at the door', 'Specific praise', 'Asked about an interest', 'Weekend check-in'].map(
  (label) => ({ id: label, label }),
);

export function OverlayPart() {
  const [open, setOpen] = useState<'dialog' | 'sheet'>();
  const say = useToast();
  const close = () => setOpen(undefined);
  const log = (practice: string) => {
    close();
    say({ text: `${practice} logged for Amira`, undo: () => say({ text: 'Taken back' }) });
  };
  return (
    <>
      <PageHeader title="Over the page" />
      <Card title="Dialog, sheet, message">
        <Cluster>
          <Button onClick={() => setOpen('dialog')}>Open dialog</Button>
          <Button onClick={() => setOpen('sheet')}>Open sheet</Button>
          <Button onClick={() => say({ text: 'Moved Dylan to Restore', undo: () => undefined })}>Say done</Button>
          <Button
            onClick={() =>
              say({ text: 'Not saved: Mr Osei changed it first. Both views are on the register.', kind: 'problem' })
            }
          >
            Say problem
          </Button>
        </Cluster>
      </Card>
      <Dialog
        open={open === 'dialog'}
        title="Stop all prompts about Amira?"
        size="small"
        onClose={close}
        actions={
          <>
            <Button kind="danger" onClick={close}>
              Stop prompts
            </Button>
            <Button onClick={close}>Keep them</Button>
          </>
        }
      >
        <p>She leaves Today, lists, boards and print at once. No reason is asked or shown.</p>
      </Dialog>
      <Sheet
        open={open === 'sheet'}
        title={<>Log for Amira</>}
        onClose={close}
        actions={
          <Button kind="primary" onClick={() => log('Moment')}>
            Log moment
          </Button>
        }
      >
        <ChipGroup label="For Maintain" chips={chips} onChoose={log} />
        <TextArea name="note" label="Note" optional hint="Dated, with your name; the pupil may read it." />
      </Sheet>
    </>
  );
}
