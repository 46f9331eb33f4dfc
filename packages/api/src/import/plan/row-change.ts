import type { Match } from './match.ts';
import { each, type Work } from './work.ts';

/** What applying a roster would do to one row. */
export interface RowChange<Row> {
  change: 'add' | 'change' | 'return' | 'leave' | 'same';
  /** The file's own id; empty for what the file does not name. */
  ref: string;
  before: Row | null;
  /** The row as it would be; an added one has no id yet. */
  row: Omit<Row, 'id'>;
  /** The columns that differ. */
  fields: string[];
}

/** What a kind of row needs to be compared: how it is made, and when it counts as gone. */
interface Comparison<Given, Row extends { id: string }> {
  make: (given: Given, before: Row | null) => Omit<Row, 'id'>;
  gone: (row: Omit<Row, 'id'>) => boolean;
  /** The row as it stands when it is gone. */
  leave: (row: Row) => Omit<Row, 'id'>;
}

/** Compares what matched, and lets those leave who may and are not named. */
export function* rowChanges<Given extends { ref: string }, Row extends { id: string }>(
  matches: readonly Match<Given, Row>[],
  mayLeave: readonly Row[],
  comparison: Comparison<Given, Row>,
): Work<RowChange<Row>[]> {
  const named = new Set(matches.map((one) => one.before?.id));
  const present = yield* each(matches, ({ given, before }) =>
    compared(given.ref, before, comparison.make(given, before), comparison),
  );
  const gone = mayLeave.filter((row) => !named.has(row.id) && !comparison.gone(row));
  const leaving = yield* each(gone, (row) => compared('', row, comparison.leave(row), comparison));
  return [...present, ...leaving];
}

export function compared<Row extends { id: string }>(
  ref: string,
  before: Row | null,
  row: Omit<Row, 'id'>,
  { gone }: Pick<Comparison<never, Row>, 'gone'>,
): RowChange<Row> {
  if (!before) return { change: 'add', ref, before, row, fields: [] };
  const fields = differing(before, row);
  const kind = gone(before) === gone(row) ? 'change' : gone(row) ? 'leave' : 'return';
  return { change: fields.length === 0 ? 'same' : kind, ref, before, row, fields };
}

function differing(before: object, after: object): string[] {
  const were = before as Record<string, unknown>; // rows of the same table: columns by name
  return Object.entries(after).flatMap(([name, value]) => (name !== 'id' && were[name] !== value ? [name] : []));
}
