import type { Standing } from '@noticed/shared/domain/phase';
import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { standingOrder, standingWords } from '../words.ts';
import { monthTicks } from './week-ticks.ts';

export interface MixWeek {
  from: string;
  phases: Record<Standing, number>;
}

const side = { left: 44, right: 76, top: 10, bottom: 26 };
const height = 240;
/** A layer thinner than this has no room for its name. */
const roomForName = 14;

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
            <LayerName standing={layer.key} ends={layer.at(-1)} y={y} x={width - side.right + 6} />
          </g>
        ))}
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

interface LayerNameProps {
  standing: Standing;
  ends: readonly [number, number] | readonly number[] | undefined;
  y: (value: number) => number;
  x: number;
}

function LayerName({ standing, ends, y, x }: LayerNameProps) {
  const [from = 0, to = 0] = ends ?? [];
  if (y(from) - y(to) < roomForName) return null;
  return (
    <text className="plot-label" x={x} y={(y(from) + y(to)) / 2} dy="0.32em">
      {standingWords[standing].word}
    </text>
  );
}
