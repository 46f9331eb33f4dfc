import type { RegisterLine } from '@noticed/shared/contract/registers/registers';
import { useState } from 'react';
import { Link } from 'react-router';
import { prefetch, useRead } from '../data/query.ts';
import { paths } from '../paths.ts';
import { LinkButton } from '../ui/actions/link-button.tsx';
import { counted, listed } from '../ui/count-words.ts';
import { nearDay } from '../ui/day-words.ts';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { RegisterIcon, SearchIcon } from '../ui/icons.tsx';
import { Card } from '../ui/layout/card.tsx';
import { Line, LineList } from '../ui/layout/line-list.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Stack } from '../ui/layout/stack.tsx';
import { type Column, Table } from '../ui/layout/table.tsx';
import '../ui/styles/everyday.css';

export async function loader() {
  return prefetch('listRegisters', {});
}

/** The registers that the reader meets, and below them those that they lead. */
export function Page() {
  const { registers } = useRead('listRegisters', {});
  const [text, setText] = useState('');
  const found = registers.filter((one) => matches(one, text));
  const mine = found.filter((one) => one.mine);
  const led = found.filter((one) => !one.mine);
  return (
    <Stack gap="loose">
      <PageHeader title="Registers" lede="The pupils you meet together. Go over one in under a minute." />
      {registers.length > 12 ? (
        <TextField
          name="find"
          type="search"
          label="Find a register"
          width="medium"
          icon={<SearchIcon />}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      ) : null}
      {found.length === 0 ? <NoRegisters searched={text !== ''} /> : null}
      {mine.length > 0 ? <Mine registers={mine} /> : null}
      {led.length > 0 ? <Led caption={mine.length > 0 ? 'Others that you may see' : 'Registers'} rows={led} /> : null}
    </Stack>
  );
}

function matches({ name, subject, year, adults }: RegisterLine, text: string): boolean {
  const wanted = text.trim().toLocaleLowerCase('en-GB');
  return [name, subject, year, ...adults].some((one) => one?.toLocaleLowerCase('en-GB').includes(wanted));
}

function NoRegisters({ searched }: { searched: boolean }) {
  return searched ? (
    <EmptyState title="No register by that name" icon={<RegisterIcon />}>
      Look for its name, subject, year or adult.
    </EmptyState>
  ) : (
    <EmptyState title="No register is yours yet" icon={<RegisterIcon />}>
      Registers come in with the school’s roster. Your data manager can see what is missing.
    </EmptyState>
  );
}

const kinds: Readonly<Record<RegisterLine['kind'], string>> = {
  tutor: 'Tutor group',
  'primary-class': 'Class',
  teaching: 'Teaching class',
  custom: 'Group',
};

/** A few, each with the way in. */
function Mine({ registers }: { registers: readonly RegisterLine[] }) {
  const { today } = useRead('readMe', {});
  return (
    <Card title="Yours" flush>
      <div className="lines-beside" data-wide="">
        <LineList label="Yours">
          {registers.map((one) => (
            <Line
              key={one.id}
              title={<Link to={paths.register(one.id)}>{one.name}</Link>}
              meta={[one.subject ?? kinds[one.kind], counted(one.pupils, 'pupil')].join(' · ')}
              detail={
                one.reviewedOn
                  ? `You went over it ${nearDay(one.reviewedOn, today)}.`
                  : 'You have not gone over it yet.'
              }
              actions={
                <LinkButton to={paths.register(one.id)}>
                  Go over<span className="visually-hidden">: {one.name}</span>
                </LinkButton>
              }
            />
          ))}
        </LineList>
      </div>
    </Card>
  );
}

/** Perhaps a whole school of them, to sort and search. */
function Led({ caption, rows }: { caption: string; rows: readonly RegisterLine[] }) {
  return <Table caption={caption} columns={columns} rows={rows} rowKey={(row) => row.id} />;
}

const columns: readonly Column<RegisterLine>[] = [
  {
    id: 'name',
    heading: 'Register',
    rowHeading: true,
    sortBy: (row) => row.name,
    cell: (row) => <Link to={paths.register(row.id)}>{row.name}</Link>,
  },
  {
    id: 'kind',
    heading: 'Kind',
    sortBy: (row) => kinds[row.kind],
    cell: (row) => [kinds[row.kind], row.subject].filter(Boolean).join(' · '),
  },
  { id: 'pupils', heading: 'Pupils', align: 'end', sortBy: (row) => row.pupils, cell: (row) => row.pupils },
  { id: 'adults', heading: 'Adults', cell: (row) => <bdi>{listed(row.adults) || 'Nobody yet'}</bdi> },
];
