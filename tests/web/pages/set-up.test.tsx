// @vitest-environment jsdom
import { firstLink } from '@noticed/api/command/first-link';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { openScreen, productForPages } from '../../support/screen.tsx';
import { codeAt } from '../../support/second-factor.ts';

it('the link from the console creates the school; each thing to put right is named beside its field first', async () => {
  const product = await productForPages();
  const { hash } = new URL((await firstLink(product.world)) ?? '');
  const { router } = openScreen(product, null, '/set-up');
  await screen.findByText('This page needs its one-time link');
  // Copied into the address of the page that is open: nothing is loaded anew. A jump within the page takes nothing away.
  await router.navigate(`/set-up${hash}`);
  await screen.findByLabelText('Name of the school');
  await router.navigate('/set-up#main');
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText('Name of the school'), 'Fernhill School');
  await user.click(screen.getByRole('button', { name: 'Create the school' }));
  expect((await screen.findByRole('alert')).querySelectorAll('li').length).toBeGreaterThan(2);
  await user.type(screen.getByLabelText('Your forename'), 'Robin');
  await user.type(screen.getByLabelText('Your surname'), 'Boothroyd');
  await user.type(screen.getByLabelText('Your e-mail address'), 'r.boothroyd@fernhill.example');
  await user.type(screen.getByLabelText('Choose a password'), 'four quiet green kettles');
  await user.click(screen.getByRole('button', { name: 'Create the school' }));
  await screen.findByRole('heading', { level: 1, name: 'Add a second step' });
  await user.click(screen.getByRole('button', { name: 'Use an authenticator app' }));
  const key = await screen.findByLabelText<HTMLTextAreaElement>('Key');
  await user.type(screen.getByLabelText('Six digits that the app shows'), codeAt(key.value, product.now()));
  await user.click(screen.getByRole('button', { name: 'Use this app' }));
  expect(await screen.findAllByText(/^[2-9A-Z]{5}-[2-9A-Z]{5}$/)).toHaveLength(10);
  await user.click(screen.getByRole('button', { name: 'I have kept them' }));
  await screen.findByRole('heading', { level: 1, name: 'Today' });
  expect(screen.getAllByRole('link', { name: 'Import' }).length).toBeGreaterThan(0);
  const office = within(await screen.findByRole('list', { name: 'The school’s office' }));
  expect(office.getAllByRole('link').map((one) => one.textContent)).toHaveLength(4);
});
