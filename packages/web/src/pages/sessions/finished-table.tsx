import type { SessionLine } from '@noticed/shared/contract/sessions/session-page';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { useAddressSort } from '../../ui/layout/address-sort.ts';
import { type Column, Table } from '../../ui/layout/table.tsx';
import { wholeDate } from '../../ui/whole-dates.ts';
import { stageWords } from '../session/stage-words.ts';

const columns: readonly Column<SessionLine>[] = [
  {
    id: 'pupil',
    heading: 'Pupil',
    rowHeading: true,
    sortBy: (row) => row.pupil.name,
    cell: (row) => (
      <Link to={paths.session(row.id)}>
        <bdi>{row.pupil.name}</bdi>
      </Link>
    ),
  },
  { id: 'form', heading: 'Form', sortBy: (row) => row.pupil.form ?? '', cell: (row) => row.pupil.form ?? '–' },
  { id: 'adult', heading: 'Adult', sortBy: (row) => row.adult, cell: (row) => row.adult },
  { id: 'stage', heading: 'How it ended', sortBy: (row) => row.stage, cell: (row) => stageWords[row.stage] },
  {
    id: 'held',
    heading: 'Held',
    sortBy: (row) => row.heldOn ?? '',
    cell: (row) => (row.heldOn ? wholeDate(row.heldOn) : 'not held'),
  },
];

export function FinishedTable({ sessions }: { sessions: readonly SessionLine[] }) {
  const [sort, setSort] = useAddressSort();
  return (
    <Table
      caption="Finished sessions"
      captionHidden
      columns={columns}
      rows={sessions}
      rowKey={(row) => row.id}
      sort={sort}
      onSort={setSort}
      pageSize={50}
    />
  );
}
