import type { SessionPage } from '@noticed/shared/contract/sessions/session-page';
import { useState } from 'react';
import { newId } from '../../data/id.ts';
import { useFormWrite } from '../../data/use-form-write.ts';
import { Button } from '../../ui/actions/button.tsx';
import { Checkbox } from '../../ui/fields/checkbox.tsx';
import { Form } from '../../ui/fields/form.tsx';
import { TextArea } from '../../ui/fields/text-area.tsx';
import { LockIcon } from '../../ui/icons.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Cluster } from '../../ui/layout/stack.tsx';
import { Dialog } from '../../ui/overlay/dialog.tsx';

/** For the safeguarding lead and the head: what was written in confidence, opened in an emergency. */
export function BreakGlassCard({ session }: { session: SessionPage }) {
  const [asking, setAsking] = useState(false);
  if (!session.breakGlass.offered) return null;
  return (
    <Card title="What was written">
      <p>It is confidential, and not yours to read. To keep a child safe you can open it for half an hour.</p>
      <div>
        <Button icon={<LockIcon />} onClick={() => setAsking(true)}>
          Open it by break-glass…
        </Button>
      </div>
      <Dialog open={asking} title="Open what is confidential" onClose={() => setAsking(false)}>
        <Ask sessionId={session.id} onDone={() => setAsking(false)} />
      </Dialog>
    </Card>
  );
}

function Ask({ sessionId, onDone }: { sessionId: string; onDone: () => void }) {
  const [id] = useState(newId);
  const open = useFormWrite('breakGlass');
  const { errors, problem } = open.refusal;
  const send = (values: FormData) => {
    const reason = String(values.get('reason') ?? '');
    const body = { id, reason, safeguardingMatter: values.has('safeguardingMatter') };
    open.mutate({ params: { sessionId }, body }, { onSuccess: onDone });
  };
  return (
    <Form label="Open what is confidential" errors={errors} problem={problem} onSubmit={send}>
      <p>
        You are asked to show that it is you. It stays open for half an hour, every reading is recorded, and whoever
        wrote it is told.
      </p>
      <TextArea name="reason" label="Why it has to be opened" rows={3} maxLength={500} />
      <Checkbox
        name="safeguardingMatter"
        label="It is a safeguarding matter"
        hint="Its author is not told until it is released, and a second leader looks at it."
      />
      <Cluster>
        <Button type="submit" kind="primary" busy={open.isPending}>
          Open it for half an hour
        </Button>
        <Button kind="plain" onClick={onDone}>
          Leave it closed
        </Button>
      </Cluster>
    </Form>
  );
}
