import { Link, type LoaderFunctionArgs } from 'react-router';
import { prefetch, useRead } from '../../data/query.ts';
import { paths } from '../../paths.ts';
import { Card } from '../../ui/layout/card.tsx';
import { Line, LineList } from '../../ui/layout/line-list.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { PhaseBar } from '../../ui/people/phase-bar.tsx';
import { Plot } from '../../ui/plots/plot.tsx';
import { drawMix } from '../../ui/plots/week-mix.tsx';
import { filterIn, filterOf, useFilter, withFilter } from '../groups/address.ts';
import { BehindBar } from '../groups/behind-bar.tsx';
import { capital } from '../groups/filters.tsx';
import { GroupsPage } from '../groups/frame.tsx';
import { MixWeeksTable } from '../groups/mix-weeks-table.tsx';
import { Pending } from '../groups/pending.tsx';
import { TrendPlot } from '../groups/trend-plot.tsx';
import { comparisonSentence, dayOf, measureOrder, measureWords, oneDecimal, percent } from '../groups/words.ts';

const asked = (search: URLSearchParams) => {
  const measure = measureOrder.find((one) => one === search.get('measure')) ?? 'restore';
  return {
    query: { ...filterIn(search), by: search.get('by') ?? 'year', group: search.get('group') ?? '', measure },
  };
};

export const loader = ({ request }: LoaderFunctionArgs) => prefetch('readGroup', asked(filterOf(request).search));

/** One group: how it stands against everyone else, how it came there, and what to do next. */
export function Page() {
  const { search, filter } = useFilter();
  const { query } = asked(search);
  const { frame, dimension, figures, comparisons, weeks, pending, charts, steps } = useRead('readGroup', { query });
  const mix = weeks.flatMap(({ from, phases }) => (phases ? [{ from, phases }] : []));
  const name = capital(figures.name);
  return (
    <GroupsPage title={name} lede={`By ${dimension.name}`} frame={frame}>
      <p className="no-print">
        <Link to={withFilter(paths.compareGroups(), filter, { measure: query.measure })}>All groups</Link>
      </p>
      <Card title="Against everyone else">
        <ul className="sentences">
          {comparisons.map((one) => (
            <li key={one.measure}>{comparisonSentence(one, one.measure)}</li>
          ))}
        </ul>
        {figures.phases ? (
          <PhaseBar label={`${name}, ${dayOf(frame.window.to, frame.today).toLowerCase()}`} counts={figures.phases} />
        ) : null}
        {comparisons.length === 0 ? <Note>These are the others of a question that is answered yes or no.</Note> : null}
      </Card>
      <Card title="What to do next">
        <LineList label="Next steps">
          {steps.map((step) => (
            <Line
              key={step.title}
              title={step.title}
              detail={
                <>
                  <p>{step.why}</p>
                  {step.practices.length > 0 ? <p>Practices that fit: {step.practices.join('; ')}.</p> : null}
                </>
              }
            />
          ))}
        </LineList>
      </Card>
      <Pending weeks={pending} />
      {measureOrder.map((one) => (
        <Card key={one} title={measureWords[one].title}>
          <TrendPlot what={`${name}: share of ${measureWords[one].says}`} chart={charts[one]} write={percent} />
          <BehindBar query={{ ...query, measure: one }} />
        </Card>
      ))}
      <Card title="Attention">
        <TrendPlot
          what={`${name}: moments per 20 school days for the pupil in the middle`}
          chart={charts.attention}
          write={oneDecimal}
        />
      </Card>
      {mix.length > 0 ? (
        <Card title="Phases by school week">
          <Plot
            sentence="Every column is a finished school week: the relationships of the pupils who are in this group today, by where the adults then said that they stood. It cannot say which relationships moved."
            draw={drawMix(mix)}
          >
            <MixWeeksTable weeks={mix} />
          </Plot>
        </Card>
      ) : null}
    </GroupsPage>
  );
}
