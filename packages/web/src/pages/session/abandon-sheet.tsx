import type { SessionPage } from '@noticed/shared/contract/sessions/session-page';
import { Button } from '../../ui/actions/button.tsx';
import { Form } from '../../ui/fields/form.tsx';
import { TextArea } from '../../ui/fields/text-area.tsx';
import { Cluster } from '../../ui/layout/stack.tsx';
import { Sheet } from '../../ui/overlay/dialog.tsx';
import { useSessionWrite } from './use-session-write.ts';

interface AbandonSheetProps {
  session: SessionPage;
  item: SessionPage['items'][number];
  onClose: () => void;
}

/** An item that will not be done ends with why, so that nobody wonders later. */
export function AbandonSheet({ session, item, onClose }: AbandonSheetProps) {
  const write = useSessionWrite('settleItem');
  const abandon = (values: FormData) =>
    write.mutate(
      {
        params: { sessionId: session.id, itemId: item.id },
        body: { version: session.version, status: 'abandoned', why: String(values.get('why') ?? '') },
      },
      { onSuccess: onClose, onError: write.onError },
    );
  return (
    <Sheet open title="Abandon this?" onClose={onClose}>
      <Form label="Abandon an item" onSubmit={abandon} errors={write.refusal.errors} problem={write.refusal.problem}>
        <p>
          <bdi>{item.what}</bdi>
        </p>
        <TextArea name="why" label="Why it will not be done" rows={2} maxLength={500} />
        <Cluster>
          <Button type="submit" kind="primary" busy={write.isPending}>
            Abandon it
          </Button>
          <Button kind="plain" onClick={onClose}>
            Keep it open
          </Button>
        </Cluster>
      </Form>
    </Sheet>
  );
}
