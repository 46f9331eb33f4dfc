import { useState } from 'react';
import { queryClient, useRead, useWrite } from '../../data/query.ts';
import { Button } from '../../ui/actions/button.tsx';
import { Badge } from '../../ui/feedback/badge.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Disclosure } from '../../ui/layout/disclosure.tsx';
import { Line, LineList } from '../../ui/layout/line-list.tsx';
import { useToast } from '../../ui/overlay/toast.tsx';
import { momentWords } from '../../ui/whole-dates.ts';
import { AddPasskey } from '../second-factor/add-passkey.tsx';
import { AppSetUp } from '../second-factor/app-set-up.tsx';
import { RecoveryCodes } from '../second-factor/recovery-codes.tsx';

/** What somebody shows besides the password: there, to be added, or to be taken away. */
export function SecondFactorCard() {
  const { app, passkeys, required, recoveryCodesLeft } = useRead('readSecondFactor', {});
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const show = (made: readonly string[]) => {
    setCodes(made);
    void queryClient.invalidateQueries();
  };
  const lede = required ? 'Your school asks everybody for one.' : 'Your school leaves it to you; it is worth having.';
  return (
    <Card title="Second factor" lede={lede}>
      {codes ? <RecoveryCodes codes={codes} onKept={() => setCodes(null)} /> : null}
      {codes ? null : (
        <>
          {app || passkeys.length > 0 ? (
            <LineList label="Second factor">
              {app ? <Line title="Authenticator app" meta={<Badge>in use</Badge>} actions={<RemoveApp />} /> : null}
              {passkeys.map((one) => (
                <PasskeyLine key={one.id} passkey={one} />
              ))}
              <Line
                title="Recovery codes"
                detail={recoveryCodesLeft === 0 ? 'None left: make new ones.' : `${recoveryCodesLeft} of 10 left`}
                actions={<NewCodes onMade={show} />}
              />
            </LineList>
          ) : null}
          {app ? null : <AppSetUp onDone={show} />}
          <Disclosure summary="Add a passkey">
            <AddPasskey onDone={(made) => (made ? show(made) : void queryClient.invalidateQueries())} />
          </Disclosure>
        </>
      )}
    </Card>
  );
}

type Passkey = ReturnType<typeof useRead<'readSecondFactor'>>['passkeys'][number];

function PasskeyLine({ passkey: { id, name, createdAt, lastUsedAt } }: { passkey: Passkey }) {
  const remove = useWrite('removePasskey');
  const say = useToast();
  const act = () =>
    remove.mutate(
      { params: { passkeyId: id } },
      {
        onSuccess: () => say({ text: `“${name}” opens nothing any more. Delete it on the device, too.` }),
        onError: (error) => say({ kind: 'problem', text: error.message }),
      },
    );
  const used = lastUsedAt ? `last used ${momentWords(lastUsedAt)}` : 'not used yet';
  return (
    <Line
      title={name}
      meta={<Badge>passkey</Badge>}
      detail={`Added ${momentWords(createdAt)}; ${used}`}
      actions={
        <Button size="small" busy={remove.isPending} onClick={act}>
          Take {name} away
        </Button>
      }
    />
  );
}

function RemoveApp() {
  const remove = useWrite('removeApp');
  const say = useToast();
  const act = () =>
    remove.mutate(
      {},
      {
        onSuccess: () => say({ text: 'The app is not used any more. Delete the account in it, too.' }),
        onError: (error) => say({ kind: 'problem', text: error.message }),
      },
    );
  return (
    <Button size="small" busy={remove.isPending} onClick={act}>
      Take the app away
    </Button>
  );
}

function NewCodes({ onMade }: { onMade: (codes: readonly string[]) => void }) {
  const renew = useWrite('renewRecoveryCodes');
  const say = useToast();
  const act = () =>
    renew.mutate(
      {},
      {
        onSuccess: ({ recoveryCodes }) => onMade(recoveryCodes),
        onError: (error) => say({ kind: 'problem', text: error.message }),
      },
    );
  return (
    <Button size="small" busy={renew.isPending} onClick={act}>
      Make new codes
    </Button>
  );
}
