import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { monthTicks, room } from './week-ticks.ts';

/** A week's value with the limits that hold for it; without limits there are too few weeks for them. */
export interface ChartWeek {
  from: string;
  value: number;
  low?: number;
  high?: number;
}

export interface WeekChartProps {
  weeks: readonly ChartWeek[];
  /** The line in the middle, and what it is called. */
  centre: number | null;
  centreName: string;
  /** Places of weeks that a signal rests on. */
  signals: ReadonlySet<number>;
  /** How a value is written. */
  write: (value: number) => string;
  /** The top of the scale when nothing reaches it. */
  least?: number;
}

const side = { left: 44, right: 12, top: 18, bottom: 26 };
const height = 220;

/** A run or control chart: points, the middle, limits as steps, and rings around what signals. Shapes, so that grey paper tells them apart. */
export function drawWeeks(props: WeekChartProps): (width: number) => { height: number; marks: React.ReactNode } {
  const { weeks, centre, centreName, signals, write, least = 0 } = props;
  return (width) => {
    const top = Math.max(least, centre ?? 0, ...weeks.map((one) => Math.max(one.value, one.high ?? 0)));
    const x = scalePoint(
      weeks.map((one) => one.from),
      [side.left, width - side.right],
    );
    const y = scaleLinear([0, top || 1], [height - side.bottom, side.top]).nice(4);
    const at = (one: ChartWeek) => x(one.from) ?? side.left;
    const path = (value: (one: ChartWeek) => number | undefined) =>
      line<ChartWeek>(at, (one) => y(Math.max(0, value(one) ?? 0)))(weeks as ChartWeek[]) ?? '';
    const hasLimits = weeks.some((one) => one.high !== undefined);
    const marks = (
      <>
        {y.ticks(4).map((tick) => (
          <g key={tick} className="plot-grid">
            <line x1={side.left} x2={width - side.right} y1={y(tick)} y2={y(tick)} />
            <text x={side.left - 6} y={y(tick)} dy="0.32em" textAnchor="end">
              {write(tick)}
            </text>
          </g>
        ))}
        {monthTicks(weeks, width).map(({ from, name }) => (
          <text
            key={from}
            className="plot-tick"
            x={x(from) ?? 0}
            y={height - 8}
            // A month that begins in the last week would run out of the picture.
            textAnchor={(x(from) ?? 0) > width - room ? 'end' : 'start'}
          >
            {name}
          </text>
        ))}
        {hasLimits ? (
          <>
            <path className="plot-limit" d={path((one) => one.low)} />
            <path className="plot-limit" d={path((one) => one.high)} />
          </>
        ) : null}
        {centre === null ? null : (
          <>
            <line className="plot-centre" x1={side.left} x2={width - side.right} y1={y(centre)} y2={y(centre)} />
            <text className="plot-label" x={width - side.right} y={y(centre) - 5} textAnchor="end">
              {centreName} {write(centre)}
            </text>
          </>
        )}
        <path className="plot-line" d={path((one) => one.value)} />
        {weeks.map((one, place) => (
          <circle
            key={one.from}
            className="plot-point"
            data-signal={signals.has(place) || undefined}
            cx={at(one)}
            cy={y(one.value)}
            r={signals.has(place) ? 5 : 2.75}
          />
        ))}
      </>
    );
    return { height, marks };
  };
}
