import { newId } from '@noticed/api/id';
import { everyPupil } from '@noticed/api/store/roster/pupils';
import { saveRosterRows } from '@noticed/api/store/roster/roster-rows';
import { aRegister, aSchool } from '../support/builders.ts';
import { expect, signIn, test } from '../support/page.ts';
import type { TestWorld } from '../support/product.ts';

async function fernhill(product: TestWorld) {
  const school = await aSchool(product, {
    registers: [aRegister('9b')],
    staff: { osei: ['9b'], lark: [], marsh: [] },
  });
  for (const role of ['head-teacher', 'senior-leader'] as const) await school.give('lark', { role });
  await school.give('marsh', { role: 'data-manager' });
  const [amira = '', ben = ''] = [school.pupils.p0, school.pupils.p1];
  const osei = await school.as('osei');
  for (const note of ['Ben Ashdown helped Amira carry the chairs.', 'Told me about her grandmother’s garden.'])
    await osei.call('logCheckIn', { body: { id: newId(), pupilIds: [amira], practiceId: 'specific-praise', note } });
  return { school, amira, ben };
}

test('a head teacher answers a request for records: draft, checks, release', async ({ page, product, fine }) => {
  const { school } = await fernhill(product);
  await signIn(page, product, school.actor('lark'));
  await page.goto(`${product.address}/records`);
  await expect(page.getByText('Nobody has asked yet')).toBeVisible();
  await fine('records, empty');
  await page.getByLabel('Name').fill('Amira');
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await page.getByRole('list', { name: 'Found' }).getByRole('link', { name: 'Amira Ashdown' }).click();
  await expect(page.getByRole('heading', { name: 'Records of Amira Ashdown' })).toBeVisible();
  await fine('records of a pupil');
  await page.getByRole('radio', { name: 'A parent or carer' }).check();
  await page.getByLabel('Their name').fill('Mrs Ashdown');
  await page.getByRole('button', { name: 'Draft the pack' }).click();
  await expect(page.getByRole('heading', { name: 'Request for the records of Amira Ashdown' })).toBeVisible();
  await expect(page.getByText('Thu 12 Feb 2026').first()).toBeVisible();
  await expect(page.getByText('Mon 2 Feb 2026').first()).toBeVisible();
  await page.getByText('Check-ins (2)').click();
  await expect(page.getByText('[another pupil] helped Amira carry the chairs.')).toBeVisible();
  await fine('request, draft');
  await expect(page.getByRole('button', { name: 'Everything is checked' })).toHaveAttribute('aria-disabled', 'true');
  const checks = page.getByRole('form', { name: 'Checks' });
  for (const box of await checks.getByRole('checkbox').all()) await box.check();
  await page.getByRole('button', { name: 'Save the checks' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.getByRole('button', { name: 'Everything is checked' }).click();
  await page.getByRole('button', { name: 'Release the pack' }).click();
  await expect(page.getByRole('link', { name: 'Take the released pack' })).toBeVisible();
  const file = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Take the released pack' }).click();
  expect((await file).suggestedFilename()).toBe('records-2026-01-12.zip');
  await fine('request, released');
});

test('a senior leader holds a leaver’s records, then erases them', async ({ page, product, fine }) => {
  const { school, ben } = await fernhill(product);
  await product.database.transact({ schoolId: school.id, staffId: null }, async (scope) => {
    const row = (await scope.all(everyPupil)).find((one) => one.id === ben);
    await scope.run(saveRosterRows.pupil, { rows: JSON.stringify([{ ...row, leftOn: '2025-12-19' }]) });
  });
  await signIn(page, product, school.actor('lark'));
  await page.goto(`${product.address}/records/pupils/${ben}`);
  await page.getByRole('button', { name: 'Put on hold' }).click();
  await expect(page.getByText('From Mon 12 Jan 2026, open')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Erase Ben Ashdown' })).toHaveAttribute('aria-disabled', 'true');
  await fine('a pupil on hold');
  product.setNow('2026-01-12T08:45:00.000Z');
  await page.getByRole('button', { name: 'End it today' }).click();
  await expect(page.getByText('The hold ends today.')).toBeVisible();
  product.setNow('2026-01-13T08:40:00.000Z');
  await signIn(page, product, school.actor('lark'));
  await page.goto(`${product.address}/records/pupils/${ben}`);
  await page.getByRole('button', { name: 'Erase Ben Ashdown' }).click();
  await fine('asking before an erasure');
  await page.getByRole('dialog').getByLabel('Name').fill('Ben Ashdown');
  await page.getByRole('button', { name: 'Erase for good' }).click();
  await expect(page.getByText('Ben Ashdown was erased.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'People’s records' })).toBeVisible();
});

test('a data manager sees what is due, and puts a notice in the school’s words', async ({ page, product, fine }) => {
  const { school } = await fernhill(product);
  await signIn(page, product, school.actor('marsh'));
  await page.goto(`${product.address}/settings/retention`);
  await expect(page.getByText('Nothing is removed yet')).toBeVisible();
  await page.getByRole('button', { name: 'Look what is due today' }).click();
  await expect(page.getByText('Nothing is due today.')).toBeVisible();
  await fine('retention');
  await page.goto(`${product.address}/settings/privacy`);
  await fine('privacy notices, editing');
  await page.getByLabel('Heading 1').fill('What is Noticed?');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Last changed on Mon 12 Jan 2026.')).toBeVisible();
});

test('anybody reads the privacy notices without an account', async ({ page, product, fine }) => {
  await fernhill(product);
  await page.goto(`${product.address}/sign-in`);
  await page.getByRole('link', { name: 'What Noticed keeps, and your rights' }).click();
  await expect(page.getByText('Adults at Fernhill School use Noticed')).toBeVisible();
  await fine('privacy, pupils');
  await page.getByRole('tab', { name: 'Parents and carers' }).click();
  await expect(page.getByRole('heading', { name: 'Our lawful basis' })).toBeVisible();
  await fine('privacy, parents');
});
