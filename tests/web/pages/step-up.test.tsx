// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { aSchool } from '../../support/builders.ts';
import { givePassword, password } from '../../support/passwords.ts';
import { openScreen, productForPages } from '../../support/screen.tsx';

async function aDataManagerOfThisMorning() {
  const product = await productForPages();
  const school = await aSchool(product, { staff: { osei: ['9b'], marsh: [] } });
  await school.give('marsh', { role: 'data-manager' });
  await givePassword(product, school, 'osei');
  const email = await givePassword(product, school, 'marsh');
  const browser = product.visitor();
  await browser.call('signIn', { body: { email, password } });
  product.setNow('2026-01-12T08:55:00.000Z');
  openScreen(product, browser.token, `/people/${school.staff.osei}`);
  return { product, school, user: userEvent.setup() };
}

it('a weighty act asks whether it is still you, and then goes on by itself', async () => {
  const { school, user } = await aDataManagerOfThisMorning();
  await user.click(await screen.findByRole('button', { name: 'Disable this account' }));
  await user.click(screen.getByRole('button', { name: 'Disable it' }));
  await user.type(await screen.findByLabelText('Your password'), 'not mine');
  await user.click(screen.getByRole('button', { name: 'Go on' }));
  expect((await screen.findByRole('alert')).textContent).toContain('That is not your password.');
  await user.clear(screen.getByLabelText('Your password'));
  await user.type(screen.getByLabelText('Your password'), `${password}{Enter}`);
  await screen.findByText('Disabled: they cannot sign in.');
  expect(screen.queryByLabelText('Your password')).toBeNull();
  const { staff } = await (await school.as('marsh')).call('listStaff');
  expect(staff.find((one) => one.id === school.staff.osei)?.account).toBe('disabled');
});

it('leaving the question does nothing and says so', async () => {
  const { user } = await aDataManagerOfThisMorning();
  await user.click(await screen.findByRole('button', { name: 'Disable this account' }));
  await user.click(screen.getByRole('button', { name: 'Disable it' }));
  await screen.findByLabelText('Your password');
  const closes = screen.getAllByRole('button', { name: 'Close' });
  await user.click(closes.at(-1) as HTMLElement); // the question's own, drawn last
  await screen.findByText(/sign-in of the last five minutes. Nothing was done yet/);
});
