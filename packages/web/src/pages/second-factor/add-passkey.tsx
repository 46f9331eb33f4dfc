import { call } from '../../data/client.ts';
import { knowsPasskeys, makePasskey } from '../../data/passkeys.ts';
import { Button } from '../../ui/actions/button.tsx';
import { ErrorSummary } from '../../ui/fields/error-summary.tsx';
import { Form } from '../../ui/fields/form.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { useTask } from '../start/use-task.ts';

interface AddPasskeyProps {
  /** Recovery codes come with the first second factor alone. */
  onDone: (recoveryCodes: string[] | null) => void;
}

const none: readonly never[] = [];

/** A passkey is kept by this device, a phone or a security key, under a name that its owner gives it. */
export function AddPasskey({ onDone }: AddPasskeyProps) {
  const task = useTask(async (name: string) => {
    const answered = await makePasskey(await call('startPasskey', {}));
    onDone((await call('addPasskey', { body: { ...answered, name } })).recoveryCodes);
  });
  if (!knowsPasskeys()) return <Note>This browser does not know passkeys.</Note>;
  const submit = (values: FormData) => task.run(String(values.get('name') ?? '').trim() || 'My passkey');
  return (
    <Form label="Add a passkey" onSubmit={submit}>
      <ErrorSummary errors={none} problem={task.error?.message} />
      <p>
        Your face, your finger or the PIN of this device signs you in, with nothing to type. The key never leaves the
        device, and works only here.
      </p>
      <TextField name="name" label="A name for it" hint="For example: school laptop." optional autoComplete="off" />
      <div>
        <Button type="submit" busy={task.busy}>
          Add a passkey
        </Button>
      </div>
    </Form>
  );
}
