import type { StaffLine } from '@noticed/shared/contract/people/staff';
import { useState } from 'react';
import { useWrite } from '../../data/query.ts';
import { Button } from '../../ui/actions/button.tsx';
import { Dialog } from '../../ui/overlay/dialog.tsx';
import { useToast } from '../../ui/overlay/toast.tsx';

/** For a colleague who has lost both the phone and the recovery codes. Asked about first: an impostor would ask for this, too. */
export function ResetSecondFactor({ person }: { person: StaffLine }) {
  const [asking, setAsking] = useState(false);
  const reset = useWrite('resetSecondFactor');
  const say = useToast();
  const act = () =>
    reset.mutate(
      { params: { staffId: person.id } },
      {
        onSuccess: () => say({ text: `${person.displayName} sets up a new second factor at the next sign-in.` }),
        onError: (error) => say({ kind: 'problem', text: error.message }),
        onSettled: () => setAsking(false),
      },
    );
  return (
    <>
      <Button onClick={() => setAsking(true)}>Reset the second factor</Button>
      <Dialog
        open={asking}
        size="small"
        title={`Has ${person.displayName} lost the phone and the codes?`}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind="danger" busy={reset.isPending} onClick={act}>
              Reset it
            </Button>
            <Button onClick={() => setAsking(false)}>Leave it</Button>
          </>
        }
      >
        <p>
          Speak to them in person first: this is what somebody would ask who has only their password. They are signed
          out everywhere, and their app, passkeys and recovery codes open nothing any more.
        </p>
      </Dialog>
    </>
  );
}
