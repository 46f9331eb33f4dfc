import { academicYearName, academicYearOf } from '@noticed/shared/domain/calendar/academic-year';
import type { Day } from '@noticed/shared/domain/calendar/day';

/** One line of the form. Its key stays while its days are typed; its year says on which sheet it stands. */
export interface Row {
  key: string;
  kind: 'terms' | 'closedDays';
  year: number;
  name: string;
  from: Day;
  to: Day;
}

interface Spans {
  terms: readonly { name: string; from: Day; to: Day }[];
  closedDays: readonly { name: string; from: Day; to: Day }[];
}

export function rowsOf(calendar: Spans): Row[] {
  return (['terms', 'closedDays'] as const).flatMap((kind) =>
    calendar[kind].map((one, at) => ({ key: `${kind}-${at}`, kind, year: academicYearOf(one.from), ...one })),
  );
}

/** Whether anything is said in a line: one left wholly empty is not sent. */
export function isWritten({ name, from, to }: Row): boolean {
  return [name, from, to].some((part) => part.trim() !== '');
}

/** What is sent, in order of date, and for each part of it the key of its line, so that a refusal finds its field. */
export function sentOf(
  rows: readonly Row[],
  kind: Row['kind'],
): { spans: { name: string; from: Day; to: Day }[]; keys: string[] } {
  const chosen = rows
    .filter((one) => one.kind === kind && isWritten(one))
    .sort((one, other) => (one.from < other.from ? -1 : 1));
  return {
    spans: chosen.map(({ name, from, to }) => ({ name: name.trim(), from, to: to || from })),
    keys: chosen.map((one) => one.key),
  };
}

/** The years that have a sheet: those the server names, and every one that has dates. */
export function yearsOf(rows: readonly Row[], named: readonly { name: string }[]): { year: number; name: string }[] {
  const years = new Set([...named.map((one) => Number(one.name.slice(0, 4))), ...rows.map((one) => one.year)]);
  return [...years].sort((one, other) => one - other).map((year) => ({ year, name: academicYearName(year) }));
}

/** A year as most English schools have it, for who would rather fill in than invent. Only the names: the days are the school’s own. */
const usual: readonly { kind: Row['kind']; name: string }[] = [
  { kind: 'terms', name: 'Autumn term' },
  { kind: 'terms', name: 'Spring term' },
  { kind: 'terms', name: 'Summer term' },
  { kind: 'closedDays', name: 'Autumn half-term' },
  { kind: 'closedDays', name: 'Spring half-term' },
  { kind: 'closedDays', name: 'Summer half-term' },
  { kind: 'closedDays', name: 'INSET day 1' },
  { kind: 'closedDays', name: 'INSET day 2' },
  { kind: 'closedDays', name: 'INSET day 3' },
  { kind: 'closedDays', name: 'INSET day 4' },
  { kind: 'closedDays', name: 'INSET day 5' },
];

export function usualYear(year: number, newKey: () => string): Row[] {
  return usual.map((one) => ({ ...one, key: newKey(), year, from: '', to: '' }));
}
