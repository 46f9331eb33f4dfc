import { useParams } from 'react-router';
import { prefetch, useRead } from '../data/query.ts';
import { paths } from '../paths.ts';
import { LinkButton } from '../ui/actions/link-button.tsx';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Split } from '../ui/layout/stack.tsx';
import { AccountCard } from './people/account-card.tsx';
import { RelationsCard } from './people/relations-card.tsx';
import { RolesCard } from './people/roles-card.tsx';
import { worksAs } from './people/staff-words.ts';

export const loader = () =>
  Promise.all([prefetch('listStaff', {}), prefetch('readMe', {}), prefetch('listRegisterChoices', {})]);

const back = { to: paths.people(), label: 'People' };

/** One member of staff: how they sign in, what they are, whom they work with. */
export function Page() {
  const { staffId } = useParams();
  const { staff } = useRead('listStaff', {});
  const { today } = useRead('readMe', {});
  const person = staff.find((one) => one.id === staffId);
  if (!person) return <Stranger />;
  return (
    <>
      <PageHeader title={person.displayName} lede={worksAs(person, today)} back={back} />
      <Split aside={<AccountCard key={person.id} person={person} />}>
        <RolesCard person={person} today={today} />
        <RelationsCard person={person} today={today} />
      </Split>
    </>
  );
}

function Stranger() {
  return (
    <>
      <PageHeader title="Nobody here" back={back} />
      <EmptyState
        title="There is no such member of staff"
        action={<LinkButton to={paths.people()}>See everybody</LinkButton>}
      >
        They may have been archived by a roster, or the address is mistyped.
      </EmptyState>
    </>
  );
}
