import { useState } from 'react';
import { useFormWrite } from '../../data/use-form-write.ts';
import { Button } from '../../ui/actions/button.tsx';
import { DateField } from '../../ui/fields/date-field.tsx';
import { Form } from '../../ui/fields/form.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { Cluster } from '../../ui/layout/stack.tsx';
import { Dialog } from '../../ui/overlay/dialog.tsx';

interface EndGrantProps {
  staffId: string;
  grantId: string;
  /** What ends, as it is written beside the button: “Tutor of 9B”. */
  what: string;
  /** On the button, where what ends must be said beside it. */
  label?: string;
  today: string;
}

/** Ends a role or relation at the end of a day. What was done while it held stays as it is. */
export function EndGrant({ staffId, grantId, what, label = 'End', today }: EndGrantProps) {
  const [open, setOpen] = useState(false);
  const write = useFormWrite('endGrant');
  const close = () => setOpen(false);
  const end = (values: FormData) =>
    write.mutate({ params: { staffId, grantId }, body: { to: String(values.get('to') ?? '') } }, { onSuccess: close });
  return (
    <>
      <Button size="small" aria-label={`End: ${what}`} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog open={open} title={`End: ${what}`} size="small" onClose={close}>
        <Form label={`End: ${what}`} onSubmit={end} errors={write.refusal.errors} problem={write.refusal.problem}>
          <DateField name="to" label="Last day" defaultValue={today} hint="It holds until the end of that day." />
          <Note>What they wrote and placed stays, with their name. They can no longer see what this opened.</Note>
          <Cluster>
            <Button type="submit" kind="primary" busy={write.isPending}>
              End it
            </Button>
            <Button kind="plain" onClick={close}>
              Keep it
            </Button>
          </Cluster>
        </Form>
      </Dialog>
    </>
  );
}
