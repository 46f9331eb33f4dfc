import { useNavigate, useSearchParams } from 'react-router';
import { useSend } from '../data/use-send.ts';
import { paths } from '../paths.ts';
import { Button } from '../ui/actions/button.tsx';
import { Form } from '../ui/fields/form.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { Card } from '../ui/layout/card.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Doorstep } from './start/doorstep.tsx';
import { useRefusal } from './start/use-refusal.ts';

export function Page() {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const signIn = useSend('signIn');
  const { errors, problem } = useRefusal(signIn.error);
  const submit = (values: FormData) => {
    const body = { email: String(values.get('email')), password: String(values.get('password')) };
    signIn.send({ body }, () => void navigate(inside(search.get('next')), { replace: true }));
  };
  return (
    <Doorstep>
      <Card>
        <PageHeader title="Sign in" lede={search.has('next') ? 'Your session ended, or has not begun.' : undefined} />
        <Form onSubmit={submit} errors={errors} problem={problem} label="Sign in">
          <TextField name="email" type="email" label="E-mail address" autoComplete="username" autoFocus />
          <TextField name="password" type="password" label="Password" autoComplete="current-password" />
          <Button type="submit" kind="primary" busy={signIn.sent !== null}>
            Sign in
          </Button>
        </Form>
      </Card>
      <p>No account yet, or the password is lost? Your data manager can make you a one-time link.</p>
    </Doorstep>
  );
}

/** Only an address of our own: a link that names another site goes to Today. */
function inside(next: string | null): string {
  return next && /^\/(?![/\\])/.test(next) ? next : paths.today();
}
