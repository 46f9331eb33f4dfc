// @vitest-environment jsdom

import { FlagMark } from '@noticed/web/ui/people/flag-mark.tsx';
import { PhaseBar } from '@noticed/web/ui/people/phase-bar.tsx';
import { PhaseMark } from '@noticed/web/ui/people/phase-mark.tsx';
import { PupilName } from '@noticed/web/ui/people/pupil-name.tsx';
import { ProjectorSafeProvider, UnlessProjected } from '@noticed/web/ui/projector-safe.tsx';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

function Board({ shortcut = 'p' }: { shortcut?: string | null }) {
  return (
    <ProjectorSafeProvider shortcut={shortcut}>
      <PupilName preferred="Amira" family="Haddad" />
      <PhaseMark standing="restore" word />
      <FlagMark severity="red">No one has logged a moment with Amira for 16 school days</FlagMark>
      <PhaseBar label="9B, your view" counts={{ establish: 6, maintain: 19, restore: 3, unsorted: 2 }} />
      <UnlessProjected>SEN support</UnlessProjected>
      <textarea aria-label="Note" />
    </ProjectorSafeProvider>
  );
}

test.each([
  ['establish', 'E', 'Establish', 'circle'],
  ['maintain', 'M', 'Maintain', 'rect'],
  ['restore', 'R', 'Restore', 'path'],
  ['unsorted', '–', 'Not placed yet', 'circle'],
] as const)('%s is a letter, a shape and a word', (standing, letter, word, shape) => {
  const { container } = render(<PhaseMark standing={standing} />);
  expect(container.querySelector('text')?.textContent).toBe(letter);
  expect(container.querySelector(`svg > ${shape}`)).toBeTruthy();
  expect(screen.getByText(word)).toBeTruthy();
});

test('a flag says in words how soon, so that its colour is never needed', () => {
  render(<FlagMark severity="amber">You last noticed Beth 11 school days ago</FlagMark>);
  expect(screen.getByText('Soon')).toBeTruthy();
});

test('a bar says its counts', () => {
  render(<PhaseBar label="9B, your view" counts={{ establish: 6, maintain: 19, restore: 3, unsorted: 2 }} />);
  expect(screen.getByRole('img', { name: '6 Establish, 19 Maintain, 3 Restore, 2 Not placed yet' })).toBeTruthy();
});

test('one key takes every phase, flag and label out of the page, and keeps the name', () => {
  const { container } = render(<Board />);
  fireEvent.keyDown(document.body, { key: 'p' });
  expect(container.textContent).toBe('Amira Haddad');
  expect(container.querySelector('svg')).toBeNull();
  fireEvent.keyDown(document.body, { key: 'p' });
  expect(container.textContent).toContain('Restore');
});

test('a reload in front of the class stays safe', () => {
  const first = render(<Board />);
  fireEvent.keyDown(document.body, { key: 'p' });
  first.unmount();
  expect(render(<Board />).container.textContent).toBe('Amira Haddad');
});

test('another tab of the same device becomes safe too', () => {
  const { container } = render(<Board />);
  fireEvent(window, new StorageEvent('storage', { key: 'noticed.projector-safe', newValue: 'on' }));
  expect(container.textContent).toBe('Amira Haddad');
});

test('a “p” in a note, with a modifier, or where single keys are turned off changes nothing', () => {
  const { container, rerender } = render(<Board />);
  fireEvent.keyDown(screen.getByRole('textbox', { name: 'Note' }), { key: 'p' });
  fireEvent.keyDown(document.body, { key: 'p', ctrlKey: true });
  expect(container.textContent).toContain('Restore');
  rerender(<Board shortcut={null} />);
  fireEvent.keyDown(document.body, { key: 'p' });
  expect(container.textContent).toContain('Restore');
});

test('a name is one piece of text in its own direction', () => {
  const { container } = render(<PupilName preferred="ליאור" family="בן־דוד" />);
  expect(container.querySelector('bdi')?.textContent).toBe('ליאור בן־דוד');
});
