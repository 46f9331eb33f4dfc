import type { StaffLine } from '@noticed/shared/contract/people/staff';
import { useState } from 'react';
import { useWrite } from '../../data/query.ts';
import { Button } from '../../ui/actions/button.tsx';
import { Dialog } from '../../ui/overlay/dialog.tsx';
import { useToast } from '../../ui/overlay/toast.tsx';

/** What can be done about an account that is there: ended, or opened again. */
export function AccountState({ person }: { person: StaffLine }) {
  if (person.account === 'none') return null;
  if (person.account === 'disabled') return <EnableAccount staffId={person.id} name={person.displayName} />;
  return <DisableAccount staffId={person.id} name={person.displayName} />;
}

interface AccountOf {
  staffId: string;
  name: string;
  size?: 'small' | 'medium';
}

function EnableAccount({ staffId, name }: AccountOf) {
  const enable = useWrite('enableAccount');
  const say = useToast();
  const open = () =>
    enable.mutate(
      { params: { staffId } },
      {
        onSuccess: () => say({ text: `${name} can sign in again.` }),
        onError: (error) => say({ kind: 'problem', text: error.message }),
      },
    );
  return (
    <Button busy={enable.isPending} onClick={open}>
      Let them sign in again
    </Button>
  );
}

/** Disabling is asked about first: it throws somebody out in the middle of what they do. */
export function DisableAccount({ staffId, name, size = 'medium' }: AccountOf) {
  const [asking, setAsking] = useState(false);
  const write = useWrite('disableAccount');
  const say = useToast();
  const disable = () =>
    write.mutate(
      { params: { staffId } },
      {
        onSuccess: () => say({ text: `${name} is signed out everywhere.` }),
        onError: (error) => say({ kind: 'problem', text: error.message }),
        onSettled: () => setAsking(false),
      },
    );
  const small = size === 'small';
  return (
    <>
      <Button
        kind="danger"
        size={size}
        aria-label={small ? `Disable the account of ${name}` : undefined}
        onClick={() => setAsking(true)}
      >
        {small ? 'Disable' : 'Disable this account'}
      </Button>
      <Dialog
        open={asking}
        size="small"
        title={`Disable the account of ${name}?`}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind="danger" busy={write.isPending} onClick={disable}>
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
