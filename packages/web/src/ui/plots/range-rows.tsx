import { scaleLinear } from 'd3-scale';

/** A row of a range plot: a value inside its range, and what it is compared with. */
export interface RangeRow {
  id: string;
  name: string;
  /** Written at the end of the row, e.g. “15 of 40”. */
  words: string;
  value: number;
  low: number;
  high: number;
  /** A second value in the same row: everyone else. */
  other?: number;
  /** Worth a look: drawn heavier, and said in words. */
  marked?: boolean;
}

const rowHeight = 44;
const side = { left: 4, right: 12, top: 6, bottom: 24 };

/** Rows of a value with its range, each under its own name: a name never has to fit beside a scale on a phone. */
export function drawRanges(
  rows: readonly RangeRow[],
  { write, top }: { write: (value: number) => string; top?: number },
): (width: number) => { height: number; marks: React.ReactNode } {
  return (width) => {
    const highest = top ?? Math.max(...rows.map((one) => Math.max(one.high, one.other ?? 0)), 0);
    const x = scaleLinear([0, highest || 1], [side.left, width - side.right]).nice(4);
    const height = side.top + rows.length * rowHeight + side.bottom;
    const marks = (
      <>
        {x.ticks(width < 480 ? 3 : 5).map((tick) => (
          <g key={tick} className="plot-grid">
            <line x1={x(tick)} x2={x(tick)} y1={side.top} y2={height - side.bottom} />
            <text
              x={x(tick)}
              y={height - 8}
              textAnchor={tick === 0 ? 'start' : x(tick) > width - 24 ? 'end' : 'middle'}
            >
              {write(tick)}
            </text>
          </g>
        ))}
        {rows.map((row, place) => (
          <Row key={row.id} row={row} x={x} y={side.top + place * rowHeight} width={width} />
        ))}
      </>
    );
    return { height, marks };
  };
}

function Row({ row, x, y, width }: { row: RangeRow; x: (value: number) => number; y: number; width: number }) {
  const middle = y + 30;
  return (
    <g className="plot-range" data-marked={row.marked || undefined}>
      <text className="plot-name" x={side.left} y={y + 15}>
        {row.marked ? `▲ ${row.name}` : row.name}
      </text>
      <text className="plot-words" x={width - side.right} y={y + 15} textAnchor="end">
        {row.words}
      </text>
      <line x1={x(row.low)} x2={x(row.high)} y1={middle} y2={middle} />
      {row.other === undefined ? null : <path className="plot-other" d={`M${x(row.other)} ${middle - 8}v16`} />}
      <circle cx={x(row.value)} cy={middle} r={5} />
    </g>
  );
}
