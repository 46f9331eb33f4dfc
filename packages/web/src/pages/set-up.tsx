import type { Sent } from '../data/client.ts';
import { useSend } from '../data/use-send.ts';
import { Button } from '../ui/actions/button.tsx';
import { Form } from '../ui/fields/form.tsx';
import { Card } from '../ui/layout/card.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Doorstep } from './start/doorstep.tsx';
import { SetUpFields } from './start/set-up-fields.tsx';
import { NoToken, useToken } from './start/token.tsx';
import { useEnter } from './start/use-enter.ts';
import { useRefusal } from './start/use-refusal.ts';

/** Names the school and makes its first administrator, from the link that the console printed. */
export function Page() {
  const token = useToken();
  const { enter } = useEnter();
  const setUp = useSend('setUpSchool');
  const { errors, problem } = useRefusal(setUp.error);
  const submit = (values: FormData) => setUp.send({ body: bodyOf(token, values) }, enter);
  if (!token) return <NoToken title="Set up your school" />;
  return (
    <Doorstep>
      <Card>
        <PageHeader title="Set up your school" lede="Two minutes now; rosters come in afterwards from your MIS." />
        <Form onSubmit={submit} errors={errors} problem={problem} label="Set up your school">
          <SetUpFields />
          <Button type="submit" kind="primary" busy={setUp.sent !== null}>
            Create the school
          </Button>
        </Form>
      </Card>
    </Doorstep>
  );
}

/** Fields are named after the paths under which the server refuses them. */
function bodyOf(token: string, values: FormData): Sent<'setUpSchool'>['body'] {
  const of = (name: string) => String(values.get(name) ?? '');
  return {
    token,
    // One of the select's own options; anything else is refused by the server.
    school: { name: of('school.name'), kind: of('school.kind') as Sent<'setUpSchool'>['body']['school']['kind'] },
    administrator: {
      title: of('administrator.title'),
      forename: of('administrator.forename'),
      surname: of('administrator.surname'),
      email: of('administrator.email'),
      password: of('administrator.password'),
    },
  };
}
