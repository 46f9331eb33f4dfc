import type { Comparison } from '@noticed/shared/contract/groups/groups';
import type { ShareMeasure } from '@noticed/shared/domain/groups/measure';
import { Fragment, useState } from 'react';
import { Link, type LoaderFunctionArgs } from 'react-router';
import { base } from '../../data/client.ts';
import { prefetch, useRead } from '../../data/query.ts';
import { paths } from '../../paths.ts';
import { Select } from '../../ui/fields/select.tsx';
import { useAddressChoice } from '../../ui/layout/address-sort.ts';
import { Card } from '../../ui/layout/card.tsx';
import { Disclosure } from '../../ui/layout/disclosure.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { type Column, Table } from '../../ui/layout/table.tsx';
import { Plot } from '../../ui/plots/plot.tsx';
import { drawRanges } from '../../ui/plots/range-rows.tsx';
import { filterIn, filterOf, useFileAddress, useFilter, withFilter } from '../groups/address.ts';
import { capital } from '../groups/filters.tsx';
import { GroupsPage } from '../groups/frame.tsx';
import { comparisonSentence, countWords, measureOrder, measureWords, oneDecimal, percent } from '../groups/words.ts';

const measureIn = (search: URLSearchParams): ShareMeasure =>
  measureOrder.find((one) => one === search.get('measure')) ?? 'restore';
const asked = (search: URLSearchParams) => ({ query: { ...filterIn(search), measure: measureIn(search) } });

export const loader = ({ request }: LoaderFunctionArgs) => prefetch('compareGroups', asked(filterOf(request).search));

/** Every group against everyone else, by one measure: one screen is one family of comparisons. */
export function Page() {
  const { search, filter } = useFilter();
  const [, setMeasure] = useAddressChoice('measure');
  const { frame, measure, family, comparisons } = useRead('compareGroups', asked(search));
  const file = useFileAddress(base, 'compare', { measure });
  const looks = comparisons.filter((one) => one.worthALook);
  return (
    <GroupsPage title="Compare groups" lede="Each group against everyone else" frame={frame} file={file}>
      <Select
        name="measure"
        label="Compare by"
        value={measure}
        onChange={(event) => setMeasure(event.target.value)}
        options={measureOrder.map((one) => ({ value: one, label: measureWords[one].title }))}
      />
      <Card title={looks.length > 0 ? 'Worth a look' : family > 0 ? 'Nothing is worth a look' : 'Nothing to compare'}>
        {looks.length > 0 ? (
          <ul className="sentences">
            {looks.map((one) => (
              <li key={`${one.dimensionId} ${one.groupId}`}>
                {comparisonSentence(one, measure)}{' '}
                <Link to={withFilter(paths.group(), filter, { by: one.dimensionId, group: one.groupId, measure })}>
                  Look at {one.name}
                </Link>
              </li>
            ))}
          </ul>
        ) : (
          <p>
            {family > 0
              ? 'No group that is large enough differs from everyone else by more than chance explains. That is not proof that all is well.'
              : 'No group is large enough to be compared with everyone else. That says nothing of how things stand.'}
          </p>
        )}
        {family > 0 ? (
          <Note>
            Worth a look means at least {frame.floors.lookPupils} pupils, at least {frame.floors.lookCases} cases, and a
            difference that holds among all {family} comparisons of this screen together.
          </Note>
        ) : null}
      </Card>
      {[...Map.groupBy(comparisons, (one) => one.dimension)].map(([dimension, rows]) => (
        <Fragment key={dimension}>
          <Characteristic dimension={dimension} rows={rows} measure={measure} />
        </Fragment>
      ))}
    </GroupsPage>
  );
}

interface CharacteristicProps {
  dimension: string;
  rows: readonly Comparison[];
  measure: ShareMeasure;
}

function Characteristic({ dimension, rows, measure }: CharacteristicProps) {
  // On a phone fifteen tables would be a long way to the last plot.
  const [wide] = useState(() => globalThis.matchMedia?.('(width >= 52rem)').matches ?? true);
  const { filter } = useFilter();
  const drawn = rows.flatMap(({ groupId, name, group, rest, worthALook }) =>
    group?.share
      ? [
          {
            ...{ id: groupId, name: capital(name), marked: worthALook, words: countWords(group) },
            ...{ value: group.share.share, low: group.share.low, high: group.share.high },
            ...(rest?.share ? { other: rest.share.share } : {}),
          },
        ]
      : [],
  );
  const address = (row: Comparison) =>
    withFilter(paths.group(), filter, { by: row.dimensionId, group: row.groupId, measure });
  return (
    <Card title={`By ${dimension}`}>
      {drawn.length > 0 ? (
        <Plot
          sentence={`The dot is the share of ${measureWords[measure].says}, the bar how sure it is (95%), the upright stroke, where there is one, everyone else. ${measureWords[measure].cannot}`}
          draw={drawRanges(drawn, { write: percent })}
        />
      ) : null}
      <Disclosure summary="The numbers" open={wide}>
        <Table
          caption={`By ${dimension}`}
          captionHidden
          rowKey={(row) => row.groupId}
          rows={rows}
          columns={columnsOf(address)}
        />
      </Disclosure>
    </Card>
  );
}

const between = (low: number, high: number, write: (value: number) => string) => `${write(low)} to ${write(high)}`;
const points = (share: number) => `${share > 0 ? '+' : ''}${Math.round(share * 100)}`;

function columnsOf(address: (row: Comparison) => string): Column<Comparison>[] {
  return [
    {
      id: 'group',
      heading: 'Group',
      rowHeading: true,
      cell: (row) => <Link to={address(row)}>{capital(row.name)}</Link>,
    },
    { id: 'cases', heading: 'Cases of pupils', align: 'end', cell: (row) => countWords(row.group) },
    { id: 'rest', heading: 'Everyone else', align: 'end', cell: (row) => countWords(row.rest) },
    {
      id: 'ratio',
      heading: 'Times as likely',
      align: 'end',
      cell: ({ riskRatio: one }) =>
        one ? `${oneDecimal(one.ratio)} (${between(one.low, one.high, oneDecimal)})` : '–',
    },
    {
      id: 'difference',
      heading: 'Difference, points',
      align: 'end',
      cell: ({ difference: one }) => (one ? `${points(one.difference)} (${between(one.low, one.high, points)})` : '–'),
    },
    { id: 'look', heading: 'Worth a look', cell: (row) => (row.hidden ? 'hidden' : row.worthALook ? 'Yes' : 'No') },
    { id: 'views', heading: 'Adults’ views', align: 'end', cell: (row) => row.views ?? 'hidden' },
  ];
}
