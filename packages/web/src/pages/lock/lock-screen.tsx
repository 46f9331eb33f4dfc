import { useEffect, useState } from 'react';
import { type Answer, base, call } from '../../data/client.ts';
import { paths } from '../../paths.ts';
import { Button } from '../../ui/actions/button.tsx';
import { Skeleton } from '../../ui/feedback/skeleton.tsx';
import { ErrorSummary } from '../../ui/fields/error-summary.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { PageHeader } from '../../ui/layout/page-header.tsx';
import { Doorstep } from '../start/doorstep.tsx';
import { PasskeyWay } from '../start/passkey-way.tsx';
import { TypedKey, type TypedWay } from './typed-key.tsx';

type Lock = Answer<'readLock'>;

/** All that a locked device shows: whose session it is, and how to open it. */
export function LockScreen({ onOpen }: { onOpen: () => void }) {
  const [lock, setLock] = useState<Lock | null>(null);
  const [error, setError] = useState<Error | null>(null);
  useEffect(() => {
    call('readLock', {}).then((found) => (found.locked ? setLock(found) : onOpen()), setError);
  }, [onOpen]);
  return (
    <Doorstep>
      <Card>
        <PageHeader title="Locked" lede={lock ? `${lock.name} is signed in here.` : undefined} />
        {error ? <ErrorSummary errors={[]} problem={error.message} /> : null}
        {lock ? <Keys lock={lock} onOpen={onOpen} /> : null}
        {lock || error ? null : <Skeleton label="Looking up how you open this device" lines={2} />}
      </Card>
      <p>
        Somebody else?{' '}
        <Button size="small" onClick={leave}>
          Sign out
        </Button>
      </p>
    </Doorstep>
  );
}

function Keys({ lock: { ways }, onOpen }: { lock: Lock; onOpen: () => void }) {
  const typed = ways.filter((one): one is TypedWay => one !== 'passkey');
  return (
    <>
      {typed.length > 0 ? <TypedKey ways={typed} onOpen={onOpen} /> : null}
      {ways.includes('passkey') ? (
        <PasskeyWay
          label="Use a passkey"
          onAnswer={async (answered) => {
            await call('unlockDevice', { body: { proof: { way: 'passkey', ...answered } } });
            onOpen();
          }}
        />
      ) : null}
    </>
  );
}

/** The page is loaded afresh, so that nothing of this person stays in memory. */
function leave(): void {
  void call('signOut', {}).finally(() => location.assign(`${base}${paths.start()}`));
}
