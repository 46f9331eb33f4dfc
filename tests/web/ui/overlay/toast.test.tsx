// @vitest-environment jsdom

import { type Message, ToastProvider, useToast } from '@noticed/web/ui/overlay/toast.tsx';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function Page({ message }: { message: Message }) {
  const say = useToast();
  return (
    <button type="button" onClick={() => say(message)}>
      Log
    </button>
  );
}

function logged(message: Partial<Message> = {}) {
  render(
    <ToastProvider>
      <Page message={{ text: 'Praise logged for Amira', ...message }} />
    </ToastProvider>,
  );
  const log = screen.getByRole('button', { name: 'Log' });
  log.focus();
  fireEvent.click(log);
  return log;
}

const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms));
const shown = () => screen.queryByText('Praise logged for Amira') !== null;

test('what was done is said politely, without moving the focus', () => {
  const log = logged();
  expect(screen.getByText('Praise logged for Amira').closest('[aria-live]')?.getAttribute('aria-live')).toBe('polite');
  expect(document.activeElement).toBe(log);
});

test('the place where messages are read out is in the page before the first one', () => {
  render(
    <ToastProvider>
      <p>Page</p>
    </ToastProvider>,
  );
  expect(screen.getByRole('region', { name: 'Messages (F6)' }).querySelector('[aria-live=polite]')).toBeTruthy();
});

test('a message stays at least eight seconds, then goes', () => {
  logged();
  pass(8_000);
  expect(shown()).toBe(true);
  pass(2_100);
  expect(shown()).toBe(false);
});

test('its clock stands still while the pointer rests on it, and goes on from there', () => {
  logged();
  pass(9_000);
  fireEvent.pointerEnter(screen.getByRole('region'));
  pass(60_000);
  expect(shown()).toBe(true);
  fireEvent.pointerLeave(screen.getByRole('region'));
  pass(900);
  expect(shown()).toBe(true);
  pass(200);
  expect(shown()).toBe(false);
});

test('F6 goes to Undo, which undoes once and gives the focus back', () => {
  const undo = vi.fn();
  const log = logged({ undo });
  fireEvent.keyDown(window, { key: 'F6' });
  const button = screen.getByRole('button', { name: 'Undo' });
  expect(document.activeElement).toBe(button);
  pass(60_000);
  fireEvent.click(button);
  fireEvent.click(button);
  expect(undo).toHaveBeenCalledOnce();
  expect(shown()).toBe(false);
  expect(document.activeElement).toBe(log);
});

test('a problem stays until it is closed', () => {
  logged({ kind: 'problem' });
  pass(600_000);
  expect(shown()).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: 'Close message' }));
  expect(shown()).toBe(false);
});

test('of many messages the newest three stay', () => {
  const log = logged();
  for (let more = 0; more < 4; more += 1) fireEvent.click(log);
  expect(screen.getAllByText('Praise logged for Amira')).toHaveLength(3);
});
