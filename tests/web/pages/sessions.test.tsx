// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { aRegister, aSchool } from '../../support/builders.ts';
import { openScreen, productForPages } from '../../support/screen.tsx';

const id = (nth: number) => `019bb15c-af00-7000-8000-0000000000${10 + nth}`;

async function repairs(days: Record<string, string>) {
  const product = await productForPages('2026-01-12T08:40:00.000Z');
  const school = await aSchool(product, { pupils: 4, registers: [aRegister('9b')], staff: { osei: ['9b'] } });
  const client = await school.as('osei');
  for (const [place, [ref, plannedOn]] of Object.entries(days).entries())
    await client.call('planSession', { body: { id: id(place), pupilId: school.pupils[ref] ?? '', plannedOn } });
  product.setNow('2026-01-14T08:40:00.000Z');
  // Two days later the first session has locked: they sign in again.
  const page = openScreen(product, (await school.as('osei')).token, '/sessions');
  await screen.findByRole('heading', { level: 1, name: 'Sessions' });
  return { ...page, user: userEvent.setup() };
}

describe('sessions', () => {
  it('puts what is due or past its day first, and says what to ask', async () => {
    await repairs({ p0: '2026-01-13', p1: '2026-01-20', p2: '2026-01-14' });
    const due = within(screen.getByRole('list', { name: 'To do now' }));
    expect(due.getAllByRole('listitem').map((one) => one.textContent)).toEqual([
      expect.stringMatching(/^Amira Ashdown.*It was to be yesterday: was it held, or put off\?/),
      expect.stringMatching(/^Chidi Ashdown.*To be held today/),
    ]);
    expect(within(screen.getByRole('list', { name: 'Planned' })).getByText(/To be held Tue 20 Jan/)).toBeTruthy();
  });

  it('finds a session by pupil, form or adult', async () => {
    const { user, router } = await repairs({ p0: '2026-01-14', p1: '2026-01-20' });
    await user.type(screen.getByRole('searchbox', { name: /Find by pupil/ }), 'ben osei');
    await waitFor(() => expect(screen.queryByText('Amira Ashdown')).toBeNull());
    expect(screen.getByText('Ben Ashdown')).toBeTruthy();
    await waitFor(() => expect(router.state.location.search).toBe('?find=ben+osei'));
  });

  it('says where a session starts when there is none', async () => {
    await repairs({});
    expect(screen.getByText('No sessions yet')).toBeTruthy();
  });

  it('names nobody while pupils may see the screen', async () => {
    const { user } = await repairs({ p0: '2026-01-14' });
    await user.keyboard('p');
    expect(screen.queryByText('Amira Ashdown')).toBeNull();
    expect(screen.getByText('Hidden while projector-safe is on')).toBeTruthy();
  });
});
