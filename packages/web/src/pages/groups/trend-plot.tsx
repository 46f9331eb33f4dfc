import type { Chart } from '@noticed/shared/contract/groups/trends';
import { Disclosure } from '../../ui/layout/disclosure.tsx';
import { Table } from '../../ui/layout/table.tsx';
import { Plot } from '../../ui/plots/plot.tsx';
import { drawWeeks } from '../../ui/plots/week-chart.tsx';
import { wholeDate } from '../../ui/whole-dates.ts';
import { chartSentence, signalPlaces } from './words.ts';

interface TrendPlotProps {
  /** What the line is: “Share of pupils in Restore with an adult”. */
  what: string;
  chart: Chart;
  write: (value: number) => string;
}

/** A measure through the school weeks: the chart that its number of weeks allows, and its numbers beneath. */
export function TrendPlot({ what, chart, write }: TrendPlotProps) {
  const { trend, weeks, values } = chart;
  const sentence = chartSentence(chart, what);
  if (trend.kind === 'too-few') return <p>{sentence}</p>;
  const limitsAt = (place: number) => {
    if (trend.kind === 'p') return { low: trend.points[place]?.low ?? 0, high: trend.points[place]?.high ?? 0 };
    return trend.kind === 'xmr' ? { low: trend.low, high: trend.high } : {};
  };
  const rows = weeks.map((week, place) => ({ ...week, value: values[place] ?? 0, ...limitsAt(place) }));
  const draw = drawWeeks({
    weeks: rows,
    centre: trend.kind === 'run' ? trend.median : trend.centre,
    centreName: trend.kind === 'run' ? 'median' : 'mean',
    signals: signalPlaces(chart),
    write,
  });
  return (
    <Plot sentence={sentence} draw={draw}>
      <Disclosure summary="The numbers of each week">
        <Table
          caption={what}
          captionHidden
          rowKey={(row) => row.from}
          rows={rows}
          columns={[
            { id: 'week', heading: 'Week from', rowHeading: true, cell: (row) => wholeDate(row.from) },
            { id: 'value', heading: 'Value', align: 'end', cell: (row) => write(row.value) },
            { id: 'low', heading: 'Lower limit', align: 'end', cell: (row) => limit(row.low, write) },
            { id: 'high', heading: 'Upper limit', align: 'end', cell: (row) => limit(row.high, write) },
          ]}
        />
      </Disclosure>
    </Plot>
  );
}

const limit = (value: number | undefined, write: (value: number) => string) =>
  value === undefined ? '–' : write(Math.max(0, value));
