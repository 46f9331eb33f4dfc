import { useState } from 'react';
import { newId } from '../../data/id.ts';
import { useFormWrite } from '../../data/use-form-write.ts';
import { Button } from '../../ui/actions/button.tsx';
import { Form } from '../../ui/fields/form.tsx';
import { TextArea } from '../../ui/fields/text-area.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { Cluster } from '../../ui/layout/stack.tsx';
import { Dialog } from '../../ui/overlay/dialog.tsx';
import { useToast } from '../../ui/overlay/toast.tsx';

/** Keeping is a decision too: it is written down with its reason, and holds for half a year. */
export function KeepAccount({ staffId, name }: { staffId: string; name: string }) {
  const [open, setOpen] = useState(false);
  const [id] = useState(newId);
  const write = useFormWrite('keepAccount');
  const say = useToast();
  const close = () => setOpen(false);
  const keep = (values: FormData) =>
    write.mutate(
      { params: { staffId }, body: { id, reason: String(values.get('reason') ?? '') } },
      {
        onSuccess: () => {
          close();
          say({ text: `Kept: the account of ${name}` });
        },
      },
    );
  return (
    <>
      <Button size="small" aria-label={`Keep the account of ${name}`} onClick={() => setOpen(true)}>
        Keep
      </Button>
      <Dialog open={open} title={`Keep the account of ${name}?`} onClose={close}>
        <Form label="Keep" onSubmit={keep} errors={write.refusal.errors} problem={write.refusal.problem}>
          <TextArea
            name="reason"
            label="Why it is still needed"
            hint="One line, such as “On leave until Easter” or “Comes in for exams”. Nothing about health or family."
            rows={2}
            maxLength={300}
          />
          <Note>It comes up again in half a year, if nothing has changed by then.</Note>
          <Cluster>
            <Button type="submit" kind="primary" busy={write.isPending}>
              Keep it
            </Button>
            <Button kind="plain" onClick={close}>
              Cancel
            </Button>
          </Cluster>
        </Form>
      </Dialog>
    </>
  );
}
