// @vitest-environment jsdom
import { newId } from '@noticed/api/id';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { aSchool } from '../../support/builders.ts';
import { openScreen, productForPages } from '../../support/screen.tsx';

it('gives an adult their own check-ins as a file, and tells how such a file stands to what is here', async () => {
  const product = await productForPages();
  const school = await aSchool(product, { pupils: 2, staff: { osei: ['9b'] } });
  const tutor = await school.as('osei');
  const body = { id: newId(), pupilIds: [school.pupils.p0 ?? ''], practiceId: 'greeting', note: 'Smiled' };
  await tutor.call('logCheckIn', { body });
  const user = userEvent.setup();
  openScreen(product, tutor.token, '/what-i-wrote');
  await screen.findByRole('heading', { level: 1, name: 'What I wrote' });
  fireEvent.change(screen.getByLabelText('From'), { target: { value: '2026-01-05' } });
  const link = screen.getAllByRole('link', { name: 'CSV of my check-ins' })[0];
  expect(link?.getAttribute('href')).toBe('/api/exports/own/check-ins?from=2026-01-05&to=2026-01-12&as=csv');
  const own = await tutor.send('exportOwn', {
    params: { list: 'check-ins' },
    query: { from: '2026-01-05', to: '2026-01-12', as: 'csv' },
  });
  const chooser = screen.getByLabelText('Choose files', { selector: 'input' });
  await user.upload(chooser, new File([own.text], 'mine.csv'));
  await screen.findByText('1 of 1 check-in in the file stand here as they are written there');
  await user.upload(chooser, new File([own.text.replace('Smiled', 'Frowned')], 'mine.csv'));
  await screen.findByText('0 of 1 check-in in the file stand here as they are written there');
  expect(screen.getByRole('rowheader', { name: 'Amira Ashdown' })).toBeTruthy();
  await user.upload(chooser, new File(['a,b\n1,2\n'], 'other.csv'));
  expect((await screen.findByRole('alert')).textContent).toContain('These are not the headings');
});
