import type { SessionPage } from '@noticed/shared/contract/sessions/session-page';
import type { LaterMove } from '@noticed/shared/domain/restorative-session/restorative-session';
import { Button } from '../../ui/actions/button.tsx';
import { Form } from '../../ui/fields/form.tsx';
import { Cluster } from '../../ui/layout/stack.tsx';
import { Sheet } from '../../ui/overlay/dialog.tsx';
import { moveWords } from './course.ts';
import { MoveFields, moveBody } from './move-fields.tsx';
import { useSessionWrite } from './use-session-write.ts';

export type SmallMove = Exclude<LaterMove, 'hold' | 'close'>;

interface MoveSheetProps {
  move: SmallMove;
  session: SessionPage;
  today: string;
  onClose: () => void;
}

const submitWords: Record<SmallMove, string> = {
  'follow-up': 'Save the follow-up',
  replan: 'Move it to this day',
  defer: 'Put it off',
  decline: 'Record that',
  cancel: 'Cancel the session',
};

/** One move with what it needs. */
export function MoveSheet({ move, session, today, onClose }: MoveSheetProps) {
  const write = useSessionWrite('moveSession');
  const send = (values: FormData) =>
    write.mutate(
      { params: { sessionId: session.id }, body: { version: session.version, move, ...moveBody(move, values) } },
      { onSuccess: onClose, onError: write.onError },
    );
  return (
    <Sheet open title={moveWords[move]} onClose={onClose}>
      <Form label={moveWords[move]} onSubmit={send} errors={write.refusal.errors} problem={write.refusal.problem}>
        <MoveFields move={move} session={session} today={today} />
        <Cluster>
          <Button type="submit" kind="primary" busy={write.isPending}>
            {submitWords[move]}
          </Button>
          <Button kind="plain" onClick={onClose}>
            Leave it as it is
          </Button>
        </Cluster>
      </Form>
    </Sheet>
  );
}
