import { authenticator, byName } from '../../support/authenticator.ts';
import { aRegister, aSchool } from '../../support/builders.ts';
import { open, press, signInFresh, unfold } from '../../support/in-hand.ts';
import { addApp, expect, test } from '../../support/page.ts';
import type { TestWorld } from '../../support/product.ts';

/** How somebody signs in, looked after from the phone itself. */
const aTutor = (product: TestWorld) => aSchool(product, { registers: [aRegister('9b')], staff: { osei: ['9b'] } });

test('an app is added, its recovery codes are made anew, and it is taken away', async ({ page, product }) => {
  const school = await aTutor(product);
  await signInFresh(page, product, school.actor('osei'));
  await open(page, product, '/account');
  await addApp(page, product);
  await press(page, 'I have kept them');
  await press(page, 'Make new codes');
  await expect(page.getByRole('list', { name: 'Recovery codes' })).toBeVisible();
  await press(page, 'I have kept them');
  await press(page, 'Take the app away');
  await expect(page.getByRole('button', { name: 'Use an authenticator app' })).toBeVisible();
});

test('a passkey of this phone is added and taken away', async ({ page, product }) => {
  const named = byName(product);
  const school = await aTutor(product);
  await authenticator(page);
  await signInFresh(page, named, school.actor('osei'));
  await open(page, named, '/account');
  await unfold(page, 'Add a passkey');
  await page.getByLabel('A name for it').fill('My phone');
  await press(page, 'Add a passkey');
  await press(page, 'I have kept them');
  await press(page, 'Take My phone away');
  await expect(page.getByRole('button', { name: 'Take My phone away' })).toHaveCount(0);
});

test('a computer that was left signed in is signed out from the phone', async ({ page, product }) => {
  const school = await aTutor(product);
  const left = await school.as('osei');
  await signInFresh(page, product, school.actor('osei'));
  await open(page, product, '/account');
  await press(page, /^Sign out on/);
  await expect(page.getByRole('list', { name: 'Devices' }).getByRole('listitem')).toHaveCount(1);
  expect((await left.send('readMe')).status).toBe(401);
});
