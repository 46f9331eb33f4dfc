import type { AccessRequest } from '@noticed/shared/contract/protection/subject-access';
import { Link, useSearchParams } from 'react-router';
import { prefetch, useRead } from '../data/query.ts';
import { paths } from '../paths.ts';
import { Button } from '../ui/actions/button.tsx';
import { Badge } from '../ui/feedback/badge.tsx';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { Form } from '../ui/fields/form.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { Card } from '../ui/layout/card.tsx';
import { Line, LineList } from '../ui/layout/line-list.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Cluster, Stack } from '../ui/layout/stack.tsx';
import { type Column, Table } from '../ui/layout/table.tsx';
import { spanWords, wholeDate } from '../ui/whole-dates.ts';
import { askerWords, statusWords } from './records/words.ts';

const asked = (address: URLSearchParams) => ({ query: { q: address.get('q') ?? '' } });

export async function loader({ request }: { request: Request }) {
  const { may } = await prefetch('readMe', {});
  await prefetch('findRecords', asked(new URL(request.url).searchParams));
  await prefetch('listHolds', {});
  return may.prepareAccess ? prefetch('listAccessRequests', {}) : null;
}

/** Where people's records are looked after: found by name, asked for, held, erased. */
export function Page() {
  const { may } = useRead('readMe', {});
  return (
    <Stack gap="loose">
      <PageHeader
        title="People’s records"
        lede="When somebody asks what is kept about them, when records must be kept for a legal reason, and when somebody is to be erased."
        back={{ to: paths.settings(), label: 'Settings' }}
      />
      <Finding />
      {may.prepareAccess ? <Requests /> : null}
      <Holds />
    </Stack>
  );
}

function Finding() {
  const [address, setAddress] = useSearchParams();
  const { pupils, staff } = useRead('findRecords', asked(address));
  const q = address.get('q') ?? '';
  return (
    <Card title="Find somebody" lede="Pupils who left are found too.">
      <Form label="Find somebody" onSubmit={(values) => setAddress({ q: String(values.get('q')) })}>
        <Cluster>
          <TextField name="q" label="Name" defaultValue={q} />
          <Button type="submit">Find</Button>
        </Cluster>
      </Form>
      {pupils.length + staff.length === 0 ? null : (
        <LineList label="Found">
          {pupils.map((one) => (
            <Line
              key={one.id}
              title={<Link to={paths.pupilRecords(one.id)}>{one.name}</Link>}
              detail={one.leftOn ? `Left on ${wholeDate(one.leftOn)}` : (one.form ?? undefined)}
            />
          ))}
          {staff.map((one) => (
            <Line
              key={one.id}
              title={<Link to={paths.staffRecords(one.id)}>{one.name}</Link>}
              detail={one.leftOn ? `Staff, left on ${wholeDate(one.leftOn)}` : 'Staff'}
            />
          ))}
        </LineList>
      )}
      {q !== '' && pupils.length + staff.length === 0 ? (
        <EmptyState title="Nobody by that name">Try a part of the name.</EmptyState>
      ) : null}
    </Card>
  );
}

const columns = (today: string): Column<AccessRequest>[] => [
  {
    id: 'name',
    heading: 'About',
    rowHeading: true,
    cell: (row) => <Link to={paths.accessRequest(row.id)}>{row.name || 'somebody who was erased'}</Link>,
  },
  { id: 'asker', heading: 'Asked by', cell: (row) => askerWords[row.asker] },
  { id: 'received', heading: 'Received', cell: (row) => wholeDate(row.receivedOn) },
  { id: 'month', heading: 'Within a month', cell: (row) => <By day={row.month} today={today} row={row} /> },
  { id: 'days', heading: '15 school days', cell: (row) => <By day={row.schoolDays} today={today} row={row} /> },
  { id: 'status', heading: 'Status', cell: (row) => statusWords[row.status] },
];

function By({ day, today, row }: { day: string; today: string; row: AccessRequest }) {
  const late = day < today && (row.status === 'draft' || row.status === 'checked');
  return (
    <>
      {wholeDate(day)} {late ? <Badge tone="red">passed</Badge> : null}
    </>
  );
}

function Requests() {
  const { requests, today } = useRead('listAccessRequests', {});
  return (
    <Card title="Requests to see records" flush={requests.length > 0}>
      {requests.length === 0 ? (
        <EmptyState title="Nobody has asked yet">Find the person above, and begin a request on their page.</EmptyState>
      ) : (
        <Table
          caption="Requests to see records"
          captionHidden
          columns={columns(today)}
          rows={requests}
          rowKey={(row) => row.id}
        />
      )}
    </Card>
  );
}

function Holds() {
  const { holds } = useRead('listHolds', {});
  return (
    <Card title="Records on hold" lede="Kept whatever their age, until the hold ends." flush={holds.length > 0}>
      {holds.length === 0 ? (
        <EmptyState title="No holds">
          Set one on a pupil’s records when a claim, an inquiry or a complaint needs them kept.
        </EmptyState>
      ) : (
        <LineList label="Records on hold">
          {holds.map((one) => (
            <Line
              key={one.id}
              title={<Link to={paths.pupilRecords(one.pupil.id)}>{one.pupil.name}</Link>}
              meta={one.to ? spanWords(one.from, one.to) : `from ${wholeDate(one.from)}`}
              detail={`Set by ${one.setBy}`}
            />
          ))}
        </LineList>
      )}
    </Card>
  );
}
