// @vitest-environment jsdom
import { CopyField } from '@noticed/web/ui/fields/copy-field.tsx';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';

afterEach(cleanup);

const shown = () => {
  render(<CopyField name="link" label="Link for Mx Lark" value="http://localhost/welcome#abc" />);
  return screen.getByRole('textbox', { name: 'Link for Mx Lark' }) as HTMLTextAreaElement; // a box by its role
};

it('copies with one press, and says so', async () => {
  const user = userEvent.setup();
  shown();
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  expect(await navigator.clipboard.readText()).toBe('http://localhost/welcome#abc');
  expect(screen.getByRole('status').textContent).toBe('Copied.');
});

it('selects the whole for the person’s own key where the browser will not copy', async () => {
  const user = userEvent.setup();
  const input = shown();
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  expect(screen.getByRole('status').textContent).toBe('Selected: copy it with your keyboard.');
  expect([input.selectionStart, input.selectionEnd]).toEqual([0, input.value.length]);
  write.mockRestore();
});
