/** A point of a control chart, with the centre and the limits that hold for it. */
export interface ChartPoint {
  value: number;
  centre: number;
  low: number;
  high: number;
}

export const signalKinds = ['outside', 'one-side', 'steady', 'outer-third'] as const;

/** The four signals that a control chart gives (domain.md section 6), with the points it rests on: indices, both inclusive. */
export interface Signal {
  kind: (typeof signalKinds)[number];
  from: number;
  to: number;
}

/**
 * The signals of a control chart, in order of kind: a point outside the limits; 7 in a row on one side of the centre;
 * 7 points steadily rising or falling; 2 of 3 in the outer third on the same side. A point on the centre is on no side.
 */
export function signalsOf(points: readonly ChartPoint[]): Signal[] {
  const sides = points.map((point) => Math.sign(point.value - point.centre));
  return [
    ...points.flatMap((point, at): Signal[] =>
      point.value < point.low || point.value > point.high ? [{ kind: 'outside', from: at, to: at }] : [],
    ),
    ...runs(sides, 7).map((run): Signal => ({ kind: 'one-side', ...run })),
    ...steadyRuns(points).map((run): Signal => ({ kind: 'steady', ...run })),
    ...outerThirds(points),
  ];
}

/** Stretches of at least `length` equal signs, other than 0. */
function runs(signs: readonly number[], length: number): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let from = 0;
  signs.forEach((sign, at) => {
    if (sign !== signs[from]) from = at;
    if (sign === signs[at + 1] || sign === 0 || at - from + 1 < length) return;
    found.push({ from, to: at });
  });
  return found;
}

/** Seven points that rise or fall are six steps in one direction. */
function steadyRuns(points: readonly ChartPoint[]): { from: number; to: number }[] {
  const steps = points.slice(1).map((point, at) => Math.sign(point.value - (points[at] as ChartPoint).value)); // at < length − 1
  return runs(steps, 6).map((run) => ({ from: run.from, to: run.to + 1 }));
}

function outerThirds(points: readonly ChartPoint[]): Signal[] {
  const thirds = points.map(outerThird);
  return thirds.flatMap((third, at): Signal[] => {
    const first = thirds.indexOf(third, Math.max(0, at - 2));
    return third !== 0 && first < at ? [{ kind: 'outer-third', from: first, to: at }] : [];
  });
}

/** 1 when a point is in the third of the upper half that is next to the limit or beyond it, −1 in the lower, else 0. */
function outerThird({ value, centre, low, high }: ChartPoint): number {
  if (value > centre + ((high - centre) * 2) / 3) return 1;
  return value < centre + ((low - centre) * 2) / 3 ? -1 : 0;
}
