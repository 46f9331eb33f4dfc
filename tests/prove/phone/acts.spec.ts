import type { Page } from '@playwright/test';
import { aSmallSchool } from '../../support/axe/schools.ts';
import { choose, open as go, press, pressOver, signInFresh } from '../../support/in-hand.ts';
import { expect, test } from '../../support/page.ts';
import type { TestWorld } from '../../support/product.ts';

/** The everyday acts on a phone to which no journey of tests/e2e comes by. */
async function aSchool(page: Page, product: TestWorld, at?: string) {
  const { actor, ids } = await aSmallSchool(product);
  if (at) product.setNow(at);
  await signInFresh(page, product, actor);
  return { ids, open: (path: string) => go(page, product, path) };
}

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
  await pressOver(page, 'Set aside');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('a session is changed and moved to another day', async ({ page, product }) => {
  const { ids, open } = await aSchool(page, product);
  await open(`/sessions/${ids.sessionId}`);
  await press(page, 'Change', true);
  await page.getByRole('textbox', { name: /^Where/ }).fill('The library');
  await pressOver(page, 'Save');
  await expect(page.getByText('The library')).toBeVisible();
  await press(page, /another day/i);
  await pressOver(page, 'Move it to this day');
  await expect(page.getByRole('dialog')).toBeHidden();
});
