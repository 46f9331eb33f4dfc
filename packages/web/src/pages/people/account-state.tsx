import type { StaffLine } from '@noticed/shared/contract/staff';
import { useState } from 'react';
import { useWrite } from '../../data/query.ts';
import { Button } from '../../ui/actions/button.tsx';
import { Dialog } from '../../ui/overlay/dialog.tsx';
import { useToast } from '../../ui/overlay/toast.tsx';

/** Disabling is asked about first: it throws somebody out in the middle of what they do. */
export function AccountState({ person }: { person: StaffLine }) {
  const [asking, setAsking] = useState(false);
  const disable = useWrite('disableAccount');
  const enable = useWrite('enableAccount');
  const say = useToast();
  const sent = { params: { staffId: person.id } };
  const after = (text: string) => ({
    onSuccess: () => say({ text }),
    onError: (error: Error) => say({ kind: 'problem', text: error.message }),
    onSettled: () => setAsking(false),
  });
  if (person.account === 'disabled')
    return (
      <Button
        busy={enable.isPending}
        onClick={() => enable.mutate(sent, after(`${person.displayName} can sign in again.`))}
      >
        Let them sign in again
      </Button>
    );
  if (person.account === 'none') return null;
  return (
    <>
      <Button kind="danger" onClick={() => setAsking(true)}>
        Disable this account
      </Button>
      <Dialog
        open={asking}
        size="small"
        title={`Disable the account of ${person.displayName}?`}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button
              kind="danger"
              busy={disable.isPending}
              onClick={() => disable.mutate(sent, after(`${person.displayName} is signed out everywhere.`))}
            >
              Disable it
            </Button>
            <Button onClick={() => setAsking(false)}>Leave it</Button>
          </>
        }
      >
        <p>
          They are signed out on every device at once, and their links end. What they wrote stays. You can let them sign
          in again later.
        </p>
      </Dialog>
    </>
  );
}
