import type { GroupFigures } from '@noticed/shared/contract/groups/groups';
import type { LoaderFunctionArgs } from 'react-router';
import { base } from '../../data/client.ts';
import { prefetch, useRead } from '../../data/query.ts';
import { Card } from '../../ui/layout/card.tsx';
import { Table } from '../../ui/layout/table.tsx';
import { Plot } from '../../ui/plots/plot.tsx';
import { drawRanges } from '../../ui/plots/range-rows.tsx';
import { spanWords } from '../../ui/whole-dates.ts';
import { filterIn, filterOf, useFileAddress, useFilter } from '../groups/address.ts';
import { capital } from '../groups/filters.tsx';
import { GroupsPage } from '../groups/frame.tsx';
import { oneDecimal } from '../groups/words.ts';

const asked = (search: URLSearchParams) => ({ query: { ...filterIn(search), by: search.get('by') ?? 'year' } });

export const loader = ({ request }: LoaderFunctionArgs) =>
  prefetch('readGroupFigures', asked(filterOf(request).search));

/** How repair goes in each group. It is learnt from, never a target. */
export function Page() {
  const { search } = useFilter();
  const { frame, by, groups, total } = useRead('readGroupFigures', asked(search));
  const file = useFileAddress(base, 'figures', { by: by.id });
  const rows = total ? [...groups, { ...total, groupId: 'all together', name: 'all together' }] : groups;
  const drawn = rows.flatMap(({ groupId, name, repair }) =>
    repair?.days
      ? [
          {
            ...{ id: groupId, name: capital(name), words: `${oneDecimal(repair.days.median)} school days` },
            ...{ value: repair.days.median, low: repair.days.lower, high: repair.days.upper },
          },
        ]
      : [],
  );
  return (
    <GroupsPage
      title="Repair"
      lede="From Restore to a held session, and what it mended"
      frame={frame}
      by={by.id}
      file={file}
    >
      <p className="method">
        {frame.repairs
          ? `Sessions held in the half-term ${spanWords(frame.repairs.from, frame.repairs.to)}, whichever of its days are chosen. `
          : 'No half-term has begun by these days. '}
        Time that anybody needed to be ready is left out. A slow repair can be a good one: this is to learn from, and no
        target.
      </p>
      <Card title={`By ${by.name}`}>
        {drawn.length > 0 ? (
          <Plot
            sentence="The dot is the session in the middle of a group, the bar the middle half: school days from the placement in Restore to the held session. It cannot say what the waiting was for."
            draw={drawRanges(drawn, { write: oneDecimal })}
          />
        ) : (
          <p>Too few sessions for a time: it takes at least {frame.floors.rate} in a group.</p>
        )}
        <Table
          caption="Repair by group"
          captionHidden
          rowKey={(row) => row.groupId}
          rows={rows}
          columns={[
            { id: 'group', heading: 'Group', rowHeading: true, cell: (row) => capital(row.name) },
            { id: 'held', heading: 'Held sessions', align: 'end', cell: (row) => count(row, 'held') },
            { id: 'asked', heading: 'Followed up', align: 'end', cell: (row) => count(row, 'followedUp') },
            { id: 'mended', heading: 'Mended', align: 'end', cell: (row) => count(row, 'mended') },
            {
              id: 'days',
              heading: 'School days, middle half',
              align: 'end',
              cell: ({ repair }) =>
                repair?.days ? `${oneDecimal(repair.days.lower)} to ${oneDecimal(repair.days.upper)}` : '–',
            },
          ]}
        />
      </Card>
    </GroupsPage>
  );
}

const count = ({ repair }: GroupFigures, what: 'held' | 'followedUp' | 'mended') => repair?.[what] ?? '–';
