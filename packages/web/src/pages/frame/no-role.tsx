import type { Me } from '@noticed/shared/contract/sign-in/start';
import { useRead } from '../../data/query.ts';
import { Card } from '../../ui/layout/card.tsx';
import { PageHeader } from '../../ui/layout/page-header.tsx';
import { Stack } from '../../ui/layout/stack.tsx';

/** Somebody whom the school has let in and given nothing to do yet: not their mistake, and easily put right. */
export function NoRole({ me }: { me: Me }) {
  const { names } = useRead('listAdministrators', {});
  return (
    <Stack gap="loose">
      <PageHeader
        title="Welcome"
        heading={`Welcome, ${me.displayName}`}
        lede="You are signed in, and nothing is wrong. Nobody has said yet what you do here."
      />
      <Card title="Whom to ask">
        <p>
          Noticed shows each adult only what their work needs, so it has to be told what yours is: a teacher, a support
          adult, a head of year.{' '}
          {names.length > 0 ? 'At your school this is set by:' : 'Ask the school office who sets this.'}
        </p>
        {names.length > 0 ? (
          <ul className="bullets">
            {names.map((name) => (
              <li key={name}>
                <strong>
                  <bdi>{name}</bdi>
                </strong>
              </li>
            ))}
          </ul>
        ) : null}
        <p>Tell them which classes, form or year you work with. Then load this page again: it opens at once.</p>
        <p>If you did not expect to be here at all, sign out at the top and tell them that, too.</p>
      </Card>
    </Stack>
  );
}
