import { type LoaderFunctionArgs, useParams } from 'react-router';
import type { Answer } from '../data/client.ts';
import { prefetch, useRead } from '../data/query.ts';
import { paths } from '../paths.ts';
import { Button } from '../ui/actions/button.tsx';
import { listed } from '../ui/count-words.ts';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { PersonIcon, PrintIcon } from '../ui/icons.tsx';
import { Note } from '../ui/layout/note.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Stack } from '../ui/layout/stack.tsx';
import { type Column, Table } from '../ui/layout/table.tsx';
import { PupilName } from '../ui/people/pupil-name.tsx';

const asked = (registerId: string) => ({ params: { registerId } });

export const loader = ({ params }: LoaderFunctionArgs) => prefetch('readHandover', asked(params.registerId ?? ''));

type Row = Answer<'readHandover'>['pupils'][number];

/** Whom to ask about each pupil: the adults of the year before. Where they stood with each other is theirs and is not here. */
export function Page() {
  const { registerId = '' } = useParams();
  const { register, year, pupils } = useRead('readHandover', asked(registerId));
  const met = pupils.some((one) => one.before.length + one.still.length > 0);
  return (
    <Stack gap="loose">
      <PageHeader
        title={`${register}: last year’s adults`}
        lede={`Who met these pupils in ${year}, so that you know whom to ask.`}
        back={{ to: paths.register(registerId), label: register }}
        actions={
          met ? (
            <Button icon={<PrintIcon />} onClick={() => print()}>
              Print
            </Button>
          ) : null
        }
      />
      {met ? (
        <>
          <Table caption={`Adults of ${year}`} captionHidden columns={columns} rows={pupils} rowKey={(row) => row.id} />
          <Note>
            Ask them what works. How a relationship stood stays with the adult whose view it was; yours begins afresh.
          </Note>
        </>
      ) : (
        <EmptyState title={`Nobody here met them in ${year}`} icon={<PersonIcon />}>
          This list fills once a register of one academic year is followed by another.
        </EmptyState>
      )}
    </Stack>
  );
}

const columns: readonly Column<Row>[] = [
  {
    id: 'name',
    heading: 'Pupil',
    rowHeading: true,
    cell: (row) => <PupilName preferred={row.name} to={paths.pupil(row.id)} />,
  },
  { id: 'before', heading: 'Met them last year', cell: (row) => <Before adults={row.before} /> },
  { id: 'still', heading: 'Still meets them', cell: (row) => <bdi>{listed(row.still) || 'Nobody'}</bdi> },
];

function Before({ adults }: { adults: Row['before'] }) {
  if (adults.length === 0) return 'Nobody else';
  return (
    <ul>
      {adults.map(({ adult, registers, here }) => (
        <li key={adult + registers.join()}>
          <bdi>{adult}</bdi> ({listed(registers)}){here ? null : ', has left the school'}
        </li>
      ))}
    </ul>
  );
}
