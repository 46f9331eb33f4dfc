// @vitest-environment jsdom

import { Menu } from '@noticed/web/ui/actions/menu.tsx';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, test, vi } from 'vitest';

afterEach(cleanup);

function theMenu(away = vi.fn()) {
  render(
    <MemoryRouter>
      <Menu
        label="More for Amira"
        trigger="…"
        items={[
          { id: 'plan', label: 'Plan a session', to: '/plan' },
          { id: 'away', label: 'Away today', onChoose: away },
        ]}
      />
      <p>The page</p>
    </MemoryRouter>,
  );
  return { away, button: screen.getByRole('button', { name: 'More for Amira' }) };
}

test('the arrow key opens a menu, moves in it, and Enter acts and gives the focus back', async () => {
  const { away, button } = theMenu();
  button.focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement?.textContent).toBe('Plan a session');
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(away).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(button);
  expect(screen.queryByRole('menuitem')).toBeNull();
});

test('Escape closes a menu and changes nothing', async () => {
  const { away, button } = theMenu();
  await userEvent.click(button);
  expect(button.getAttribute('aria-expanded')).toBe('true');
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('menuitem')).toBeNull();
  expect(document.activeElement).toBe(button);
  expect(away).not.toHaveBeenCalled();
});

test('a press anywhere else closes a menu', async () => {
  const { button } = theMenu();
  await userEvent.click(button);
  await userEvent.click(screen.getByText('The page'));
  expect(screen.queryByRole('menuitem')).toBeNull();
});
