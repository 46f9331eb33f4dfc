import type { StaffLine } from '@noticed/shared/contract/people/staff';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { Badge } from '../../ui/feedback/badge.tsx';
import { useAddressSort } from '../../ui/layout/address-sort.ts';
import { type Column, Table } from '../../ui/layout/table.tsx';
import { wholeDate } from '../../ui/whole-dates.ts';
import { accountWords, worksAs } from './staff-words.ts';

const tones = { active: 'accent', invited: 'neutral', none: 'amber', disabled: 'red' } as const;

export function AccountBadge({ account }: Pick<StaffLine, 'account'>) {
  return <Badge tone={tones[account]}>{accountWords[account]}</Badge>;
}

/** The server sorts by surname, which a line does not carry: its own order is the order of names. */
function columnsOn(today: string, order: ReadonlyMap<string, number>): readonly Column<StaffLine>[] {
  return [
    {
      id: 'name',
      heading: 'Name',
      rowHeading: true,
      sortBy: (row) => order.get(row.id) ?? 0,
      cell: (row) => (
        <Link to={paths.person(row.id)}>
          <bdi>{row.displayName}</bdi>
        </Link>
      ),
    },
    { id: 'works', heading: 'Works as', sortBy: (row) => worksAs(row, today), cell: (row) => worksAs(row, today) },
    {
      id: 'account',
      heading: 'Account',
      sortBy: (row) => accountWords[row.account],
      cell: (row) =>
        row.leftOn ? <Badge>{`Left ${wholeDate(row.leftOn)}`}</Badge> : <AccountBadge account={row.account} />,
    },
  ];
}

interface StaffTableProps {
  staff: readonly StaffLine[];
  today: string;
  empty: ReactNode;
}

export function StaffTable({ staff, today, empty }: StaffTableProps) {
  const [sort, setSort] = useAddressSort();
  const order = new Map(staff.map((one, at) => [one.id, at]));
  return (
    <Table
      caption="Members of staff"
      captionHidden
      columns={columnsOn(today, order)}
      rows={staff}
      rowKey={(row) => row.id}
      sort={sort}
      onSort={setSort}
      empty={empty}
    />
  );
}
