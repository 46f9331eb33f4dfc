import type { Page } from '@playwright/test';
import { aSmallSchool } from '../../support/axe/schools.ts';
import { expect, signIn, test } from '../../support/page.ts';
import type { TestWorld } from '../../support/product.ts';

/** The acts on a phone to which no journey of tests/e2e comes by. */
async function aSchool(page: Page, product: TestWorld, at?: string) {
  const { actor, ids } = await aSmallSchool(product);
  if (at) product.setNow(at);
  await signIn(page, product, actor);
  const open = async (path: string) => {
    await page.goto(product.address + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  return { ids, open };
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const choose = (page: Page, name: string | RegExp) => page.getByRole('menuitem', { name }).click();

test('a moment is corrected, and another taken back with a reason', async ({ page, product }) => {
  const { ids, open } = await aSchool(page, product);
  await open(`/pupils/${ids.pupilId}`);
  await press(page, /^Change .*, 2026-01-12$/);
  await choose(page, 'Correct…');
  await page.getByLabel('Note').fill('In my view it helped them both.');
  await press(page, 'Save the correction');
  await expect(page.getByText('In my view it helped them both.').first()).toBeVisible();
  await press(page, /^Change .*, 2026-01-12$/);
  await choose(page, 'Take back…');
  await page.getByLabel('Reason').fill('Wrong pupil');
  await press(page, 'Take it back');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('help is asked for and not needed any more, and what works is no longer so', async ({ page, product }) => {
  const { ids, open } = await aSchool(page, product);
  await open(`/pupils/${ids.pupilId}`);
  await press(page, 'Ask for help with this');
  await press(page, 'Ask no more');
  await expect(page.getByRole('button', { name: 'Ask for help with this' })).toBeVisible();
  await press(page, /^Change “Two minutes/);
  await choose(page, 'No longer so');
  await expect(page.getByRole('button', { name: /^Change “Two minutes/ })).toHaveCount(1);
});

test('somebody is set aside for now, with a reason', async ({ page, product }) => {
  const { open } = await aSchool(page, product, '2026-02-02T08:35:00.000Z');
  await open('/today');
  await press(page, /^More for Amira/);
  await choose(page, 'Set aside for now…');
  await page.getByLabel('Reason').fill('Seeing them on Thursday');
  await page.getByRole('form', { name: 'Set aside' }).getByRole('button', { name: 'Set aside' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('a session is changed and moved to another day', async ({ page, product }) => {
  const { ids, open } = await aSchool(page, product);
  await open(`/sessions/${ids.sessionId}`);
  await press(page, 'Change');
  await page.getByRole('textbox', { name: /^Where/ }).fill('The library');
  await press(page, 'Save');
  await expect(page.getByText('The library')).toBeVisible();
  await press(page, /another day/i);
  await page.getByRole('dialog').getByRole('button').last().waitFor();
  await page.getByRole('dialog').locator('button[type="submit"]').click();
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('a device of the school is enrolled and taken out again', async ({ page, product }) => {
  const { open } = await aSchool(page, product);
  await open('/settings/sign-in');
  await page.getByLabel('Name of this device').fill('Tablet of 9B');
  await press(page, 'Enrol this device');
  const devices = page.getByRole('list', { name: 'Devices of the school' });
  await devices.getByRole('button').first().click();
  await expect(devices).toHaveCount(0);
});
