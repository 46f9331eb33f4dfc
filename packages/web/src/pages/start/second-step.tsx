import { type Answer, call } from '../../data/client.ts';
import { useSend } from '../../data/use-send.ts';
import { Button } from '../../ui/actions/button.tsx';
import { Form } from '../../ui/fields/form.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { PageHeader } from '../../ui/layout/page-header.tsx';
import { Doorstep } from './doorstep.tsx';
import { PasskeyWay } from './passkey-way.tsx';
import type { Entering } from './use-enter.ts';
import { useRefusal } from './use-refusal.ts';

/** The other half of signing in, for whoever has a second factor. */
export function SecondStep({ ways, enter }: { ways: Answer<'signIn'>['ways']; enter: Entering['enter'] }) {
  const step = useSend('giveSecondFactor');
  const { errors, problem } = useRefusal(step.error, inProof);
  const app = ways.includes('code');
  const submit = (values: FormData) =>
    step.send({ body: { proof: { way: 'code', code: String(values.get('code') ?? '') } } }, enter);
  return (
    <Doorstep>
      <Card>
        <PageHeader title="One more step" lede="Your password was right. Now show something that only you have." />
        {ways.includes('passkey') ? (
          <PasskeyWay
            label="Use a passkey"
            kind="primary"
            onAnswer={async (answered) =>
              enter(await call('giveSecondFactor', { body: { proof: { way: 'passkey', ...answered } } }))
            }
          />
        ) : null}
        <Form label="Second factor" onSubmit={submit} errors={errors} problem={problem}>
          <TextField
            name="code"
            label={app ? 'Six digits from your authenticator app' : 'One of your recovery codes'}
            hint={app ? 'Phone not at hand? Type one of your recovery codes.' : undefined}
            width="medium"
            autoComplete="one-time-code"
            autoCapitalize="characters"
            autoFocus={!ways.includes('passkey')}
          />
          <div>
            <Button type="submit" kind={ways.includes('passkey') ? 'quiet' : 'primary'} busy={step.sent !== null}>
              Go on
            </Button>
          </div>
        </Form>
      </Card>
      <p>Phone and recovery codes both lost? Your data manager can let you set up a new second factor.</p>
    </Doorstep>
  );
}

const inProof = (path: string) => path.replace(/^proof\./, '');
