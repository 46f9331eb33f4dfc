// @vitest-environment jsdom

import { Dialog, type DialogProps } from '@noticed/web/ui/overlay/dialog.tsx';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';

afterEach(cleanup);

function aDialog(props: Partial<DialogProps> = {}) {
  const onClose = vi.fn();
  const { rerender } = render(
    <Dialog open title="Stop all prompts?" onClose={onClose} {...props}>
      <p>She leaves every list.</p>
    </Dialog>,
  );
  return { onClose, rerender };
}

test('a dialog is named by its title', () => {
  aDialog();
  expect(screen.getByRole('dialog', { name: 'Stop all prompts?' })).toBeTruthy();
});

test('the cross, Escape and a press on the page behind each ask to close', async () => {
  const { onClose } = aDialog();
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
  await userEvent.click(screen.getByRole('dialog'));
  expect(onClose).toHaveBeenCalledTimes(3);
});

test('a press inside a dialog closes nothing', async () => {
  const { onClose } = aDialog();
  await userEvent.click(screen.getByText('She leaves every list.'));
  expect(onClose).not.toHaveBeenCalled();
});

test('where a slip would lose something, only the cross closes it', async () => {
  const { onClose } = aDialog({ dismissable: false });
  fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
  await userEvent.click(screen.getByRole('dialog'));
  expect(onClose).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(onClose).toHaveBeenCalledOnce();
});

test('closed, nothing of it is left in the page, so that it opens fresh', () => {
  const { rerender } = aDialog();
  rerender(
    <Dialog open={false} title="Stop all prompts?" onClose={() => undefined}>
      <p>She leaves every list.</p>
    </Dialog>,
  );
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.queryByText('She leaves every list.')).toBeNull();
});
