/** A sum that everyone can check: the numbers at `parts` add up to the number at `total`. */
export interface Equation {
  parts: number[];
  total: number;
}

/** The rows, columns and totals of a grid whose last row and column are its totals, read row by row. */
export function equationsOf(rows: number, columns: number): Equation[] {
  const at = (row: number, column: number) => row * (columns + 1) + column;
  const upTo = (length: number) => Array.from({ length }, (_, index) => index);
  return [
    ...upTo(rows + 1).map((row) => ({
      parts: upTo(columns).map((column) => at(row, column)),
      total: at(row, columns),
    })),
    ...upTo(columns + 1).map((column) => ({
      parts: upTo(rows).map((row) => at(row, column)),
      total: at(rows, column),
    })),
  ];
}

/**
 * What a reader with patience works out from the numbers shown (null is hidden, and known to be at least one): by solving
 * the equations, and by narrowing what each hidden number can be, in turn until neither gives more.
 */
export function recovered(shown: readonly (number | null)[], equations: readonly Equation[]): number[] {
  const values = [...shown];
  for (;;) {
    const found = [...solved(values, equations), ...narrowed(values, equations)].filter(([at]) => values[at] === null);
    if (found.length === 0) break;
    for (const [at, value] of found) values[at] = value;
  }
  return values.flatMap((value, at) => (value !== null && shown[at] === null ? [at] : []));
}

/** Gauss–Jordan over the hidden numbers: an equation left with one of them gives it away. */
function solved(values: readonly (number | null)[], equations: readonly Equation[]): [number, number][] {
  const hidden = values.flatMap((value, at) => (value === null ? [at] : []));
  const rows = equations.map(({ parts, total }) => {
    const signed = [...parts.map((at) => [at, 1] as const), [total, -1] as const];
    const known = signed.reduce((sum, [at, sign]) => sum + sign * (values[at] ?? 0), 0);
    return [...hidden.map((at) => signed.find(([one]) => one === at)?.[1] ?? 0), -known];
  });
  const cell = (row: number, column: number) => rows[row]?.[column] ?? 0;
  let top = 0;
  hidden.forEach((_, column) => {
    const pivot = rows.findIndex((__, row) => row >= top && cell(row, column) !== 0);
    if (pivot === -1) return;
    [rows[top], rows[pivot]] = [rows[pivot] ?? [], rows[top] ?? []];
    const scale = cell(top, column);
    rows[top] = (rows[top] ?? []).map((value) => value / scale);
    rows.forEach((row, at) => {
      const factor = cell(at, column);
      if (at !== top && factor !== 0) rows[at] = row.map((value, place) => value - factor * cell(top, place));
    });
    top += 1;
  });
  return rows.flatMap((row): [number, number][] => {
    const left = hidden.flatMap((at, column) => (row[column] === 0 ? [] : [{ at, factor: row[column] ?? 1 }]));
    const [only] = left;
    return only && left.length === 1 ? [[only.at, (row.at(-1) ?? 0) / only.factor]] : [];
  });
}

/** Narrows each hidden number between its least and its most until nothing moves; one that can be a single value is found. */
function narrowed(values: readonly (number | null)[], equations: readonly Equation[]): [number, number][] {
  const low = values.map((value) => value ?? 1);
  const high = values.map((value) => value ?? 1e6);
  const least = (at: number) => low[at] ?? 1;
  const most = (at: number) => high[at] ?? 1e6;
  for (let moved = true; moved; ) {
    moved = false;
    const bound = (at: number, from: number, to: number) => {
      if (from > least(at) || to < most(at)) moved = true;
      low[at] = Math.max(least(at), from);
      high[at] = Math.min(most(at), to);
    };
    for (const { parts, total } of equations) {
      const lows = parts.reduce((sum, at) => sum + least(at), 0);
      const highs = parts.reduce((sum, at) => sum + most(at), 0);
      bound(total, lows, highs);
      for (const at of parts) bound(at, least(total) - (highs - most(at)), most(total) - (lows - least(at)));
    }
  }
  return values.flatMap((_, at): [number, number][] => (low[at] === high[at] ? [[at, least(at)]] : []));
}
