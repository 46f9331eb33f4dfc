import { newId } from '@noticed/api/id';
import { aRegister, aSchool } from '../support/builders.ts';
import { expect, signIn, test } from '../support/page.ts';
import type { TestWorld } from '../support/product.ts';

async function fernhill(product: TestWorld) {
  const school = await aSchool(product, { registers: [aRegister('9b')], staff: { osei: ['9b'], lark: [], marsh: [] } });
  await school.give('lark', { role: 'safeguarding-lead' });
  await school.give('marsh', { role: 'data-manager' });
  return school;
}

test('somebody sees where they are signed in, and signs out a lost phone', async ({ page, product, fine }) => {
  const school = await fernhill(product);
  const phone = await school.as('osei');
  await signIn(page, product, school.actor('osei'));
  await page.goto(`${product.address}/today`);
  await page.getByRole('button', { name: /Your account/ }).click();
  await page.getByRole('menuitem', { name: 'How I sign in' }).click();
  await expect(page.getByRole('heading', { name: 'How I sign in' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Devices' }).getByRole('listitem')).toHaveCount(2);
  await fine('account');
  await page.getByRole('button', { name: 'Sign me out everywhere else' }).click();
  await expect(page.getByText('Signed out everywhere else.')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Devices' }).getByRole('listitem')).toHaveCount(1);
  expect((await phone.send('readMe')).status).toBe(401);
});

test('a safeguarding lead finds what was refused, and takes it along as a file', async ({ page, product, fine }) => {
  const school = await fernhill(product);
  const pupilId = school.pupils.p0 ?? '';
  await (await school.as('osei')).call('logCheckIn', {
    body: { id: newId(), pupilIds: [pupilId], practiceId: 'specific-praise' },
  });
  await (await school.as('marsh')).send('readPupil', { params: { pupilId } });
  await signIn(page, product, school.actor('lark'));
  await page.goto(`${product.address}/audit`);
  await expect(page.getByRole('rowheader', { name: 'Mx Osei' })).toBeVisible();
  await fine('audit');
  await page.getByRole('checkbox', { name: 'Only what was refused' }).check();
  await expect(page.getByRole('rowheader', { name: 'Mx Osei' })).toBeHidden();
  await expect(page.getByRole('row', { name: /Mx Marsh/ })).toContainText('Amira Ashdown');
  await expect(page).toHaveURL(/refused=yes/);
  const file = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Take these along as CSV' }).click();
  expect((await file).suggestedFilename()).toBe('audit-2026-01-12.csv');
  await fine('audit, refused only');
});

test('a data manager disables an account, and lets it in again', async ({ page, product, fine }) => {
  const school = await fernhill(product);
  const osei = await school.as('osei');
  await signIn(page, product, school.actor('marsh'));
  await page.goto(`${product.address}/people/${school.staff.osei}`);
  await page.getByRole('button', { name: 'Disable this account' }).click();
  await fine('asking before an account is disabled');
  await page.getByRole('button', { name: 'Disable it' }).click();
  await expect(page.getByText('Disabled: they cannot sign in.')).toBeVisible();
  expect((await osei.send('readMe')).status).toBe(401);
  await page.getByRole('button', { name: 'Let them sign in again' }).click();
  await expect(page.getByRole('button', { name: 'Disable this account' })).toBeVisible();
  await fine('person');
});

test('a tutor asks who can see a pupil, and why', async ({ page, product, fine }) => {
  const school = await fernhill(product);
  await signIn(page, product, school.actor('osei'));
  await page.goto(`${product.address}/pupils/${school.pupils.p0}`);
  await page.getByRole('button', { name: 'Who can see Amira Ashdown?' }).click();
  const people = page.getByRole('list', { name: 'People' });
  await expect(people.getByRole('listitem')).toHaveCount(2);
  await expect(people).toContainText('as teacher: is their form tutor or primary class teacher');
  await expect(people).toContainText('Mx Lark');
  await fine('who can see');
});
