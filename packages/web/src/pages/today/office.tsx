import type { Me } from '@noticed/shared/contract/sign-in/start';
import { paths } from '../../paths.ts';
import { LinkButton } from '../../ui/actions/link-button.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Line, LineList } from '../../ui/layout/line-list.tsx';

interface Step {
  to: string;
  label: string;
  why: string;
  mine: boolean;
}

const stepsOf = (may: Me['may']): Step[] => [
  {
    to: paths.imports(),
    label: 'Bring in a roster',
    why: 'Pupils, staff and registers from your MIS. You see every difference first, and can take it back.',
    mine: may.importRoster,
  },
  {
    to: paths.terms(),
    label: 'Set the terms',
    why: 'Every clock counts school days: holidays and closed days make nobody late.',
    mine: may.manageTerms,
  },
  {
    to: paths.people(),
    label: 'Invite people',
    why: 'Each adult chooses a password with a link that works once. You hand it over; Noticed sends no mail.',
    mine: may.manageAccounts,
  },
  {
    to: paths.settings(),
    label: 'Look through the settings',
    why: 'How people sign in, when Noticed prompts, how long records are kept. The defaults are safe to begin with.',
    mine: may.manageSettings,
  },
];

/** What whoever looks after the school does in place of meeting pupils: all of it on the day it begins, some of it now and then. */
export function Office({ may }: Pick<Me, 'may'>) {
  return (
    <Card
      title="The school’s office"
      lede="A new school does these in this order. Come back to one when it changes."
      flush
    >
      <LineList label="The school’s office">
        {stepsOf(may)
          .filter((one) => one.mine)
          .map(({ to, label, why }) => (
            <Line
              key={to}
              title={label}
              detail={why}
              actions={
                <LinkButton to={to} size="small" aria-label={`Open: ${label}`}>
                  Open
                </LinkButton>
              }
            />
          ))}
      </LineList>
    </Card>
  );
}
