import { type LoaderFunctionArgs, useParams } from 'react-router';
import { fileAddress } from '../../data/client.ts';
import { prefetch, useRead } from '../../data/query.ts';
import { paths } from '../../paths.ts';
import { Button } from '../../ui/actions/button.tsx';
import { counted } from '../../ui/count-words.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { PrintIcon, TrendIcon } from '../../ui/icons.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Callout } from '../../ui/layout/note.tsx';
import { PageHeader } from '../../ui/layout/page-header.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { type Column, Table } from '../../ui/layout/table.tsx';
import { wholeDate } from '../../ui/whole-dates.ts';
import { FileLink } from '../frame/file-link.tsx';
import { capital } from '../groups/filters.tsx';
import { MeasureDefinitions } from '../groups/measure-definitions.tsx';
import { measureOrder, measureWords } from '../groups/words.ts';
import '../../ui/styles/groups.css';

export const loader = ({ params }: LoaderFunctionArgs) =>
  prefetch('readAreaFigures', { params: { until: params.until ?? '' } });

/** What the schools of an area released for a half-term, added up. */
export function Page() {
  const { until = '' } = useParams();
  const { schools, lines } = useRead('readAreaFigures', { params: { until } });
  return (
    <Stack gap="loose">
      <PageHeader
        title="The area"
        lede={`Half-term until about ${wholeDate(until)}, ${counted(schools, 'school')}`}
        back={{ to: paths.areaFigures(), label: 'Area figures' }}
        actions={
          lines.length > 0 ? (
            <>
              <FileLink href={fileAddress('exportAreaFigures', { params: { until } })} button>
                CSV
              </FileLink>
              <Button icon={<PrintIcon />} onClick={() => print()}>
                Print
              </Button>
            </>
          ) : null
        }
      />
      {lines.length === 0 ? (
        <EmptyState icon={<TrendIcon />} title="Not two schools yet">
          Figures of an area are added up from what at least two schools released for about the same half-term.
        </EmptyState>
      ) : (
        <div className="pack">
          <Callout title="These are adults’ views, not a measure of belonging">
            <p>
              Schools place and log in their own way, so a difference between areas or half-terms need not be one
              between pupils. Counts of each school are rounded to 5 before they are added up.
            </p>
          </Callout>
          <Card title="What is counted">
            <MeasureDefinitions />
          </Card>
          {lines.map(({ dimension, groups }) => {
            const title = dimension === 'everyone' ? 'All pupils' : `By ${dimension}`;
            return (
              <Card key={dimension} title={title}>
                <Table caption={title} captionHidden rowKey={(row) => row.name} rows={groups} columns={columns} />
              </Card>
            );
          })}
        </div>
      )}
    </Stack>
  );
}

type Group = ReturnType<typeof useRead<'readAreaFigures'>>['lines'][number]['groups'][number];

const columns: Column<Group>[] = [
  { id: 'group', heading: 'Group', rowHeading: true, cell: (row) => capital(row.name) },
  { id: 'schools', heading: 'Schools', align: 'end', cell: (row) => row.schools },
  { id: 'pupils', heading: 'Pupils', align: 'end', cell: (row) => row.measures.restore?.pupils ?? '–' },
  ...measureOrder.map(
    (one): Column<Group> => ({
      ...{ id: one, heading: measureWords[one].title, align: 'end' },
      cell: (row) => row.measures[one]?.cases ?? '–',
    }),
  ),
];
