import { useEffect, useState } from 'react';
import { type Answer, call } from '../../data/client.ts';
import { useSend } from '../../data/use-send.ts';
import { Button } from '../../ui/actions/button.tsx';
import { Skeleton } from '../../ui/feedback/skeleton.tsx';
import { ErrorSummary } from '../../ui/fields/error-summary.tsx';
import { Form } from '../../ui/fields/form.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { Cluster } from '../../ui/layout/stack.tsx';
import { Dialog } from '../../ui/overlay/dialog.tsx';
import { PasskeyWay } from '../start/passkey-way.tsx';
import { useRefusal } from '../start/use-refusal.ts';

type Ways = Answer<'readStepUp'>['ways'];

/** Asks for a proof that it is still the same person. What they were doing waits behind it, and nothing of it is lost. */
export function StepUpDialog({ onClose }: { onClose: (proved: boolean) => void }) {
  const [ways, setWays] = useState<Ways | Error | null>(null);
  useEffect(() => void call('readStepUp', {}).then((found) => setWays(found.ways), setWays), []);
  return (
    <Dialog open size="small" title="Is it still you?" onClose={() => onClose(false)} dismissable={false}>
      <p>This act asks for a sign-in of the last five minutes. What you were doing is kept, and goes on by itself.</p>
      {ways === null ? <Skeleton label="Looking up how you sign in" /> : null}
      {ways instanceof Error ? <ErrorSummary errors={[]} problem={ways.message} /> : null}
      {Array.isArray(ways) ? <Proofs ways={ways} onProved={() => onClose(true)} /> : null}
    </Dialog>
  );
}

function Proofs({ ways, onProved }: { ways: Ways; onProved: () => void }) {
  const typed = ways.filter((one): one is Typed => one !== 'passkey');
  if (ways.length === 0) return <p>Sign out and in again: then you can do this for five minutes.</p>;
  return (
    <>
      {typed.length > 0 ? <TypedProof ways={typed} onProved={onProved} /> : null}
      {ways.includes('passkey') ? (
        <PasskeyWay
          label="Use a passkey"
          onAnswer={async (answered) => {
            await call('stepUp', { body: { proof: { way: 'passkey', ...answered } } });
            onProved();
          }}
        />
      ) : null}
    </>
  );
}

type Typed = Exclude<Ways[number], 'passkey'>;

function TypedProof({ ways, onProved }: { ways: readonly Typed[]; onProved: () => void }) {
  const step = useSend('stepUp');
  const { errors, problem } = useRefusal(step.error, inProof);
  const [chosen, choose] = useState<Typed>(ways[0] ?? 'password');
  const submit = (values: FormData) => {
    const given = String(values.get(chosen) ?? '');
    const proof = chosen === 'password' ? { way: chosen, password: given } : { way: chosen, code: given };
    step.send({ body: { proof } }, onProved);
  };
  return (
    <Form label="Show that it is you" onSubmit={submit} errors={errors} problem={problem}>
      {chosen === 'password' ? (
        <TextField name="password" type="password" label="Your password" autoComplete="current-password" autoFocus />
      ) : (
        <TextField
          name="code"
          label="Six digits from your authenticator app"
          width="medium"
          autoComplete="one-time-code"
          autoFocus
        />
      )}
      <Cluster>
        <Button type="submit" kind="primary" busy={step.sent !== null}>
          Go on
        </Button>
        {ways
          .filter((one) => one !== chosen)
          .map((one) => (
            <Button key={one} onClick={() => choose(one)}>
              {instead[one]}
            </Button>
          ))}
      </Cluster>
    </Form>
  );
}

const instead: Record<Typed, string> = { password: 'Use my password', code: 'Use a code of my app' };

const inProof = (path: string) => path.replace(/^proof\./, '');
