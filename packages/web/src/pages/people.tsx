import type { StaffLine } from '@noticed/shared/contract/people/staff';
import { useState } from 'react';
import { prefetch, useRead } from '../data/query.ts';
import { paths } from '../paths.ts';
import { Button } from '../ui/actions/button.tsx';
import { LinkButton } from '../ui/actions/link-button.tsx';
import { counted } from '../ui/count-words.ts';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { Select } from '../ui/fields/select.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { AddIcon, SearchIcon } from '../ui/icons.tsx';
import { useAddressChoice, useAddressText } from '../ui/layout/address-sort.ts';
import { Card } from '../ui/layout/card.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Cluster, Stack } from '../ui/layout/stack.tsx';
import { AddPerson } from './people/add-person.tsx';
import { StaffTable } from './people/staff-table.tsx';
import { worksAs } from './people/staff-words.ts';

export const loader = () => Promise.all([prefetch('listStaff', {}), prefetch('readMe', {})]);

const accounts = [
  { value: '', label: 'Everyone here now' },
  { value: 'none', label: 'No account yet' },
  { value: 'invited', label: 'Invited, not signed in yet' },
  { value: 'active', label: 'Can sign in' },
  { value: 'disabled', label: 'Disabled' },
  { value: 'left', label: 'Left' },
];

/** Staff with their accounts, roles and registers. */
export function Page() {
  const { staff } = useRead('listStaff', {});
  const { today } = useRead('readMe', {});
  const [text, setText] = useAddressText('find');
  const [account, setAccount] = useAddressChoice('account');
  const [adding, setAdding] = useState(false);
  const shown = staff.filter((one) => isIn(one, account) && isFound(one, text, today));
  return (
    <Stack gap="loose">
      <PageHeader
        back={{ to: paths.settings(), label: 'Settings' }}
        title="People"
        lede={ledeOf(staff)}
        actions={
          <Button kind="primary" icon={<AddIcon />} onClick={() => setAdding(true)}>
            Add somebody
          </Button>
        }
      />
      <Stack>
        <Cluster>
          <TextField
            name="find"
            type="search"
            label="Find by name, role or register"
            width="medium"
            icon={<SearchIcon />}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Select
            name="account"
            label="Show"
            options={accounts}
            value={account}
            onChange={(event) => setAccount(event.target.value)}
          />
        </Cluster>
        <Card flush>
          <StaffTable staff={shown} today={today} empty={staff.length === 0 ? <NobodyYet /> : <NobodyFound />} />
        </Card>
      </Stack>
      {adding ? <AddPerson open onClose={() => setAdding(false)} /> : null}
    </Stack>
  );
}

function isIn({ leftOn, account }: StaffLine, wanted: string): boolean {
  if (wanted === 'left') return leftOn !== null;
  return leftOn === null && (wanted === '' || account === wanted);
}

function isFound(one: StaffLine, text: string, today: string): boolean {
  const said = `${one.displayName} ${one.email ?? ''} ${worksAs(one, today)} ${one.relations.map((each) => each.targetName).join(' ')}`;
  const wanted = text.toLowerCase().split(/\s+/u).filter(Boolean);
  return wanted.every((word) => said.toLowerCase().includes(word));
}

function ledeOf(staff: readonly StaffLine[]): string {
  const here = staff.filter((one) => one.leftOn === null);
  const of = (account: StaffLine['account']) => here.filter((one) => one.account === account).length;
  const parts = [counted(here.length, 'member of staff', 'members of staff'), `${of('active')} can sign in`];
  return [...parts, ...(of('invited') > 0 ? [`${of('invited')} invited`] : [])].join(' · ');
}

function NobodyYet() {
  return (
    <EmptyState title="Nobody is here yet" action={<LinkButton to={paths.imports()}>Bring in a roster</LinkButton>}>
      Bring staff in with your roster, or add somebody by hand.
    </EmptyState>
  );
}

function NobodyFound() {
  return <EmptyState title="Nobody like that">Try fewer words, or show everyone.</EmptyState>;
}
