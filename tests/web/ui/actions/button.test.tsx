// @vitest-environment jsdom

import { Button } from '@noticed/web/ui/actions/button.tsx';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';

afterEach(cleanup);

const reason = 'Only the facilitator can close a session while an agreement is open.';

test('a refused button can be reached, says why, and does nothing', async () => {
  const act = vi.fn();
  render(
    <Button refused={reason} onClick={act}>
      Close session
    </Button>,
  );
  await userEvent.tab();
  const button = screen.getByRole('button', { name: 'Close session', description: reason });
  expect(document.activeElement).toBe(button);
  expect(button.getAttribute('aria-disabled')).toBe('true');
  await userEvent.keyboard('{Enter}');
  await userEvent.click(button);
  expect(act).not.toHaveBeenCalled();
});

test('a refused button does not send its form', async () => {
  const send = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
  render(
    <form onSubmit={send}>
      <Button type="submit" refused={reason}>
        Save
      </Button>
    </form>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(send).not.toHaveBeenCalled();
});

test('once it is allowed the same button acts, without losing the focus', async () => {
  const act = vi.fn();
  const { rerender } = render(
    <Button refused={reason} onClick={act}>
      Close session
    </Button>,
  );
  await userEvent.tab();
  rerender(<Button onClick={act}>Close session</Button>);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Close session' }));
  await userEvent.keyboard('{Enter}');
  expect(act).toHaveBeenCalledOnce();
  expect(screen.queryByRole('tooltip')).toBeNull();
});

test('a button that is busy takes no second press', async () => {
  const act = vi.fn();
  render(
    <Button busy onClick={act}>
      Saving
    </Button>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Saving' }));
  expect(act).not.toHaveBeenCalled();
});
