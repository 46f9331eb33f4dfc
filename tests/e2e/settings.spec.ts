import { newId } from '@noticed/api/id';
import { aRegister, aSchool } from '../support/builders.ts';
import { expect, signIn, test } from '../support/page.ts';
import type { TestWorld } from '../support/product.ts';

async function fernhill(product: TestWorld) {
  const school = await aSchool(product, {
    pupils: 8,
    registers: [aRegister('9b'), aRegister('9x/sc1', { kind: 'teaching' })],
    staff: { osei: ['9b'], supply: [], marsh: [] },
  });
  await school.give('marsh', { role: 'data-manager' });
  return school;
}

test('a data manager finds every setting with what it changes, and sets flag limits by keyboard', async ({
  page,
  product,
  fine,
}) => {
  const school = await fernhill(product);
  await signIn(page, product, school.actor('marsh'));
  await page.goto(`${product.address}/settings`);
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await fine('settings');
  await page.getByRole('link', { name: 'Open: Flag limits' }).press('Enter');
  await expect(page.getByText('No source gives a researched limit')).toBeVisible();
  await expect(
    page.getByText('Noticing 2 pupils a day covers 30 in three weeks: 30 ÷ 2 = 15 school days.'),
  ).toBeVisible();
  await expect(page.getByText(/of 8 pupils would have a prompt/)).toBeVisible();
  await fine('flag limits');
  const unsorted = page.getByRole('switch', { name: 'Not placed yet' });
  await unsorted.focus();
  await unsorted.press('Space');
  await expect(page.getByRole('rowheader', { name: 'Not placed yet' })).toBeVisible();
  const five = page.getByRole('spinbutton', { name: 'How many pupils Today offers an adult to notice.' });
  await five.fill('0');
  await page.getByRole('button', { name: 'Save the limits' }).press('Enter');
  await expect(page.getByRole('alert')).toContainText('Give a whole number from 1 to 15.');
  await fine('a limit refused');
  await five.fill('3');
  await expect(page.getByText('Acted on, that covers 30 in 10 school days.')).toBeVisible();
  await page.getByRole('button', { name: 'Save the limits' }).press('Enter');
  await expect(page.getByText('Saved.')).toBeVisible();
  expect((await (await school.as('marsh')).call('readFlagSettings')).limits.five).toBe(3);
});

test('a practice is renamed, another added, and days away are entered for a register', async ({
  page,
  product,
  fine,
}) => {
  const school = await fernhill(product);
  await signIn(page, product, school.actor('marsh'));
  await page.goto(`${product.address}/settings/practices`);
  await fine('practice bank');
  await page.getByRole('button', { name: 'Change: Specific praise' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Praise that says what for');
  await fine('changing a practice');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Before: Specific praise')).toBeVisible();
  await page.getByRole('button', { name: 'Add a practice' }).click();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Give it a name.');
  await page.goto(`${product.address}/settings/closures`);
  await page.getByRole('combobox', { name: 'For' }).selectOption('A register');
  await page.getByRole('combobox', { name: 'Register' }).fill('9b');
  await page.getByRole('combobox', { name: 'Register' }).press('Enter');
  await page.getByRole('textbox', { name: 'What it is' }).fill('Science museum');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Now and to come' })).toContainText('Science museum');
  await fine('days away');
  await page.getByRole('button', { name: /Take out: Science museum/ }).click();
  await expect(page.getByText('No days away ahead')).toBeVisible();
});

test('an account that nobody needs is kept with a reason, or closed beside its name', async ({
  page,
  product,
  fine,
}) => {
  const school = await fernhill(product);
  const supply = await school.as('supply');
  await signIn(page, product, school.actor('marsh'));
  await page.goto(`${product.address}/access-review`);
  const line = page.getByRole('listitem').filter({ hasText: 'Mx Supply' }).first();
  await expect(line).toContainText('has no relation of today');
  await fine('access review');
  await page.getByRole('button', { name: 'Keep the account of Mx Supply' }).click();
  await fine('keeping an account');
  await page.getByRole('textbox', { name: 'Why it is still needed' }).fill('Comes in for exams');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByText('Kept, with a reason (1)')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Disable the account of Mx Supply' })).toBeHidden();
  expect((await supply.send('readMe')).status).toBe(200);
});

test('whoever has no role yet is told kindly whom to ask', async ({ page, product, fine }) => {
  const school = await fernhill(product);
  const marsh = await school.as('marsh');
  const { staff } = await marsh.call('listStaff');
  const person = staff.find((one) => one.id === school.staff.supply);
  const params = { staffId: person?.id ?? '', grantId: person?.roles[0]?.id ?? '' };
  await marsh.call('endGrant', { params, body: { to: '2026-01-11' } });
  await signIn(page, product, school.actor('supply'));
  await page.goto(`${product.address}/today`);
  await expect(page.getByRole('heading', { level: 1, name: 'Welcome, Mx Supply' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Mx Marsh' })).toBeVisible();
  await fine('no role');
});

test('somebody declares a conflict for themselves, and sees who read what they wrote', async ({
  page,
  product,
  fine,
}) => {
  const school = await fernhill(product);
  await signIn(page, product, school.actor('osei'));
  await page.goto(`${product.address}/account`);
  await page.getByRole('combobox', { name: 'Pupil' }).fill('ben');
  await page.getByRole('option', { name: /Ben Ashdown/ }).click();
  await page.getByRole('button', { name: 'Declare it' }).click();
  await expect(page.getByText('Everything about this pupil is closed to you now.')).toBeVisible();
  await fine('account');
  const params = { pupilId: school.pupils.p1 ?? '' };
  expect((await (await school.as('osei')).send('readPupil', { params })).status).toBe(404);
  await page.getByRole('link', { name: 'Who read what I wrote' }).click();
  await expect(page.getByText('You have written nothing in confidence')).toBeVisible();
  await fine('who read what I wrote');
});

test('a data manager gives cover until a day, and the trail is asked by kind', async ({ page, product, fine }) => {
  const school = await fernhill(product);
  await signIn(page, product, school.actor('marsh'));
  await page.goto(`${product.address}/people/${school.staff.supply}`);
  await page.getByText('Give cover', { exact: true }).first().click();
  const form = page.getByRole('form', { name: 'Give cover' });
  await form.getByRole('combobox', { name: 'Register' }).fill('9b');
  await form.getByRole('combobox', { name: 'Register' }).press('Enter');
  await form.getByRole('button', { name: 'Give cover' }).click();
  await expect(form.getByRole('alert')).toContainText('Cover needs a last day.');
  await form.getByLabel('Last day').fill('2026-01-16');
  await form.getByRole('button', { name: 'Give cover' }).click();
  await expect(page.getByRole('list', { name: 'Whom they work with' })).toContainText('Covers 9B');
  await fine('person with cover');
  const osei = await school.as('osei');
  const body = { id: newId(), pupilIds: [school.pupils.p0 ?? ''], practiceId: 'specific-praise' };
  await osei.call('logCheckIn', { body });
  await page.goto(`${product.address}/audit`);
  await expect(page.getByRole('rowheader', { name: 'Mx Osei' })).toBeVisible();
  await page.getByRole('combobox', { name: 'What' }).selectOption('Accounts and roles');
  await expect(page.getByRole('rowheader', { name: 'Mx Osei' })).toBeHidden();
  await expect(page).toHaveURL(/kind=accounts/);
  await expect(page.getByRole('rowheader', { name: 'Mx Marsh' }).first()).toBeVisible();
  await fine('audit by kind');
});
