import type { SessionPage } from '@noticed/shared/contract/sessions/session-page';
import { useState } from 'react';
import { newId } from '../../data/id.ts';
import { Button } from '../../ui/actions/button.tsx';
import { DateField } from '../../ui/fields/date-field.tsx';
import { Form } from '../../ui/fields/form.tsx';
import { SafeguardingLine } from '../../ui/fields/safeguarding-line.tsx';
import { Select } from '../../ui/fields/select.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { Cluster } from '../../ui/layout/stack.tsx';
import { Sheet } from '../../ui/overlay/dialog.tsx';
import { type AgreedItem, ownersOf } from './agreed-items.tsx';
import { useSessionWrite } from './use-session-write.ts';

interface AddItemSheetProps {
  session: SessionPage;
  onClose: () => void;
}

/** One more thing agreed after the session was held: is it fair, can it be done, and by when? */
export function AddItemSheet({ session, onClose }: AddItemSheetProps) {
  const [id] = useState(newId);
  const write = useSessionWrite('addItem');
  const add = (values: FormData) => {
    const said = (name: string) => String(values.get(name) ?? '');
    const owner = said('owner') as AgreedItem['owner']; // one of the options below
    const body = { id, version: session.version, what: said('what'), owner, dueOn: said('dueOn') };
    write.mutate({ params: { sessionId: session.id }, body }, { onSuccess: onClose, onError: write.onError });
  };
  return (
    <Sheet open title="Agree on one more thing" onClose={onClose}>
      <Form
        label="Agree on one more thing"
        onSubmit={add}
        errors={write.refusal.errors}
        problem={write.refusal.problem}
      >
        <TextField name="what" label="What" hint="Is it fair, and can it be done?" maxLength={300} width="full" />
        <SafeguardingLine />
        <Select name="owner" label="Who" options={ownersOf(session)} />
        <DateField
          name="dueOn"
          label="By"
          {...(session.heldOn ? { min: session.heldOn } : {})}
          defaultValue={session.followUpOn ?? session.suggestedFollowUp}
        />
        <Cluster>
          <Button type="submit" kind="primary" busy={write.isPending}>
            Agree on it
          </Button>
          <Button kind="plain" onClick={onClose}>
            Not now
          </Button>
        </Cluster>
      </Form>
    </Sheet>
  );
}
