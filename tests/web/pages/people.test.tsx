// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { aRegister, aSchool } from '../../support/builders.ts';
import { openScreen, productForPages } from '../../support/screen.tsx';

async function office(address: (staff: Record<string, string>) => string = () => '/people') {
  const product = await productForPages();
  const school = await aSchool(product, {
    pupils: 4,
    registers: [aRegister('9b'), aRegister('9x/sc1', { kind: 'teaching' })],
    staff: { osei: ['9b', '9x/sc1'], lark: [], manager: [] },
  });
  await school.give('manager', { role: 'data-manager' });
  const client = await school.as('manager');
  const page = openScreen(product, client.token, address(school.staff));
  await screen.findByRole('heading', { level: 1 });
  const person = async (surname: string) => {
    const { staff } = await client.call('listStaff');
    return staff.find((one) => one.id === school.staff[surname]);
  };
  return { ...page, product, school, person, user: userEvent.setup() };
}

const rows = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent ?? '');

describe('people', () => {
  it('lists staff with what they work as and whether they can sign in', async () => {
    await office();
    expect(screen.getByRole('row', { name: /Mx Osei/ }).textContent).toMatch(
      /tutor of 9B and teaches 1 register.*No account/,
    );
    expect(screen.getByText(/3 members of staff · 1 can sign in/)).toBeTruthy();
  });

  it('finds by register or role, sorts, and keeps both in the address', async () => {
    const { user, router } = await office();
    await user.type(screen.getByRole('searchbox', { name: /Find by name/ }), 'tutor 9b');
    await waitFor(() => expect(rows()).toHaveLength(1));
    await user.clear(screen.getByRole('searchbox', { name: /Find by name/ }));
    await user.click(screen.getByRole('button', { name: 'Name' }));
    await user.click(screen.getByRole('button', { name: 'Name' }));
    await waitFor(() => expect(router.state.location.search).toBe('?sort=-name'));
    await waitFor(() => expect(rows()[0]).toContain('Osei'));
  });

  it('adds somebody by hand, every missing field said at once, and opens their page', async () => {
    const { user } = await office();
    await user.click(screen.getByRole('button', { name: 'Add somebody' }));
    const form = within(screen.getByRole('form', { name: 'A member of staff' }));
    await user.click(form.getByRole('button', { name: 'Add' }));
    expect((await form.findByRole('alert')).textContent).toContain('3 things to put right');
    await user.type(form.getByRole('textbox', { name: 'Forename' }), 'Noor');
    await user.type(form.getByRole('textbox', { name: 'Surname' }), 'Amin');
    await user.type(form.getByRole('textbox', { name: 'School e-mail address' }), 'n.amin@fernhill.example');
    await user.click(form.getByRole('button', { name: 'Add' }));
    expect(await screen.findByRole('heading', { level: 1, name: /Amin/ })).toBeTruthy();
  });
});

describe('a member of staff', () => {
  it('gets a link that works once, shown whole to be handed over', async () => {
    const { user, product } = await office((staff) => `/people/${staff.lark}`);
    await user.click(screen.getByRole('button', { name: 'Make a link' }));
    const link = (await screen.findByRole('textbox', { name: 'Link for Mx Lark' })) as HTMLTextAreaElement; // a box by its role
    expect(link.value).toMatch(/\/welcome#.{20,}/);
    expect(screen.getByText('Works once, until Mon 19 Jan 2026.')).toBeTruthy();
    const accepting = { body: { token: link.value.split('#')[1] ?? '', password: 'a long enough one' } };
    expect((await product.visitor().send('acceptInvitation', accepting)).status).toBe(200);
    expect((await product.visitor().send('acceptInvitation', accepting)).status).not.toBe(200);
  });

  it('is given a role from a day on, with what it opens read before it is given', async () => {
    const { user, person } = await office((staff) => `/people/${staff.lark}`);
    await user.click(screen.getByText('Give a role'));
    const form = within(screen.getByRole('form', { name: 'Give a role' }));
    await user.selectOptions(form.getByRole('combobox', { name: 'Role' }), 'Head of year');
    expect(form.getByText(/Sees the pupils of the years, houses or key stages they lead/)).toBeTruthy();
    await user.click(form.getByRole('button', { name: 'Give this role' }));
    await waitFor(async () =>
      expect((await person('lark'))?.roles.map((one) => one.role)).toEqual(['teacher', 'head-of-year']),
    );
    expect(await within(screen.getByRole('list', { name: 'Roles' })).findByText('Head of year')).toBeTruthy();
  });

  it('is given a year to lead and a register to cover until a day', async () => {
    const { user, person } = await office((staff) => `/people/${staff.lark}`);
    await user.click(screen.getByText('Add a register, year or caseload'));
    const form = within(screen.getByRole('form', { name: 'Add a register, year or caseload' }));
    await user.selectOptions(form.getByRole('combobox', { name: 'How they are related' }), 'Leads a year group');
    await user.selectOptions(form.getByRole('combobox', { name: 'Year group' }), 'Year 9');
    await user.click(form.getByRole('button', { name: 'Add' }));
    const list = () => within(screen.getByRole('list', { name: 'Whom they work with' }));
    await waitFor(() => expect(list().getByText('Leads Year 9')).toBeTruthy());
    await user.selectOptions(form.getByRole('combobox', { name: 'How they are related' }), 'Covers a register');
    await user.type(form.getByRole('combobox', { name: 'Register' }), '9b{Enter}');
    await user.type(form.getByLabelText(/Last day/), '2026-01-16');
    await user.click(form.getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(list().getByText('Covers 9B')).toBeTruthy());
    const given = (await person('lark'))?.relations.map((one) => [one.kind, one.targetName, one.from, one.to]);
    expect(given).toContainEqual(['leads-year', '9', '2026-01-12', null]);
    expect(given).toContainEqual(['cover', '9B', '2026-01-12', '2026-01-16']);
  });

  it('loses a relation at the end of the day that was chosen, and it stays on record', async () => {
    const { user, person } = await office((staff) => `/people/${staff.osei}`);
    await user.click(screen.getByRole('button', { name: 'End: Tutor of 9B' }));
    const form = within(screen.getByRole('form', { name: 'End: Tutor of 9B' }));
    await user.click(form.getByRole('button', { name: 'End it' }));
    await waitFor(async () =>
      expect((await person('osei'))?.relations.find((one) => one.kind === 'tutors')?.to).toBe('2026-01-12'),
    );
  });

  it('who is not there is said plainly', async () => {
    await office(() => '/people/nobody');
    expect(screen.getByText('There is no such member of staff')).toBeTruthy();
  });
});
