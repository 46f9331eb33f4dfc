import type { RepairRow } from '@noticed/shared/contract/sessions/agenda';
import { type Column, Table } from '../../ui/layout/table.tsx';

const number = (value: number | null) => (value === null ? '–' : String(value));
const rounded = (value: number) => String(Math.round(value * 10) / 10);

function columns(heading: string): readonly Column<RepairRow>[] {
  return [
    { id: 'group', heading, rowHeading: true, cell: (row) => row.group },
    { id: 'held', heading: 'Held', align: 'end', cell: (row) => number(row.held) },
    {
      id: 'days',
      heading: 'School days until held (middle half)',
      cell: ({ days, hidden }) =>
        days ? `${rounded(days.median)} (${rounded(days.lower)} to ${rounded(days.upper)})` : hidden ? '–' : 'too few',
    },
    {
      id: 'mended',
      heading: 'Mended at follow-up',
      cell: ({ followedUp, mended }) => (followedUp === null ? '–' : `${mended} of ${followedUp}`),
    },
    { id: 'hidden', heading: 'Why not shown', cell: (row) => row.hidden ?? '' },
  ];
}

interface RepairTableProps {
  caption: string;
  heading: string;
  rows: readonly RepairRow[];
}

export function RepairTable({ caption, heading, rows }: RepairTableProps) {
  return <Table caption={caption} captionHidden columns={columns(heading)} rows={rows} rowKey={(row) => row.group} />;
}
