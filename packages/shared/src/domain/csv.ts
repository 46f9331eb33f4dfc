/** What a spreadsheet would take for a formula: it is told that this is text (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r＝＋－＠]/u;

/** One cell of a CSV file: quoted where it must be, and never a formula. @example csvCell('=1+1') // "'=1+1" */
export function csvCell(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  const text = value ?? '';
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

type Cell = string | number | null;

/** Rows of a CSV file (RFC 4180), which Excel opens as UTF-8. @example csvRows([['a', 1]]) // '\uFEFFa,1\r\n' */
export function csvRows(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** The same with its headings. */
export function csvFile(headings: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return csvRows([headings, ...rows]);
}
