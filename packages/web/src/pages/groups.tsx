import type { LoaderFunctionArgs } from 'react-router';
import { prefetch, useRead } from '../data/query.ts';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { TrendIcon } from '../ui/icons.tsx';
import { Card } from '../ui/layout/card.tsx';
import { Disclosure } from '../ui/layout/disclosure.tsx';
import { Figures } from '../ui/layout/figures.tsx';
import { PhaseBar } from '../ui/people/phase-bar.tsx';
import { Plot } from '../ui/plots/plot.tsx';
import { drawMix } from '../ui/plots/week-mix.tsx';
import { filterIn, filterOf, useFilter } from './groups/address.ts';
import { GroupsPage } from './groups/frame.tsx';
import { MixWeeksTable } from './groups/mix-weeks-table.tsx';
import { Pending } from './groups/pending.tsx';
import { TrendPlot } from './groups/trend-plot.tsx';
import { countWords, dayOf, measureOrder, measureWords, oneDecimal, percent } from './groups/words.ts';

const asked = (search: URLSearchParams) => ({ query: filterIn(search) });

export const loader = ({ request }: LoaderFunctionArgs) => prefetch('readOverview', asked(filterOf(request).search));

/** How relationships stand now, and how that came about over the school weeks. */
export function Page() {
  const { search } = useFilter();
  const { frame, now, coverage, weeks, pending, charts } = useRead('readOverview', asked(search));
  const mix = weeks.flatMap(({ from, phases }) => (phases ? [{ from, phases }] : []));
  return (
    <GroupsPage title="Groups and trends" lede="Where relationships stand, and what is drifting" frame={frame}>
      {now?.phases ? (
        <Card
          title={dayOf(frame.window.to, frame.today)}
          lede={
            now.views === 0
              ? `${now.pupils} pupils, whom no adult has placed yet`
              : `${now.pupils} pupils, as ${now.views ?? 'too few'} adults see their relationships with them`
          }
        >
          <PhaseBar label="All relationships" counts={now.phases} />
          <Figures
            figures={[
              ...measureOrder.map((one) => ({ label: measureWords[one].title, value: countWords(now.shares[one]) })),
              {
                label: 'Covered by logging',
                value: coverage ? `${coverage.covered} of ${coverage.pupils}` : 'hidden',
              },
            ]}
          />
          <Definitions />
        </Card>
      ) : (
        <EmptyState icon={<TrendIcon />} title="Too few pupils or adults to show yet">
          Numbers stand here once at least {frame.floors.group} pupils and {frame.floors.adults} adults are behind them.
        </EmptyState>
      )}
      <Pending weeks={pending} />
      {mix.length > 0 ? (
        <Card title="Phases by school week">
          <Plot
            sentence="Every column is a finished school week: the relationships of those of today’s pupils who are counted here, by where the adults then said that they stood. It cannot say which relationships moved."
            draw={drawMix(mix)}
          >
            <MixWeeksTable weeks={mix} />
          </Plot>
        </Card>
      ) : null}
      {measureOrder.map((one) => (
        <Card key={one} title={measureWords[one].title}>
          <TrendPlot what={`Share of ${measureWords[one].says}`} chart={charts[one]} write={percent} />
        </Card>
      ))}
      <Card title="Attention">
        <TrendPlot
          what="Moments that noticed a pupil, per 20 school days, for the pupil in the middle"
          chart={charts.attention}
          write={oneDecimal}
        />
      </Card>
    </GroupsPage>
  );
}

/** What each number counts, one press away. */
export function Definitions() {
  return (
    <Disclosure summary="What these numbers count">
      <dl className="definitions">
        {measureOrder.map((one) => (
          <div key={one}>
            <dt>{measureWords[one].title}</dt>
            <dd>
              The share of {measureWords[one].says}. {measureWords[one].cannot}
            </dd>
          </div>
        ))}
        <div>
          <dt>Covered by logging</dt>
          <dd>
            Pupils of whom at least half of their adults, and at least two, logged anything about anyone in 20 school
            days.
          </dd>
        </div>
      </dl>
    </Disclosure>
  );
}
