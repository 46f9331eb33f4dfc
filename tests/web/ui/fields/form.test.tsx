// @vitest-environment jsdom

import { DateField } from '@noticed/web/ui/fields/date-field.tsx';
import type { FieldError } from '@noticed/web/ui/fields/field.tsx';
import { Form } from '@noticed/web/ui/fields/form.tsx';
import { RadioGroup } from '@noticed/web/ui/fields/radio-group.tsx';
import { TextArea } from '@noticed/web/ui/fields/text-area.tsx';
import { TextField } from '@noticed/web/ui/fields/text-field.tsx';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';

afterEach(cleanup);

const refusals: FieldError[] = [
  { field: 'what', message: 'Say what you agreed.' },
  { field: 'who', message: 'Choose who does it.' },
];

function Agreement({
  errors,
  problem,
  onSubmit = () => undefined,
}: {
  errors?: FieldError[];
  problem?: string;
  onSubmit?: (values: FormData) => void;
}) {
  return (
    <Form onSubmit={onSubmit} errors={errors} problem={problem}>
      <TextField name="what" label="What was agreed" hint="In your own words" />
      <RadioGroup
        name="who"
        label="Who does it"
        choices={[
          { value: 'pupil', label: 'The pupil' },
          { value: 'adult', label: 'The adult' },
        ]}
      />
      <DateField name="by" label="By when" shortcuts={[{ label: 'Tomorrow', day: '2026-10-08' }]} />
      <button type="submit">Save</button>
    </Form>
  );
}

test('what is refused stands in one list, which takes the focus', () => {
  const { rerender } = render(<Agreement />);
  expect(screen.queryByRole('alert')).toBeNull();
  rerender(<Agreement errors={refusals} />);
  const summary = screen.getByRole('alert');
  expect(document.activeElement).toBe(summary);
  expect(within(summary).getByRole('heading').textContent).toBe('2 things to put right');
});

test('sent again and refused again, the list takes the focus again', () => {
  const { rerender } = render(<Agreement errors={refusals} />);
  screen.getByRole('textbox').focus();
  rerender(<Agreement errors={[...refusals]} />);
  expect(document.activeElement).toBe(screen.getByRole('alert'));
});

test('each line of the list leads to its field, also to the first of several choices', async () => {
  render(<Agreement errors={refusals} />);
  await userEvent.click(screen.getByRole('link', { name: 'Say what you agreed.' }));
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'What was agreed' }));
  await userEvent.click(screen.getByRole('link', { name: 'Choose who does it.' }));
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'The pupil' }));
});

test('a refused field says so itself, after its hint', () => {
  render(<Agreement errors={refusals} />);
  const field = screen.getByRole('textbox', {
    name: 'What was agreed',
    description: 'In your own words Error: Say what you agreed.',
  });
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByLabelText('By when').hasAttribute('aria-invalid')).toBe(false);
});

test('a problem of no single field is said too', () => {
  render(<Agreement problem="Mr Osei changed this agreement first." />);
  expect(document.activeElement?.textContent).toContain('Mr Osei changed this agreement first.');
});

test('the form hands over what was written, under the names of its fields', async () => {
  const sent = vi.fn();
  render(<Agreement onSubmit={(values) => sent(Object.fromEntries(values))} />);
  await userEvent.type(screen.getByRole('textbox', { name: 'What was agreed' }), 'A quiet word first');
  await userEvent.click(screen.getByRole('radio', { name: 'The adult' }));
  await userEvent.click(screen.getByRole('button', { name: 'Tomorrow' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(sent).toHaveBeenCalledExactlyOnceWith({ what: 'A quiet word first', who: 'adult', by: '2026-10-08' });
});

test('every free text stands beside the safeguarding line', () => {
  render(<TextArea name="note" label="Note" optional />);
  expect(screen.getByRole('textbox', { name: 'Note (optional)' })).toBeTruthy();
  expect(screen.getByText(/Worried about a child’s safety\? Stop, tell your DSL now/)).toBeTruthy();
});

test('near its end a note says how much room is left', async () => {
  render(<TextArea name="note" label="Note" maxLength={64} />);
  const note = screen.getByRole('textbox', { name: 'Note' });
  await userEvent.type(note, 'abc');
  expect(screen.queryByText(/characters left/)).toBeNull();
  await userEvent.type(note, 'de');
  expect(screen.getByText('59 characters left')).toBeTruthy();
});
