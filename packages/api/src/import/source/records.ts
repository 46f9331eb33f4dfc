import type { Cells, Row } from './table.ts';

/**
 * A saved answer of an MIS's API (Wonde and its like: a list of records, perhaps under `data`) as cells: one column a key, one row a record.
 * Line numbers count records. Null when the text is no such list.
 */
export function recordCells(file: string, text: string): Cells | null {
  const answer = parsed(text);
  const records = Array.isArray(answer) ? answer : isRecord(answer) ? answer.data : null;
  if (!Array.isArray(records) || records.length === 0 || !records.every(isRecord)) return null;
  const headings = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const rows = records.map(
    (record, index): Row => ({ line: index + 1, cells: headings.map((key) => plain(record[key])) }),
  );
  return {
    file,
    encoding: 'json',
    separator: null,
    rows: [{ line: 0, cells: headings }, ...rows],
    formulas: [],
    ...(hasMore(answer) ? { cutShort: true as const } : {}),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Texts and numbers as they are, and a date out of its envelope; what is nested deeper is no cell. */
function plain(value: unknown): string {
  if (isRecord(value)) return typeof value.date === 'string' ? value.date.slice(0, 10) : '';
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** An answer in pages says whether another follows. */
function hasMore(answer: unknown): boolean {
  const meta = isRecord(answer) && isRecord(answer.meta) ? answer.meta : {};
  return isRecord(meta.pagination) && meta.pagination.more === true;
}
