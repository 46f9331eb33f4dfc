import { Suspense } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useSend } from '../data/use-send.ts';
import { paths } from '../paths.ts';
import { Button } from '../ui/actions/button.tsx';
import { late } from '../ui/feedback/late.tsx';
import { Form } from '../ui/fields/form.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { Card } from '../ui/layout/card.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Doorstep } from './start/doorstep.tsx';
import { SecondStep } from './start/late-second-step.tsx';
import { inside, useEnter } from './start/use-enter.ts';
import { useRefusal } from './start/use-refusal.ts';

const OtherWays = late(() => import('./start/other-ways.tsx').then(({ OtherWays }) => OtherWays));

export function Page() {
  const [search] = useSearchParams();
  const { enter, ways } = useEnter();
  const signIn = useSend('signIn');
  const { errors, problem } = useRefusal(signIn.error);
  const submit = (values: FormData) => {
    const body = { email: String(values.get('email')), password: String(values.get('password')) };
    signIn.send({ body }, enter);
  };
  if (ways) return <SecondStep ways={ways} enter={enter} />;
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
        <Suspense fallback={null}>
          <OtherWays enter={enter} next={inside(search.get('next'))} />
        </Suspense>
      </Card>
      <p>No account yet, or the password is lost? Your data manager can make you a one-time link.</p>
      <p>
        <Link to={paths.privacy()}>What Noticed keeps, and your rights</Link>
      </p>
    </Doorstep>
  );
}
