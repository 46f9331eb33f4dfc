import { Suspense, use, useState } from 'react';
import { type Answer, call } from '../../data/client.ts';
import { knowsPasskeys } from '../../data/passkeys.ts';
import { Button } from '../../ui/actions/button.tsx';
import { ErrorSummary } from '../../ui/fields/error-summary.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { leaveTo } from './elsewhere.ts';
import { PasskeyWay } from './passkey-way.tsx';
import type { Entering } from './use-enter.ts';
import { useTask } from './use-task.ts';

type Issuers = Answer<'readStart'>['issuers'];

/** Ways in without a password of ours: a passkey, or an account elsewhere. */
export function OtherWays({ enter, next }: Pick<Entering, 'enter'> & { next: string }) {
  const [found] = useState(() =>
    call('readStart', {}).then(
      ({ issuers }) => issuers,
      () => [],
    ),
  );
  return (
    <Stack>
      <Suspense fallback={null}>
        <Elsewhere issuers={found} next={next} />
      </Suspense>
      {knowsPasskeys() ? (
        <PasskeyWay
          label="Use a passkey instead"
          onAnswer={async (body) => enter(await call('signInByPasskey', { body }))}
        />
      ) : null}
    </Stack>
  );
}

const none: readonly never[] = [];

function Elsewhere({ issuers, next }: { issuers: Promise<Issuers>; next: string }) {
  const task = useTask((issuerId: string) => leaveTo(issuerId, next));
  return (
    <>
      <ErrorSummary errors={none} problem={task.error?.message} />
      {use(issuers).map(({ id, name }) => (
        <div key={id}>
          <Button busy={task.busy} onClick={() => task.run(id)}>
            Sign in with {name}
          </Button>
        </div>
      ))}
    </>
  );
}
