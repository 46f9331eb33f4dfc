// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { aRegister, aSchool } from '../../support/builders.ts';
import { openScreen, productForPages } from '../../support/screen.tsx';

it('tells an adult, from their register, who met each pupil last year, and never where they stood', async () => {
  const product = await productForPages();
  const registers = [aRegister('9b'), aRegister('ma1', { kind: 'teaching', name: '9x/Ma1' })];
  const staff = { osei: ['9b'], stone: ['ma1'], reed: [] };
  const school = await aSchool(product, { pupils: 3, registers, staff, on: (place, ref) => ref === '9b' || place < 2 });
  await school.give('reed', { role: 'data-manager' });
  product.setNow('2026-09-02T08:00:00.000Z');
  const manager = await school.as('reed');
  const { id } = await manager.call('prepareRollover', { body: { forms: 'keep', lastYear: '11' } });
  await manager.call('applyImport', { params: { importId: id } });
  const tutor = await school.as('osei');
  openScreen(product, tutor.token, `/registers/${school.registers['9b']}`);
  await userEvent.click(await screen.findByRole('link', { name: 'last year’s adults' }));
  await screen.findByRole('heading', { level: 1, name: '9B: last year’s adults' });
  const rowOf = (name: RegExp) => within(screen.getByRole('row', { name }));
  expect(
    rowOf(/Amira Ashdown/)
      .getByText(/Mx Stone/)
      .closest('li')?.textContent,
  ).toBe('Mx Stone (9x/Ma1)');
  expect(rowOf(/Amira Ashdown/).getByText('Mx Osei')).toBeTruthy();
  expect(rowOf(/Chidi Ashdown/).getByText('Nobody else')).toBeTruthy();
  expect(screen.getByText(/Who met these pupils in 2025\/26/)).toBeTruthy();
  for (const phase of ['Establish', 'Maintain', 'Restore']) expect(screen.queryByText(phase)).toBeNull();
});
