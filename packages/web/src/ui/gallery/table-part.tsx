import { type Standing, standings } from '@noticed/shared/domain/relationship/phase';
import { LinkButton } from '../actions/link-button.tsx';
import { EmptyState } from '../feedback/empty-state.tsx';
import { Card } from '../layout/card.tsx';
import { PageHeader } from '../layout/page-header.tsx';
import { type Column, Table } from '../layout/table.tsx';
import { FlagMark } from '../people/flag-mark.tsx';
import { PhaseMark } from '../people/phase-mark.tsx';
import { PupilName } from '../people/pupil-name.tsx';

interface Row {
  id: number;
  preferred: string;
  family: string;
  form: string;
  standing: Standing;
  days: number;
}

const forenames = ['Amira', 'Beth', 'Callum', 'Dylan', 'Esi', 'Ffion', 'Oluwaseun', 'Jo'];
const families = ['Haddad', 'Archer', 'Reid', 'Price', 'Mensah', 'Vaughan', 'Adeyemi-Featherstonehaugh', 'Li', 'Osei'];

const rows: readonly Row[] = Array.from({ length: 1500 }, (_, id) => ({
  id,
  preferred: forenames[id % forenames.length] ?? '',
  family: families[id % families.length] ?? '',
  form: `${7 + (id % 5)}${'ABC'[id % 3]}`,
  standing: standings[id % standings.length] ?? 'unsorted',
  days: (id * 7) % 23,
}));

const columns: readonly Column<Row>[] = [
  {
    id: 'name',
    heading: 'Pupil',
    rowHeading: true,
    sortBy: (row) => `${row.family} ${row.preferred}`,
    cell: (row) => <PupilName preferred={row.preferred} family={row.family} to={`/${row.id}`} />,
  },
  { id: 'form', heading: 'Form', sortBy: (row) => row.form, cell: (row) => row.form },
  {
    id: 'phase',
    heading: 'Your view',
    sortBy: (row) => standings.indexOf(row.standing),
    cell: (row) => <PhaseMark standing={row.standing} size="small" word />,
  },
  {
    id: 'days',
    heading: 'School days since',
    align: 'end',
    sortBy: (row) => row.days,
    cell: (row) =>
      row.days > 15 ? (
        <FlagMark kind="tag" severity="red">
          {row.days} days
        </FlagMark>
      ) : (
        row.days
      ),
  },
];

export function TablePart() {
  return (
    <>
      <PageHeader title="Pupils" lede="1,500 pupils, longest unseen first" />
      <Card flush>
        <Table
          caption="Pupils of the school"
          captionHidden
          columns={columns}
          rows={rows}
          rowKey={(row) => String(row.id)}
          pageSize={8}
        />
      </Card>
      <Table
        caption="None"
        columns={columns}
        rows={[]}
        rowKey={(row) => String(row.id)}
        empty={
          <EmptyState
            title="No pupils yet"
            action={
              <LinkButton to="/import" kind="primary">
                Import from your MIS
              </LinkButton>
            }
          >
            Bring in pupils, staff and registers from an export; you see everything before it is kept.
          </EmptyState>
        }
      />
    </>
  );
}
