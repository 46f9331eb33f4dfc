// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { aRegister, aSchool } from '../../support/builders.ts';
import { openScreen, productForPages } from '../../support/screen.tsx';

async function planningAs(surname: 'osei' | 'lark' | 'reid') {
  const product = await productForPages('2026-01-16T08:40:00.000Z');
  const school = await aSchool(product, {
    pupils: 2,
    registers: [aRegister('9b'), aRegister('9x/sc1', { kind: 'teaching' })],
    staff: { osei: ['9b'], reid: ['9x/sc1'], lark: [] },
  });
  await school.give('lark', { role: 'head-of-year' });
  await school.give('lark', { relation: ['leads-year', '9'] });
  const client = await school.as(surname);
  const page = openScreen(product, client.token, `/pupils/${school.pupils.p0}/plan`);
  await screen.findByRole('heading', { level: 1, name: 'Plan a session with Amira Ashdown' });
  return { ...page, school, client, user: userEvent.setup() };
}

const adult = () => screen.getByRole('combobox', { name: 'With whom' }) as HTMLSelectElement; // a select by its role
const shown = (select: HTMLSelectElement) => [...select.options].map((one) => one.textContent);

describe('planning a session', () => {
  it('needs one press: the tutor, the next school day', async () => {
    const { user, client, router } = await planningAs('osei');
    await user.click(screen.getByRole('button', { name: 'Plan it' }));
    await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/sessions\/.+/));
    const { sessions } = await client.call('listSessions');
    expect(sessions).toMatchObject([{ adult: 'Mx Osei', facilitator: 'Mx Osei', plannedOn: '2026-01-19' }]);
  });

  it('lets a head of year choose whose relationship it is, and facilitate it', async () => {
    const { user, client } = await planningAs('lark');
    expect(shown(adult())).toEqual(expect.arrayContaining(['Mx Osei', 'Mx Reid']));
    await user.selectOptions(adult(), 'Mx Reid');
    await user.click(screen.getByRole('button', { name: 'Plan it' }));
    await waitFor(async () =>
      expect((await client.call('listSessions')).sessions).toMatchObject([
        { adult: 'Mx Reid', facilitator: 'Mx Lark' },
      ]),
    );
  });

  it('says what speaks against a day, and still lets people choose it', async () => {
    const { user } = await planningAs('osei');
    const day = screen.getByLabelText('Day');
    await user.clear(day);
    await user.type(day, '2026-01-18');
    expect(await screen.findByText('The school is closed on that day.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Plan it' }).getAttribute('aria-disabled')).toBeNull();
  });

  it('refuses a day that is over in the server’s own words', async () => {
    const { user } = await planningAs('osei');
    const day = screen.getByLabelText('Day');
    await user.clear(day);
    await user.type(day, '2026-01-12');
    await user.click(screen.getByRole('button', { name: 'Plan it' }));
    expect((await screen.findByRole('alert')).textContent).toContain(
      'A session cannot be planned for a day that is over.',
    );
  });
});
