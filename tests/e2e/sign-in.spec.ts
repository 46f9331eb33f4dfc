import { authenticator, byName } from '../support/authenticator.ts';
import { aSchool } from '../support/builders.ts';
import { addApp, expect, test, typePassword } from '../support/page.ts';
import { givePassword, password } from '../support/passwords.ts';
import type { TestWorld } from '../support/product.ts';
import { codeAt } from '../support/second-factor.ts';

async function fernhill(product: TestWorld) {
  const school = await aSchool(product, { secondFactor: true, staff: { osei: ['9b'], marsh: [] } });
  await school.give('marsh', { role: 'data-manager' });
  return school;
}

test('a teacher adds an app, and from then on signs in with its code', async ({ page, product, fine }) => {
  const school = await fernhill(product);
  const email = await givePassword(product, school, 'osei');
  await typePassword(page, product, email, '/account');
  await expect(page.getByRole('heading', { name: 'Add a second step' })).toBeVisible();
  await fine('add a second step');
  await page.getByRole('button', { name: 'Use an authenticator app' }).click();
  await expect(page.getByRole('img', { name: 'A code for your authenticator app' })).toBeVisible();
  await fine('the code for the app');
  await page.goto(`${product.address}/today`);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await typePassword(page, product, email, '/account');
  const { secret } = await addApp(page, product);
  await fine('recovery codes');
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await expect(page.getByRole('heading', { name: 'How I sign in' })).toBeVisible();
  await expect(page.getByText('10 of 10 left')).toBeVisible();
  await fine('how I sign in');

  product.setNow('2026-01-12T08:50:00.000Z');
  await page.context().clearCookies();
  await typePassword(page, product, email);
  await expect(page.getByRole('heading', { name: 'One more step' })).toBeVisible();
  await page.getByLabel(/Six digits/).fill('000000');
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('alert')).toContainText('opens nothing');
  await fine('one more step, refused');
  await page.getByLabel(/Six digits/).fill(codeAt(secret, product.now()));
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page).toHaveURL(/\/today$/);
});

test('a data manager is asked again before taking a list along, and then has it', async ({ page, product, fine }) => {
  const school = await aSchool(product, { staff: { osei: ['9b'], marsh: [] } });
  await school.give('marsh', { role: 'data-manager' });
  await typePassword(page, product, await givePassword(product, school, 'marsh'), '/import');
  const list = page.getByRole('link', { name: 'CSV of pupils on roll' });
  await expect(list).toBeVisible();
  product.setNow('2026-01-12T08:50:00.000Z');
  const file = page.waitForEvent('download');
  await list.click();
  await expect(page.getByRole('heading', { name: 'Is it still you?' })).toBeVisible();
  await fine('is it still you');
  await page.getByLabel('Your password').fill(password);
  await page.getByRole('button', { name: 'Go on' }).click();
  expect((await file).suggestedFilename()).toMatch(/\.csv$/);
});

test('a passkey signs in with no name typed, is a second factor, and can be taken away', async ({
  page,
  product,
  fine,
}) => {
  const typed = byName(product);
  const { address } = typed;
  const school = await fernhill(product);
  const email = await givePassword(product, school, 'osei');
  await authenticator(page);
  await typePassword(page, typed, email, '/account');
  await page.getByText('Use a passkey of this device instead').click();
  await page.getByLabel('A name for it').fill('School laptop');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByRole('list', { name: 'Recovery codes' })).toBeVisible();
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await expect(page.getByText('School laptop').first()).toBeVisible();
  await fine('a passkey');

  await page.context().clearCookies();
  await page.goto(`${address}/sign-in`);
  await fine('sign in, with passkeys');
  await page.getByRole('button', { name: 'Use a passkey instead' }).click();
  await expect(page).toHaveURL(/\/today$/);

  await page.context().clearCookies();
  await typePassword(page, typed, email, '/account');
  await page.getByRole('button', { name: 'Use a passkey', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'How I sign in' })).toBeVisible();

  product.setNow('2026-01-12T08:50:00.000Z');
  await page.getByRole('button', { name: 'Take School laptop away' }).click();
  await page.getByRole('button', { name: 'Use a passkey', exact: true }).click();
  await expect(page.getByText(/Your school asks for a second factor. Add another one/)).toBeVisible();
});

test('a tablet of the school locks, shows nothing meanwhile, and opens by PIN with what was typed still there', async ({
  page,
  product,
  fine,
}) => {
  const school = await aSchool(product, { staff: { osei: ['9b'] } });
  await school.give('osei', { role: 'data-manager' });
  const email = await givePassword(product, school, 'osei');
  await typePassword(page, product, email, '/settings/sign-in');
  await page.getByLabel('Name of this device').fill('Tablet of 9B');
  await page.getByRole('button', { name: 'Enrol this device' }).click();
  await expect(page.getByText('this one')).toBeVisible();
  await fine('devices of the school');
  await page.goto(`${product.address}/account`);
  await page.getByLabel('A new PIN').fill('204917');
  await page.getByRole('button', { name: 'Use this PIN' }).click();
  await expect(page.getByText(/This PIN opens locked devices/)).toBeVisible();
  await page.goto(`${product.address}/pupils/${school.pupils.p0}`);
  await expect(page.getByRole('heading', { level: 1, name: /Amira/ })).toBeVisible();
  await page.goto(`${product.address}/people`);
  await page.getByRole('searchbox').first().fill('Os');

  product.setNow('2026-01-12T09:20:00.000Z');
  await page.getByRole('link', { name: 'Sessions' }).first().click();
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible();
  expect(await page.title()).toBe('Locked · Noticed');
  expect(await page.content()).not.toMatch(/Tablet of 9B|Ashdown|searchbox/);
  await fine('locked');
  await page.getByLabel('Your PIN').fill('111112');
  await page.getByRole('button', { name: 'Open' }).click();
  await expect(page.getByRole('alert')).toContainText('4 tries are left');
  await page.getByLabel('Your PIN').fill('204917');
  const began = Date.now();
  await page.getByRole('button', { name: 'Open' }).click();
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeHidden();
  expect(Date.now() - began).toBeLessThan(10_000);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await page.goto(`${product.address}/people`);
  await page.getByRole('searchbox').first().fill('Os');
  product.setNow('2026-01-12T10:00:00.000Z');
  await page.reload();
  await expect(page).toHaveURL(/\/locked\?next=/);
  await page.getByLabel('Your PIN').fill('204917');
  await page.getByRole('button', { name: 'Open' }).click();
  await expect(page).toHaveURL(/\/people/);
});
