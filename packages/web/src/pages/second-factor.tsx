import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { call } from '../data/client.ts';
import { paths } from '../paths.ts';
import { Button } from '../ui/actions/button.tsx';
import { Card } from '../ui/layout/card.tsx';
import { Disclosure } from '../ui/layout/disclosure.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { AddPasskey } from './second-factor/add-passkey.tsx';
import { AppSetUp } from './second-factor/app-set-up.tsx';
import { RecoveryCodes } from './second-factor/recovery-codes.tsx';
import { Doorstep } from './start/doorstep.tsx';
import { inside } from './start/use-enter.ts';

/** Whoever is not in the middle of signing in is sent to its beginning. */
export const loader = () => call('readSecondFactor', {});

/** Where somebody without a second factor is led, before anything else. */
export function Page() {
  const [codes, setCodes] = useState<string[] | null>(null);
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const goOn = () => void navigate(inside(search.get('next')), { replace: true });
  return (
    <Doorstep>
      <Card>
        {codes ? (
          <>
            <PageHeader title="Your recovery codes" />
            <RecoveryCodes codes={codes} onKept={goOn} />
          </>
        ) : (
          <>
            <PageHeader
              title="Add a second step"
              lede="Passwords are guessed, lent and seen over a shoulder. Your school asks for a second proof that it is you, so that what is written about pupils stays between those who may read it."
            />
            <Ways onDone={setCodes} onNothingToKeep={goOn} />
          </>
        )}
      </Card>
      {codes ? null : <StartAgain />}
    </Doorstep>
  );
}

/** An app on the phone, or a passkey; one of them is enough. */
function Ways({ onDone, onNothingToKeep }: { onDone: (codes: string[]) => void; onNothingToKeep: () => void }) {
  return (
    <>
      <AppSetUp onDone={onDone} />
      <Disclosure summary="Use a passkey of this device instead">
        <AddPasskey onDone={(codes) => (codes ? onDone(codes) : onNothingToKeep())} />
      </Disclosure>
    </>
  );
}

function StartAgain() {
  const navigate = useNavigate();
  const leave = () => void call('signOut', {}).then(() => navigate(paths.signIn(), { replace: true }));
  return (
    <p className="no-print">
      Not now?{' '}
      <Button size="small" onClick={leave}>
        Sign out
      </Button>
    </p>
  );
}
