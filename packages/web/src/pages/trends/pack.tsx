import { type LoaderFunctionArgs, useParams } from 'react-router';
import { fileAddress } from '../../data/client.ts';
import { prefetch, useRead } from '../../data/query.ts';
import { paths } from '../../paths.ts';
import { Button } from '../../ui/actions/button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { PrintIcon, TrendIcon } from '../../ui/icons.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Callout } from '../../ui/layout/note.tsx';
import { PageHeader } from '../../ui/layout/page-header.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { type Column, Table } from '../../ui/layout/table.tsx';
import { momentWords, spanWords } from '../../ui/whole-dates.ts';
import { FileLink } from '../frame/file-link.tsx';
import { capital } from '../groups/filters.tsx';
import { MeasureDefinitions } from '../groups/measure-definitions.tsx';
import { MethodText } from '../groups/method-text.tsx';
import { measureOrder, measureWords } from '../groups/words.ts';
import '../../ui/styles/groups.css';

export const loader = ({ params }: LoaderFunctionArgs) =>
  prefetch('readRelease', { params: { until: params.until ?? '' } });

/** The pack of a half-term: figures with their definitions beside them, the method and the coverage last. */
export function Page() {
  const { until = '' } = useParams();
  const release = useRead('readRelease', { params: { until } });
  const { school, from, madeAt, counted, onRoll, lines, withheld } = release;
  return (
    <Stack gap="loose">
      <PageHeader
        title={`Relationships at ${school}`}
        lede={`${spanWords(from, until)}. Released ${momentWords(madeAt)}.`}
        back={{ to: paths.evidence(), label: 'Evidence packs' }}
        actions={
          <>
            <FileLink href={fileAddress('exportRelease', { params: { until } })} button>
              CSV
            </FileLink>
            <Button icon={<PrintIcon />} onClick={() => print()}>
              Print
            </Button>
          </>
        }
      />
      <div className="pack">
        <Callout title="These are adults’ views, not a measure of belonging">
          <p>
            Staff say where they think their relationship with a pupil stands: to establish, to maintain, or to restore.
            Whether pupils feel that they belong, only pupils can say.
          </p>
        </Callout>
        <Card title="What is counted">
          <MeasureDefinitions />
        </Card>
        {lines.length === 0 ? (
          <EmptyState icon={<TrendIcon />} title="No figure could be released">
            Too few pupils or adults stood behind this half-term, so that nothing of it leaves the school.
          </EmptyState>
        ) : null}
        {lines.map(({ dimension, groups }) => (
          <Card key={dimension} title={dimension === 'everyone' ? 'All pupils' : `By ${dimension}`}>
            <Table
              caption={dimension === 'everyone' ? 'All pupils' : `By ${dimension}`}
              captionHidden
              rowKey={(row) => row.name}
              rows={groups}
              columns={columns}
            />
          </Card>
        ))}
        <div className="pack-last">
          <Card title="Method and coverage">
            <p>{coverageWords(onRoll, counted)}</p>
            {withheld.length > 0 && lines.length > 0 ? (
              <p>Withheld, because they would single out a few pupils or adults: {withheld.join(', ')}.</p>
            ) : null}
            <MethodText />
          </Card>
        </div>
      </div>
    </Stack>
  );
}

/** Of how many the figures speak, as far as that may be said. */
function coverageWords(onRoll: number | null, counted: number | null): string {
  const who =
    'those whom at least one adult has placed, and of whose adults enough log moments for silence to mean anything';
  if (counted === null) return `Figures speak of pupils of whom enough is known: ${who}. They were too few.`;
  const of = onRoll === null ? '' : `Of about ${onRoll} pupils on roll, `;
  const these = `these figures speak of about ${counted}: ${who}. Counts are rounded to 5, so they need not add up.`;
  return `${of}${these}`;
}

type Group = ReturnType<typeof useRead<'readRelease'>>['lines'][number]['groups'][number];

const columns: Column<Group>[] = [
  { id: 'group', heading: 'Group', rowHeading: true, cell: (row) => capital(row.name) },
  { id: 'pupils', heading: 'Pupils', align: 'end', cell: (row) => row.pupils },
  ...measureOrder.map(
    (one): Column<Group> => ({
      ...{ id: one, heading: measureWords[one].title, align: 'end' },
      cell: (row) => row.measures[one]?.cases ?? '–',
    }),
  ),
];
