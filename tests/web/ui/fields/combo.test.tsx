// @vitest-environment jsdom

import { Combo } from '@noticed/web/ui/fields/combo.tsx';
import { matching } from '@noticed/web/ui/fields/combo-match.ts';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';

afterEach(cleanup);

const adults = [
  { value: 'osei', label: 'Maya Osei', detail: 'tutor of 9B' },
  { value: 'lind', label: 'Zoë Lindqvist', detail: 'science' },
  { value: 'obrien', label: 'Aoife O’Brien', detail: 'head of year' },
];

function Facilitator({ onChange }: { onChange: (value: string | null) => void }) {
  const [value, setValue] = useState<string | null>(null);
  const change = (next: string | null) => {
    setValue(next);
    onChange(next);
  };
  return <Combo name="facilitator" label="Facilitator" options={adults} value={value} onChange={change} />;
}

test('typing narrows the list and Enter takes the first', async () => {
  const change = vi.fn();
  render(<Facilitator onChange={change} />);
  const input = screen.getByRole('combobox', { name: 'Facilitator' });
  await userEvent.type(input, 'zoe');
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['Zoë Lindqvistscience']);
  await userEvent.keyboard('{Enter}');
  expect(change).toHaveBeenLastCalledWith('lind');
  expect((input as HTMLInputElement).value).toBe('Zoë Lindqvist'); // an input by its role
  expect(screen.queryByRole('option')).toBeNull();
});

test('arrows choose from the whole list, and the chosen one is named to a screen reader', async () => {
  const change = vi.fn();
  render(<Facilitator onChange={change} />);
  const input = screen.getByRole('combobox');
  input.focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  const active = screen.getByRole('option', { selected: true });
  expect(input.getAttribute('aria-activedescendant')).toBe(active.id);
  expect(active.textContent).toContain('Zoë');
  await userEvent.keyboard('{ArrowUp}{ArrowUp}{Enter}');
  expect(change).toHaveBeenLastCalledWith('obrien');
});

test('Escape keeps what was chosen before', async () => {
  const change = vi.fn();
  render(<Facilitator onChange={change} />);
  const input = screen.getByRole('combobox');
  await userEvent.type(input, 'maya{Enter}');
  await userEvent.type(input, 'x{Escape}');
  expect((input as HTMLInputElement).value).toBe('Maya Osei'); // an input by its role
  expect(change).toHaveBeenCalledOnce();
});

test('emptied, it is no choice any more', async () => {
  const change = vi.fn();
  render(<Facilitator onChange={change} />);
  await userEvent.type(screen.getByRole('combobox'), 'maya{Enter}');
  await userEvent.clear(screen.getByRole('combobox'));
  await userEvent.tab();
  expect(change).toHaveBeenLastCalledWith(null);
});

test('a name nobody has is said, not shown as an empty box', async () => {
  render(<Facilitator onChange={() => undefined} />);
  await userEvent.type(screen.getByRole('combobox'), 'qq');
  expect(screen.getByText('Nobody and nothing by that name')).toBeTruthy();
});

test.each([
  ['brien', ['obrien']],
  ['o', ['osei', 'obrien']],
  ['head year', ['obrien']],
  ['9b', ['osei']],
  ['sei', []],
])('“%s” finds by the beginnings of words, in a name or beside it', (typed, found) => {
  expect(matching(adults, typed).map(({ value }) => value)).toEqual(found);
});
