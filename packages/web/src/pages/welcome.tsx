import { useSend } from '../data/use-send.ts';
import { Button } from '../ui/actions/button.tsx';
import { Form } from '../ui/fields/form.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { Card } from '../ui/layout/card.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Doorstep } from './start/doorstep.tsx';
import { SecondStep } from './start/late-second-step.tsx';
import { NoToken, useToken } from './start/token.tsx';
import { useEnter } from './start/use-enter.ts';
import { useRefusal } from './start/use-refusal.ts';

/** Where a one-time link leads a new colleague: choose a password, and be signed in. */
export function Page() {
  const token = useToken();
  const { enter, ways } = useEnter();
  const accept = useSend('acceptInvitation');
  const { errors, problem } = useRefusal(accept.error);
  const submit = (values: FormData) =>
    accept.send({ body: { token, password: String(values.get('password')) } }, enter);
  if (ways) return <SecondStep ways={ways} enter={enter} />;
  if (!token) return <NoToken title="Welcome" />;
  return (
    <Doorstep>
      <Card>
        <PageHeader title="Welcome to Noticed" lede="Choose a password of your own to begin." />
        <Form onSubmit={submit} errors={errors} problem={problem} label="Choose a password">
          <TextField
            name="password"
            type="password"
            label="New password"
            hint="At least 10 characters. Three or four words that only you would put together are best."
            autoComplete="new-password"
          />
          <Button type="submit" kind="primary" busy={accept.sent !== null}>
            Start
          </Button>
        </Form>
      </Card>
    </Doorstep>
  );
}
