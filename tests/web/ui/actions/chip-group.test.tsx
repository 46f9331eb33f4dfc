// @vitest-environment jsdom

import { ChipGroup } from '@noticed/web/ui/actions/chip-group.tsx';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';

afterEach(cleanup);

const chips = ['Greeting at the door', 'Specific praise', 'Weekend check-in'].map((label, at) => ({
  id: `practice-${at}`,
  label,
}));

test('one tap on a practice chooses it', async () => {
  const choose = vi.fn();
  render(<ChipGroup label="What did you do?" chips={chips} onChoose={choose} />);
  await userEvent.click(screen.getByRole('button', { name: 'Specific praise' }));
  expect(choose.mock.calls).toEqual([['practice-1']]);
});

test('a chip that only acts is not announced as switched on or off', () => {
  render(<ChipGroup label="What did you do?" chips={chips} onChoose={() => undefined} />);
  expect(screen.getByRole('button', { name: 'Specific praise' }).hasAttribute('aria-pressed')).toBe(false);
});

test('chosen practices are announced as pressed', () => {
  render(<ChipGroup label="What did you do?" chips={chips} chosen={['practice-2']} onChoose={() => undefined} />);
  expect(screen.getByRole('button', { name: 'Weekend check-in', pressed: true })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Specific praise', pressed: false })).toBeTruthy();
});

test('all the chips are one stop for Tab, arrows go round, and Enter chooses', async () => {
  const choose = vi.fn();
  render(
    <>
      <ChipGroup label="What did you do?" chips={chips} onChoose={choose} />
      <button type="button">After</button>
    </>,
  );
  await userEvent.tab();
  expect(document.activeElement?.textContent).toBe('Greeting at the door');
  await userEvent.keyboard('{ArrowLeft}{Enter}');
  expect(choose).toHaveBeenLastCalledWith('practice-2');
  await userEvent.tab();
  expect(document.activeElement?.textContent).toBe('After');
  await userEvent.tab({ shift: true });
  expect(document.activeElement?.textContent).toBe('Weekend check-in');
});

test('a group with a name is found by it', () => {
  render(<ChipGroup label="For Maintain" labelHidden chips={chips} onChoose={() => undefined} />);
  expect(screen.getByRole('group', { name: 'For Maintain' })).toBeTruthy();
});
