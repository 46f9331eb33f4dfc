// @vitest-environment jsdom

import { type Column, Table } from '@noticed/web/ui/layout/table.tsx';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';

afterEach(cleanup);

interface Row {
  name: string;
  days: number;
}

const columns: Column<Row>[] = [
  { id: 'name', heading: 'Pupil', rowHeading: true, sortBy: (row) => row.name, cell: (row) => row.name },
  { id: 'days', heading: 'School days since', align: 'end', sortBy: (row) => row.days, cell: (row) => row.days },
  { id: 'act', heading: 'Act', cell: () => 'Log' },
];
const rows: Row[] = [
  { name: 'Élodie', days: 2 },
  { name: 'Amira', days: 16 },
  { name: 'Zed', days: 9 },
];

const names = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);

function pupils(more: Partial<Parameters<typeof Table<Row>>[0]> = {}) {
  render(<Table caption="Pupils" columns={columns} rows={rows} rowKey={(row) => row.name} {...more} />);
}

test('a heading sorts up, then down, by number or by the alphabet of names', async () => {
  pupils();
  expect(names()).toEqual(['Élodie', 'Amira', 'Zed']);
  await userEvent.click(screen.getByRole('button', { name: 'School days since' }));
  expect(names()).toEqual(['Élodie', 'Zed', 'Amira']);
  await userEvent.click(screen.getByRole('button', { name: 'School days since' }));
  expect(names()).toEqual(['Amira', 'Zed', 'Élodie']);
  expect(screen.getByRole('columnheader', { name: 'School days since' }).getAttribute('aria-sort')).toBe('descending');
  await userEvent.click(screen.getByRole('button', { name: 'Pupil' }));
  expect(names()).toEqual(['Amira', 'Élodie', 'Zed']);
});

test('on a phone a list does what the headings do', async () => {
  pupils();
  await userEvent.selectOptions(screen.getByLabelText('Sort by'), 'School days since, descending');
  expect(names()).toEqual(['Amira', 'Zed', 'Élodie']);
});

test('the order can be kept in the address', async () => {
  const onSort = vi.fn();
  pupils({ sort: { by: 'days', descending: true }, onSort });
  expect(names()).toEqual(['Amira', 'Zed', 'Élodie']);
  await userEvent.click(screen.getByRole('button', { name: 'School days since' }));
  expect(onSort).toHaveBeenLastCalledWith({ by: 'days', descending: false });
});

test('a column without an order offers none', () => {
  pupils();
  expect(within(screen.getByRole('columnheader', { name: 'Act' })).queryByRole('button')).toBeNull();
});

test('of many rows the first are drawn, and more on demand', async () => {
  const many = Array.from({ length: 1_500 }, (_, at) => ({ name: `Pupil ${at}`, days: at }));
  pupils({ rows: many, pageSize: 20 });
  expect(names()).toHaveLength(20);
  expect(screen.getByText(/20 of 1,500 shown/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
  expect(names()).toHaveLength(40);
});

test('without rows it says what to do next', () => {
  pupils({ rows: [], empty: 'Import from your MIS' });
  expect(screen.getByText('Import from your MIS')).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
});
