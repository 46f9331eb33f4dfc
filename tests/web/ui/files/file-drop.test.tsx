// @vitest-environment jsdom
import { FileDrop } from '@noticed/web/ui/files/file-drop.tsx';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';

afterEach(cleanup);

const file = (name: string) => new File(['x'], name);

/** A dropped file or folder, as the browser describes it; a folder is read in parts, and an empty part ends it. */
const entry = (name: string, parts?: unknown[][]) => ({
  isFile: !parts,
  file: (done: (one: File) => void) => done(file(name)),
  createReader: () => {
    const left = [...(parts ?? []), []];
    return { readEntries: (done: (entries: unknown) => void) => done(left.shift()) };
  },
});

function drop(entries: unknown[]) {
  const items = entries.map((one) => ({ webkitGetAsEntry: () => one }));
  fireEvent.drop(screen.getByRole('group', { name: 'Drop the files here' }), { dataTransfer: { items, files: [] } });
}

function shown() {
  const onFiles = vi.fn<(files: File[]) => void>();
  render(<FileDrop label="Drop the files here" hint="CSV or zip" accept=".csv" onFiles={onFiles} />);
  const names = () => onFiles.mock.calls.at(-1)?.[0].map((one) => one.name);
  return { onFiles, names };
}

it('opens a folder that is dropped, whatever it holds and however it is given', async () => {
  const { names } = shown();
  drop([entry('top.csv'), entry('export', [[entry('a.csv'), entry('inner', [[entry('b.csv')]])], [entry('c.csv')]])]);
  await waitFor(() => expect(names()).toEqual(['top.csv', 'a.csv', 'b.csv', 'c.csv']));
});

it('takes the same file again after it was put right', async () => {
  const { onFiles } = shown();
  const input = screen.getByLabelText('Choose files', { selector: 'input' });
  await userEvent.upload(input, file('a.csv'));
  await userEvent.upload(input, file('a.csv'));
  expect(onFiles).toHaveBeenCalledTimes(2);
});

it('can be used without dragging anything', () => {
  shown();
  expect(screen.getByRole('button', { name: 'Choose files' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Choose a folder' })).toBeTruthy();
});
