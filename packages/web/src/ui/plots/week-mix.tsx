import type { Standing } from '@noticed/shared/domain/relationship/phase';
import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { standingOrder, standingWords } from '../words.ts';
import { monthTicks } from './week-ticks.ts';

export interface MixWeek {
  from: string;
  phases: Record<Standing, number>;
}

const side = { left: 44, right: 96, top: 10, bottom: 26 };
const height = 240;
/** What a line of small text takes. */
const lineOfText = 15;

/** How relationships stood, week by week: a column a week, cut by phase, each layer named at its end. */
export function drawMix(weeks: readonly MixWeek[]): (width: number) => { height: number; marks: React.ReactNode } {
  return (width) => {
    const x = scaleBand(
      weeks.map((one) => one.from),
      [side.left, width - side.right],
    ).paddingInner(0.12);
    const most = Math.max(1, ...weeks.map((one) => total(one)));
    const y = scaleLinear([0, most], [height - side.bottom, side.top]).nice(4);
    const layers = stack<MixWeek, Standing>()
      .keys([...standingOrder].reverse())
      .value(({ phases }, key) => phases[key])(weeks as MixWeek[]);
    const marks = (
      <>
        {y.ticks(4).map((tick) => (
          <g key={tick} className="plot-grid">
            <line x1={side.left} x2={width - side.right} y1={y(tick)} y2={y(tick)} />
            <text x={side.left - 6} y={y(tick)} dy="0.32em" textAnchor="end">
              {tick.toLocaleString('en-GB')}
            </text>
          </g>
        ))}
        {layers.map((layer) => (
          <g key={layer.key} className="plot-layer" data-standing={layer.key}>
            {layer.map(([from, to], place) => (
              <rect
                key={weeks[place]?.from}
                x={x(weeks[place]?.from ?? '') ?? 0}
                y={y(to)}
                width={x.bandwidth()}
                height={Math.max(0, y(from) - y(to))}
              />
            ))}
          </g>
        ))}
        {namesOf(layers.map((layer) => ({ standing: layer.key, at: middleOf(layer.at(-1), y) }))).map(
          ({ standing, at }) => (
            <text key={standing} className="plot-label" x={width - side.right + 6} y={at} dy="0.32em">
              {standingWords[standing].word}
            </text>
          ),
        )}
        {monthTicks(weeks, width - side.right).map(({ from, name }) => (
          <text key={from} className="plot-tick" x={x(from) ?? 0} y={height - 8}>
            {name}
          </text>
        ))}
      </>
    );
    return { height, marks };
  };
}

const total = ({ phases }: MixWeek) => standingOrder.reduce((sum, one) => sum + phases[one], 0);

function middleOf(ends: readonly number[] | undefined, y: (value: number) => number): number | null {
  const [from = 0, to = 0] = ends ?? [];
  return to > from ? (y(from) + y(to)) / 2 : null;
}

/** Each layer's name at its end, from the bottom up, pushed apart where thin layers leave no room. */
function namesOf(names: readonly { standing: Standing; at: number | null }[]): { standing: Standing; at: number }[] {
  let last = height;
  return names.flatMap(({ standing, at }) => {
    if (at === null) return [];
    last = Math.min(at, last - lineOfText);
    return [{ standing, at: last }];
  });
}
