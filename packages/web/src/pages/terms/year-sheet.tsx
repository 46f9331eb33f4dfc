import type { ReactNode } from 'react';
import { Button } from '../../ui/actions/button.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import type { Row } from './draft.ts';
import { usualYear } from './draft.ts';
import { SpanRows } from './span-rows.tsx';

interface YearSheetProps {
  year: number;
  rows: readonly Row[];
  change: (change: (rows: readonly Row[]) => Row[]) => void;
  newKey: () => string;
  /** What saves them, below. */
  children: ReactNode;
}

/** Terms and closed days of one academic year. */
export function YearSheet({ year, rows, change, newKey, children }: YearSheetProps) {
  const of = (kind: Row['kind']) => ({
    rows: rows.filter((one) => one.kind === kind && one.year === year),
    onChange: (row: Row) => change((all) => all.map((one) => (one.key === row.key ? row : one))),
    onRemove: (row: Row) => change((all) => all.filter((one) => one.key !== row.key)),
    onAdd: () => change((all) => [...all, { key: newKey(), kind, year, name: '', from: '', to: '' }]),
  });
  const isEmpty = !rows.some((one) => one.year === year);
  return (
    <Stack gap="loose">
      <Card title="Terms" lede="From the first to the last day of each, half-terms and INSET days included.">
        {isEmpty ? (
          <div>
            <Button onClick={() => change((all) => [...all, ...usualYear(year, newKey)])}>Lay out a usual year</Button>
            <Note>Three terms, three half-terms and five INSET days by name: you fill in the days.</Note>
          </div>
        ) : null}
        <SpanRows label="Terms" one="a term" {...of('terms')} />
      </Card>
      <Card title="Closed days" lede="Half-terms, INSET days, and any other day on which the whole school is shut.">
        <SpanRows label="Closed days" one="closed days" {...of('closedDays')} />
        <Note>For a single day, the last day may be left empty.</Note>
      </Card>
      {children}
    </Stack>
  );
}
