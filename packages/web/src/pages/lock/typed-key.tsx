import { useState } from 'react';
import { isSignedOut } from '../../data/client.ts';
import { sayOnceSignedOut } from '../../data/query.ts';
import { useSend } from '../../data/use-send.ts';
import { Button } from '../../ui/actions/button.tsx';
import { Form } from '../../ui/fields/form.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { Cluster } from '../../ui/layout/stack.tsx';
import { useRefusal } from '../start/use-refusal.ts';

export type TypedWay = 'pin' | 'password' | 'code';

const labels: Record<TypedWay, string> = {
  pin: 'Your PIN',
  password: 'Your password',
  code: 'Six digits from your authenticator app',
};
const instead: Record<TypedWay, string> = {
  pin: 'Use my PIN',
  password: 'Use my password',
  code: 'Use a code of my app',
};

/** The PIN first: it is the quickest, and good for nothing but this. */
export function TypedKey({ ways, onOpen }: { ways: readonly TypedWay[]; onOpen: () => void }) {
  const [way, setWay] = useState<TypedWay>(ways[0] ?? 'password');
  const open = useSend('unlockDevice');
  const { errors, problem } = useRefusal(open.error, inProof);
  if (isSignedOut(open.error)) sayOnceSignedOut();
  const submit = (values: FormData) => {
    const given = String(values.get(way) ?? '');
    open.send({ body: { proof: proofOf(way, given) } }, onOpen);
  };
  return (
    <Form label="Open this device" onSubmit={submit} errors={errors} problem={problem}>
      <TextField
        key={way}
        name={way}
        label={labels[way]}
        type={way === 'code' ? 'text' : 'password'}
        inputMode={way === 'password' ? 'text' : 'numeric'}
        width="medium"
        autoComplete={way === 'password' ? 'current-password' : 'one-time-code'}
        autoFocus
      />
      <Cluster>
        <Button type="submit" kind="primary" busy={open.sent !== null}>
          Open
        </Button>
        {ways
          .filter((one) => one !== way)
          .map((one) => (
            <Button key={one} onClick={() => setWay(one)}>
              {instead[one]}
            </Button>
          ))}
      </Cluster>
    </Form>
  );
}

function proofOf(way: TypedWay, given: string) {
  if (way === 'pin') return { way, pin: given };
  return way === 'password' ? { way, password: given } : { way, code: given };
}

const inProof = (path: string) => path.replace(/^proof\./, '');
