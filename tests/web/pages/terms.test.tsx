// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { aSchool } from '../../support/builders.ts';
import { openScreen, productForPages } from '../../support/screen.tsx';

async function calendarOf(surname: 'manager' | 'osei', address = '/terms') {
  const product = await productForPages();
  const school = await aSchool(product, { staff: { osei: ['9b'], manager: [] } });
  await school.give('manager', { role: 'data-manager' });
  const client = await school.as(surname);
  const page = openScreen(product, client.token, address);
  await screen.findByRole('heading', { level: 1, name: 'Terms and closed days' });
  const kept = () => client.call('readCalendar');
  return { ...page, kept, user: userEvent.setup() };
}

const count = () =>
  screen.getAllByRole('heading', { level: 2 }).find((one) => one.textContent?.includes('school days'))?.textContent;
const list = (name: string) => within(screen.getByRole('list', { name }));
const save = () => screen.getByRole('button', { name: 'Save the calendar' });

describe('terms and closed days', () => {
  it('counts the school days of the year as the server does, and draws them month by month', async () => {
    const { kept } = await calendarOf('manager');
    const [year] = (await kept()).years;
    expect(count()).toBe(`${year?.schoolDays} school days in 2025/26`);
    expect(screen.getByText('Dec').closest('li')?.textContent).toBe('Dec , school days: 15');
  });

  it('counts again while an INSET day is typed, and keeps it once saved', async () => {
    const { user, kept } = await calendarOf('manager');
    const before = (await kept()).years[0]?.schoolDays ?? 0;
    await user.click(screen.getByRole('button', { name: 'Add closed days' }));
    const line = within(list('Closed days').getAllByRole('listitem').at(-1) as HTMLElement); // just added
    await user.type(line.getByRole('textbox', { name: 'Name' }), 'INSET day');
    await user.type(line.getByLabelText('First day'), '2026-01-23');
    await waitFor(() => expect(count()).toBe(`${before - 1} school days in 2025/26`));
    expect(screen.getByText(/Not saved yet/)).toBeTruthy();
    await user.click(save());
    await screen.findByText(`Saved: ${before - 1} school days this year`);
    expect((await kept()).closedDays).toContainEqual({ name: 'INSET day', from: '2026-01-23', to: '2026-01-23' });
  });

  it('will not save two terms that overlap, and says which', async () => {
    const { user } = await calendarOf('manager');
    const spring = within(list('Terms').getAllByRole('listitem')[1] as HTMLElement); // there are three
    await user.clear(spring.getByLabelText('First day'));
    await user.type(spring.getByLabelText('First day'), '2025-12-01');
    await waitFor(() => expect(save().getAttribute('aria-disabled')).toBe('true'));
    expect(screen.getAllByText(/Autumn .* and Spring .* overlap/).length).toBeGreaterThan(0);
  });

  it('leads from a refusal to the line that has no name', async () => {
    const { user } = await calendarOf('manager');
    const autumn = within(list('Terms').getAllByRole('listitem')[0] as HTMLElement); // there are three
    await user.clear(autumn.getByRole('textbox', { name: 'Name' }));
    await user.click(save());
    const alert = await screen.findByRole('alert');
    await user.click(within(alert).getByRole('link'));
    expect(document.activeElement).toBe(autumn.getByRole('textbox', { name: 'Name' }));
    await user.type(autumn.getByRole('textbox', { name: 'Name' }), 'Autumn');
    expect((autumn.getByRole('textbox', { name: 'Name' }) as HTMLInputElement).value).toBe('Autumn'); // an input by its role
  });

  it('says that a year has no dates yet, and lays one out by name', async () => {
    const { user } = await calendarOf('manager', '/terms?year=2026');
    expect(screen.getByText('No term dates for 2026/27 yet')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Lay out a usual year' }));
    expect(list('Terms').getAllByRole('listitem')).toHaveLength(3);
    expect(list('Closed days').getAllByRole('listitem')).toHaveLength(8);
  });

  it('shows the dates to a teacher, who cannot change them', async () => {
    await calendarOf('osei');
    expect(list('Terms').getByText('Spring')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Save the calendar' })).toBeNull();
  });
});
