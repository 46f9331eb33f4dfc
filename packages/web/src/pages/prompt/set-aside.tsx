import type { Flag } from '@noticed/shared/contract/flag';
import { useState } from 'react';
import { call } from '../../data/client.ts';
import { newId } from '../../data/id.ts';
import { queryClient, useRead } from '../../data/query.ts';
import { type Refusal, refusalOf } from '../../data/refusal.ts';
import { Button } from '../../ui/actions/button.tsx';
import { dayAfter, nearDay } from '../../ui/day-words.ts';
import { DateField } from '../../ui/fields/date-field.tsx';
import { Form } from '../../ui/fields/form.tsx';
import { TextArea } from '../../ui/fields/text-area.tsx';
import { Dialog } from '../../ui/overlay/dialog.tsx';
import { useToast } from '../../ui/overlay/toast.tsx';

const week = 7;

export interface SetAsideProps {
  /** Whom or what the prompts are about. */
  name: string;
  flags: readonly Flag[];
  onClose: () => void;
}

/** Puts prompts off until a day, with a reason that stays on the record. */
export function SetAside({ open, ...props }: SetAsideProps & { open: boolean }) {
  return (
    <Dialog open={open} title={<bdi>Set {props.name} aside for now</bdi>} onClose={props.onClose}>
      <SetAsideForm {...props} />
    </Dialog>
  );
}

function SetAsideForm({ name, flags, onClose }: SetAsideProps) {
  const { today } = useRead('readMe', {});
  const say = useToast();
  const [refusal, setRefusal] = useState<Refusal>();
  const [busy, setBusy] = useState(false);
  const submit = async (values: FormData) => {
    const until = String(values.get('until'));
    setBusy(true);
    try {
      await setAside(flags, until, String(values.get('reason')));
      await queryClient.invalidateQueries();
      onClose();
      say({ text: `${name} is set aside until ${nearDay(until, today)}` });
    } catch (error) {
      setRefusal(refusalOf(error as Error)); // only `call` can fail here
      setBusy(false);
    }
  };
  return (
    <Form
      onSubmit={(values) => void submit(values)}
      errors={refusal?.errors}
      problem={refusal?.problem}
      label="Set aside"
    >
      <DateField
        name="until"
        label="Until"
        defaultValue={dayAfter(today, week)}
        min={dayAfter(today, 1)}
        shortcuts={[
          { label: 'Tomorrow', day: dayAfter(today, 1) },
          { label: 'In a week', day: dayAfter(today, week) },
        ]}
      />
      <TextArea
        name="reason"
        label="Reason"
        hint="One line, such as “On a trip” or “Seeing them on Thursday”."
        rows={2}
        maxLength={300}
      />
      <Button type="submit" kind="primary" busy={busy}>
        Set aside
      </Button>
    </Form>
  );
}

async function setAside(flags: readonly Flag[], until: string, reason: string): Promise<void> {
  for (const { kind, pupilId, registerId } of flags)
    await call('snoozeFlag', { body: { id: newId(), kind, pupilId, registerId, until, reason } });
}
