import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createApp } from '@noticed/api/app';
import { aRegister, aSchool } from '../../support/builders.ts';
import { open, press } from '../../support/in-hand.ts';
import { anIssuer } from '../../support/issuer.ts';
import { expect, test, typePassword } from '../../support/page.ts';
import { givePassword } from '../../support/passwords.ts';
import { openProduct } from '../../support/product.ts';

const pages = fileURLToPath(new URL('../../../packages/web/dist', import.meta.url));

test('a visitor steps into the demo school as one of its staff', async ({ page, product }) => {
  const demo = await openProduct({ engine: 'sqlite', at: product.now(), postgres: '', pages: null });
  const school = await aSchool(demo, { registers: [aRegister('9b')], staff: { osei: ['9b'] } });
  // Who is there has signed in before.
  await demo.as(school.actor('osei'));
  demo.world.demo = true;
  const world = { ...product.world, demoOffer: 'always' as const };
  const app = createApp({ world, demo: () => Promise.resolve(demo.world), pages });
  const server: Server = app.listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  // It listens on a port of its own.
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const one of [world, demo.world]) one.publicUrl = new URL(address);
  await open(page, { address }, '/');
  await page.getByRole('link', { name: 'Look around a demo school' }).tap();
  await press(page, 'Step in as Mx Osei');
  await expect(page).toHaveURL(/\/demo\/today$/);
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await demo.close();
});

test('somebody signs in with the account that the school has elsewhere', async ({ page, product }) => {
  const school = await aSchool(product, { registers: [aRegister('9b')], staff: { osei: ['9b'] } });
  const issuer = await anIssuer(product.address);
  const email = await givePassword(product, school, 'osei');
  const known = { id: 'school', name: 'Fernhill', issuer: issuer.address, clientId: 'noticed' };
  product.world.issuers = [{ ...known, clientSecret: 'a secret between the two', domains: [], trustsEmail: false }];
  issuer.expect('osei-at-school', { email, email_verified: true });
  await open(page, product, '/sign-in?next=/registers');
  await press(page, 'Sign in with Fernhill');
  await expect(page).toHaveURL(/\/registers$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  issuer.close();
});

test('a device of the school is enrolled, locks when it is left alone, opens by PIN, and is taken out again', async ({
  page,
  product,
}) => {
  const school = await aSchool(product, { registers: [aRegister('9b')], staff: { osei: ['9b'] } });
  await school.give('osei', { role: 'data-manager' });
  const email = await givePassword(product, school, 'osei');
  await typePassword(page, product, email, '/settings/sign-in');
  await page.getByLabel('Name of this device').fill('Tablet of 9B');
  await press(page, 'Enrol this device');
  await expect(page.getByText('this one')).toBeVisible();
  await open(page, product, '/account');
  await page.getByLabel('A new PIN').fill('204917');
  await press(page, 'Use this PIN');
  await expect(page.getByText(/This PIN opens locked devices/)).toBeVisible();

  await page.clock.install();
  await open(page, product, '/settings/sign-in');
  await page.clock.fastForward('31:00');
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible();
  await page.getByLabel('Your PIN').fill('204917');
  await press(page, 'Open', true);
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeHidden();
  await press(page, 'Take Tablet of 9B off the list');
  await expect(page.getByRole('list', { name: 'Devices of the school' })).toHaveCount(0);
});
