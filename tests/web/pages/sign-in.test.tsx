// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { aRegister, aSchool } from '../../support/builders.ts';
import { openScreen, productForPages } from '../../support/screen.tsx';

const password = 'four quiet green kettles';

/** A school in which Mx Osei has chosen a password by the link that the data manager made. */
async function aSchoolWithATutor() {
  const product = await productForPages();
  const school = await aSchool(product, { registers: [aRegister('9b')], staff: { osei: ['9b'], boothroyd: [] } });
  await school.give('boothroyd', { role: 'data-manager' });
  const office = await school.as('boothroyd');
  const staffId = school.staff.osei ?? '';
  const { path } = await office.call('inviteStaff', { params: { staffId }, body: { email: 'osei@fernhill.example' } });
  return { product, school, path };
}

describe('a colleague with a one-time link', () => {
  it('chooses a password, told at once when it is too short, and is in', async () => {
    const { product, path } = await aSchoolWithATutor();
    const { router } = openScreen(product, null, path);
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText(/New password/), 'short');
    await user.click(screen.getByRole('button', { name: 'Start' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Use at least 10 characters.');
    await user.clear(screen.getByLabelText(/New password/));
    await user.type(screen.getByLabelText(/New password/), password);
    await user.click(screen.getByRole('button', { name: 'Start' }));
    await screen.findByRole('heading', { level: 1, name: 'Today' });
    expect(router.state.location.pathname).toBe('/today');
  });

  it('is told what to do when the link was cut in two', async () => {
    const { product } = await aSchoolWithATutor();
    openScreen(product, null, '/welcome');
    expect(await screen.findByText('This page needs its one-time link')).toBeTruthy();
  });
});

describe('signing in', () => {
  it('brings a person back to where they were going', async () => {
    const { product, school, path } = await aSchoolWithATutor();
    const token = path.split('#')[1] ?? '';
    await product.visitor().call('acceptInvitation', { body: { token, password } });
    const { router } = openScreen(product, null, `/registers/${school.registers['9b']}?look=list`);
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText('E-mail address'), 'osei@fernhill.example');
    await user.type(screen.getByLabelText('Password'), password);
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    await screen.findByRole('heading', { level: 1, name: '9B' });
    expect(router.state.location.search).toBe('?look=list');
  });

  it('says in one sentence that it did not work, and not which half was wrong', async () => {
    const { product } = await aSchoolWithATutor();
    openScreen(product, null, '/sign-in');
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText('E-mail address'), 'osei@fernhill.example');
    await user.type(screen.getByLabelText('Password'), 'not the password');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/e-mail address or the password is not right/);
  });

  it('never leads to an address of somebody else', async () => {
    const { product, path } = await aSchoolWithATutor();
    const token = path.split('#')[1] ?? '';
    await product.visitor().call('acceptInvitation', { body: { token, password } });
    const { router } = openScreen(product, null, '/sign-in?next=//elsewhere.example/');
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText('E-mail address'), 'osei@fernhill.example');
    await user.type(screen.getByLabelText('Password'), `${password}{Enter}`);
    await screen.findByRole('heading', { level: 1, name: 'Today' });
    expect(router.state.location.pathname).toBe('/today');
  });

  it('asks again when the session ended while a page stood open, and sends what waited', async () => {
    const { product, school, path } = await aSchoolWithATutor();
    const token = path.split('#')[1] ?? '';
    const client = product.visitor();
    await client.call('acceptInvitation', { body: { token, password } });
    const registerId = school.registers['9b'] ?? '';
    const { router } = openScreen(product, client.token, `/registers/${registerId}`);
    await screen.findByRole('heading', { level: 1, name: '9B' });
    await client.call('signOut');
    const user = userEvent.setup();
    await user.keyboard('{ArrowDown}2');
    await user.type(await screen.findByLabelText('E-mail address'), 'osei@fernhill.example');
    await user.type(screen.getByLabelText('Password'), `${password}{Enter}`);
    await screen.findByRole('heading', { level: 1, name: '9B' });
    expect(router.state.location.pathname).toBe(`/registers/${registerId}`);
    const again = await school.as('osei');
    await waitFor(async () => {
      const { pupils } = await again.call('readRegister', { params: { registerId } });
      expect(pupils[0]?.phase).toBe('maintain');
    });
  });
});

describe('the first page', () => {
  it('says what Noticed is and how to set up, while there is no school', async () => {
    const product = await productForPages();
    openScreen(product, null, '/');
    await screen.findByRole('heading', { level: 1, name: 'Every pupil, noticed by someone' });
    expect(screen.getByText(/one-time link on its console/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: /demo school/ })).toBeNull();
  });

  it('offers the demo school where there is one', async () => {
    const product = await productForPages();
    product.world.demoOffer = 'always';
    openScreen(product, null, '/');
    const link = await screen.findByRole('link', { name: 'Look around a demo school' });
    expect(link.getAttribute('href')).toBe('/demo');
  });

  it('asks a visitor of a school to sign in, and leads a member of staff to Today', async () => {
    const product = await productForPages();
    const school = await aSchool(product);
    const { router } = openScreen(product, (await school.as('osei')).token, '/');
    await screen.findByRole('heading', { level: 1, name: 'Today' });
    await router.navigate('/registers');
    expect(await within(await screen.findByRole('list', { name: 'Yours' })).findByText('9B')).toBeTruthy();
  });
});
