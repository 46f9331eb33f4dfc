import { useState } from 'react';
import type { Answer } from '../../data/client.ts';
import { refusalOf } from '../../data/refusal.ts';
import { useSend } from '../../data/use-send.ts';
import { Button } from '../../ui/actions/button.tsx';
import { CopyField } from '../../ui/fields/copy-field.tsx';
import { ErrorSummary } from '../../ui/fields/error-summary.tsx';
import { Form } from '../../ui/fields/form.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { Disclosure } from '../../ui/layout/disclosure.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { QrCode } from '../../ui/pictures/qr-code.tsx';
import { useRefusal } from '../start/use-refusal.ts';

interface AppSetUpProps {
  onDone: (recoveryCodes: string[]) => void;
}

/** An authenticator app takes the secret from a picture, and shows by its first code that it has it. */
export function AppSetUp({ onDone }: AppSetUpProps) {
  const start = useSend('startApp');
  const [secret, setSecret] = useState<Answer<'startApp'> | null>(null);
  if (secret) return <Showing secret={secret} onDone={onDone} />;
  return (
    <Stack gap="tight">
      <ErrorSummary errors={none} problem={refusalOf(start.error).problem} />
      <p>
        An app on your phone shows six digits that change every half minute. Any authenticator app will do, also the
        password app that came with the phone. It needs no network and learns nothing about you.
      </p>
      <div>
        <Button kind="primary" busy={start.sent !== null} onClick={() => start.send({}, setSecret)}>
          Use an authenticator app
        </Button>
      </div>
    </Stack>
  );
}

const none: readonly never[] = [];

function Showing({ secret: { secret, address }, onDone }: { secret: Answer<'startApp'> } & AppSetUpProps) {
  const confirm = useSend('confirmApp');
  const { errors, problem } = useRefusal(confirm.error);
  const submit = (values: FormData) =>
    confirm.send({ body: { code: String(values.get('code') ?? '') } }, ({ recoveryCodes }) => onDone(recoveryCodes));
  return (
    <Stack>
      <p>Open the authenticator app on your phone, choose “add an account” and point the camera here.</p>
      <QrCode text={address} label="A code for your authenticator app" />
      <Disclosure summary="No camera? Type a key instead">
        <CopyField name="secret" label="Key" hint="Choose “time-based” if the app asks." value={inFours(secret)} />
      </Disclosure>
      <Form label="First code" onSubmit={submit} errors={errors} problem={problem}>
        <TextField
          name="code"
          label="Six digits that the app shows"
          width="short"
          inputMode="numeric"
          autoComplete="one-time-code"
          autoFocus
        />
        <div>
          <Button type="submit" kind="primary" busy={confirm.sent !== null}>
            Use this app
          </Button>
        </div>
      </Form>
    </Stack>
  );
}

const inFours = (secret: string) => (secret.match(/.{1,4}/g) ?? []).join(' ');
