import type { GroupFigures } from '@noticed/shared/contract/groups/groups';
import type { LoaderFunctionArgs } from 'react-router';
import { base } from '../../data/client.ts';
import { prefetch, useRead } from '../../data/query.ts';
import { Card } from '../../ui/layout/card.tsx';
import { Table } from '../../ui/layout/table.tsx';
import { Plot } from '../../ui/plots/plot.tsx';
import { drawRanges } from '../../ui/plots/range-rows.tsx';
import { filterIn, filterOf, useFileAddress, useFilter } from '../groups/address.ts';
import { capital } from '../groups/filters.tsx';
import { GroupsPage } from '../groups/frame.tsx';
import { oneDecimal } from '../groups/words.ts';

const chosen = (search: URLSearchParams) => ({ query: { ...filterIn(search), by: search.get('by') ?? 'year' } });
/** Pupils whom no data marks are overlooked because of it: they stand beside every other group. */
const unmarked = (search: URLSearchParams) => ({ query: { ...filterIn(search), by: 'no-labels' } });

export const loader = ({ request }: LoaderFunctionArgs) => {
  const { search } = filterOf(request);
  return Promise.all([prefetch('readGroupFigures', chosen(search)), prefetch('readGroupFigures', unmarked(search))]);
};

/** Whether attention is shared out evenly: moments per pupil, by group, always with the pupils whom no label marks. */
export function Page() {
  const { search } = useFilter();
  const { frame, by, groups } = useRead('readGroupFigures', chosen(search));
  const plain = useRead('readGroupFigures', unmarked(search)).groups.filter((one) => one.groupId === 'yes');
  const rows = by.id === 'no-labels' ? groups : [...groups, ...plain.map((one) => ({ ...one, groupId: 'no-labels' }))];
  const file = useFileAddress(base, 'figures', { by: by.id });
  const drawn = rows.flatMap(({ groupId, name, attention }) =>
    attention
      ? [
          {
            ...{ id: groupId, name: capital(name), words: `${oneDecimal(attention.median)} a pupil` },
            ...{ value: attention.median, low: attention.lower, high: attention.upper },
          },
        ]
      : [],
  );
  return (
    <GroupsPage title="Equity of attention" lede="Moments per pupil, by group" frame={frame} by={by.id} file={file}>
      <Card title={`By ${by.name}`}>
        {drawn.length > 0 ? (
          <Plot
            sentence="The dot is the pupil in the middle of a group, the bar the middle half of its pupils: individual moments that noticed a pupil, per 20 school days. Only what somebody logged is counted."
            draw={drawRanges(drawn, { write: oneDecimal })}
          />
        ) : null}
        <Table
          caption="Attention by group"
          captionHidden
          rowKey={(row) => row.groupId}
          rows={rows}
          columns={[
            { id: 'group', heading: 'Group', rowHeading: true, cell: (row) => capital(row.name) },
            { id: 'lower', heading: 'A quarter have at most', align: 'end', cell: (row) => at(row, 'lower') },
            { id: 'median', heading: 'In the middle', align: 'end', cell: (row) => at(row, 'median') },
            { id: 'upper', heading: 'A quarter have at least', align: 'end', cell: (row) => at(row, 'upper') },
            {
              id: 'tones',
              heading: 'Positive to corrective',
              align: 'end',
              cell: ({ tones }) => (tones ? `${tones.positive} : ${tones.corrective}` : 'hidden'),
            },
          ]}
        />
      </Card>
    </GroupsPage>
  );
}

const at = ({ attention }: GroupFigures, place: 'lower' | 'median' | 'upper') =>
  attention ? oneDecimal(attention[place]) : 'hidden';
