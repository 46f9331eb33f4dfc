import type { GroupFigures } from '@noticed/shared/contract/groups/groups';
import { mayBeCrossed } from '@noticed/shared/domain/groups/within';
import { Link, type LoaderFunctionArgs } from 'react-router';
import { base } from '../../data/client.ts';
import { prefetch, useRead } from '../../data/query.ts';
import { paths } from '../../paths.ts';
import { Select } from '../../ui/fields/select.tsx';
import { useAddressChoice } from '../../ui/layout/address-sort.ts';
import { Card } from '../../ui/layout/card.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { type Column, Table } from '../../ui/layout/table.tsx';
import { PhaseBar } from '../../ui/people/phase-bar.tsx';
import { standingOrder, standingWords } from '../../ui/words.ts';
import { filterIn, filterOf, useFileAddress, useFilter, withFilter } from '../groups/address.ts';
import { Crossed } from '../groups/crossed.tsx';
import { capital } from '../groups/filters.tsx';
import { GroupsPage } from '../groups/frame.tsx';
import { dayOf } from '../groups/words.ts';
import '../../ui/styles/mix-table.css';

const by = (search: URLSearchParams) => search.get('by') ?? 'year';
const figures = (search: URLSearchParams) => ({ query: { ...filterIn(search), by: by(search) } });
const crossed = (search: URLSearchParams) => ({
  query: { ...filterIn(search), by: by(search), across: search.get('across') ?? '' },
});

export const loader = async ({ request }: LoaderFunctionArgs) => {
  const { search } = filterOf(request);
  const across = search.get('across') ? [prefetch('readPhaseMix', crossed(search))] : [];
  return Promise.all([prefetch('readGroupFigures', figures(search)), ...across]);
};

/** How relationships stand in each group, in counts; and, on demand, two characteristics crossed. */
export function Page() {
  const { search } = useFilter();
  const [across, setAcross] = useAddressChoice('across');
  const { frame, by: dimension, groups, aside } = useRead('readGroupFigures', figures(search));
  const file = useFileAddress(base, 'figures', { by: dimension.id });
  const unknown = [aside.unknown, aside.refused, aside['not-obtained']].some((one) => one !== 0);
  return (
    <GroupsPage
      title="Phases by group"
      lede="Relationships by where the adults say that they stand"
      frame={frame}
      by={dimension.id}
      file={file}
    >
      <Card
        title={`By ${dimension.name}`}
        lede={`${dayOf(frame.window.to, frame.today)}, a bar for each group: its relationships, by where the adults say that they stand. Some adults sort more readily than others; a bar cannot say why it is as it is.`}
        flush
      >
        <Table
          caption={`Relationships in each phase by ${dimension.name}`}
          captionHidden
          rowKey={(row) => row.groupId}
          rows={groups}
          columns={columnsOf(useAddress(dimension.id))}
        />
      </Card>
      {unknown ? (
        <Note>
          Pupils of whom this is not known, or was refused, stay out of the groups. They are counted in none of them.
        </Note>
      ) : null}
      <Note>
        A group of fewer than {frame.floors.group} pupils, or of whom fewer than {frame.floors.adults} adults speak, is
        never shown, nor one that could be worked out from the others.
      </Note>
      <Select
        name="across"
        label="Cross with"
        value={across}
        onChange={(event) => setAcross(event.target.value)}
        options={[
          { value: '', label: 'Nothing' },
          ...frame.dimensions
            .filter(({ id }) => mayBeCrossed(id, dimension.id))
            .map(({ id, name }) => ({ value: id, label: capital(name) })),
        ]}
      />
      {across ? <Crossed asked={crossed(search)} /> : null}
    </GroupsPage>
  );
}

function useAddress(dimensionId: string): (row: GroupFigures) => string {
  const { filter } = useFilter();
  return (row) => withFilter(paths.group(), filter, { by: dimensionId, group: row.groupId });
}

function columnsOf(address: (row: GroupFigures) => string): Column<GroupFigures>[] {
  return [
    {
      ...{ id: 'group', heading: 'Group', rowHeading: true, sortBy: (row) => row.name },
      cell: (row) => <Link to={address(row)}>{capital(row.name)}</Link>,
    },
    { id: 'mix', heading: 'Phases', cell: (row) => <Mix row={row} /> },
    ...standingOrder.map(
      (one): Column<GroupFigures> => ({
        ...{ id: one, heading: standingWords[one].word, align: 'end' },
        // What is hidden sorts before every number.
        sortBy: (row) => row.phases?.[one] ?? -1,
        cell: (row) => row.phases?.[one].toLocaleString('en-GB') ?? 'hidden',
      }),
    ),
    {
      ...{ id: 'pupils', heading: 'Pupils', align: 'end', sortBy: (row: GroupFigures) => row.pupils ?? -1 },
      cell: (row) => row.pupils ?? 'hidden',
    },
    { id: 'views', heading: 'Adults’ views', align: 'end', cell: (row) => row.views ?? 'hidden' },
  ];
}

function Mix({ row }: { row: GroupFigures }) {
  return row.phases ? (
    <div className="mix">
      <PhaseBar label={row.name} counts={row.phases} legend={false} />
    </div>
  ) : (
    <span className="mix-hidden">
      Too few pupils or adults to show, or they could be worked out from another group.
    </span>
  );
}
