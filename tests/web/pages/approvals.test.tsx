// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { aSchool } from '../../support/builders.ts';
import { openScreen, productForPages } from '../../support/screen.tsx';

it('offers large imports in the menu to a senior leader, and to nobody who may not approve one', async () => {
  const product = await productForPages();
  const school = await aSchool(product, { staff: { osei: ['9b'], stone: [] } });
  await school.give('stone', { role: 'senior-leader' });
  const { token } = await school.as('stone');
  const user = userEvent.setup();
  openScreen(product, token, '/registers');
  await user.click(await screen.findByRole('button', { name: /^Your account/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Large imports' }));
  await screen.findByRole('heading', { level: 1, name: 'Large imports' });
  expect(screen.getByText('Nothing waits for you')).toBeTruthy();
  const tutor = await (await school.as('osei')).call('readMe');
  expect(tutor.may.approveImports).toBe(false);
});
