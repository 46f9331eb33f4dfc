import type { Page } from '@playwright/test';
import { goOver, logOne, logTwelve } from '../support/acts.ts';
import { aRegister, aSchool } from '../support/builders.ts';
import { Hands } from '../support/keystrokes.ts';
import { expect, signIn, test } from '../support/page.ts';
import type { TestWorld } from '../support/product.ts';

/** A form of thirty whose tutor placed most of them last week. */
async function aForm(product: TestWorld) {
  const school = await aSchool(product, { pupils: 30, registers: [aRegister('9b')], staff: { osei: ['9b'] } });
  const registerId = school.registers['9b'] ?? '';
  const before = await school.as('osei');
  const { pupils } = await before.call('readRegister', { params: { registerId } });
  const phases = ['establish', 'maintain', 'maintain', 'restore', 'maintain'] as const;
  const changes = pupils.map(({ id, version }, at) => ({ pupilId: id, to: phases[at % 5] ?? 'maintain', version }));
  const body = { id: '019bb15c-af00-7000-8000-000000000001', changes, rest: 'unchanged' as const };
  await before.call('reviewRegister', { params: { registerId }, body });
  product.setNow('2026-01-19T08:40:00.000Z');
  const tutor = await school.as('osei');
  return {
    actor: school.actor('osei'),
    address: `${product.address}/registers/${registerId}`,
    read: async () => (await tutor.call('readRegister', { params: { registerId } })).pupils,
    momentsOf: async (pupilId: string) => (await tutor.call('readPupil', { params: { pupilId } })).checkIns,
  };
}

/** A name on the register; the pencil beside it logs “with” that name. */
const nameOf = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`(?<!with )${name}`) });
const onBar = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Acts on this register' }).getByRole('button', { name });

const noted = (hands: Hands) => test.info().annotations.push({ type: 'measured', description: String(hands) });

test.describe('at a desk', () => {
  test('thirty pupils are gone over with five changes in 35 keys and 40 seconds', async ({ page, product }) => {
    const form = await aForm(product);
    await signIn(page, product, form.actor);
    await page.goto(form.address);
    await page.locator('.tile').first().waitFor();
    const hands = new Hands(page);
    await goOver(page, hands, '0');
    noted(hands);
    expect(hands.keys).toBeLessThanOrEqual(35);
    expect(hands.seconds()).toBeLessThanOrEqual(40);
    await expect.poll(async () => (await form.read()).filter((one) => one.phase === 'unsorted').length).toBe(5);
    await page.reload();
    await expect(page.getByText(/you went over it today/)).toBeVisible();
  });

  test('a moment is logged with twelve pupils in one act in 8 seconds', async ({ page, product }) => {
    const form = await aForm(product);
    await signIn(page, product, form.actor);
    await page.goto(`${form.address}?look=list`);
    await page.locator('.tile').first().waitFor();
    const hands = new Hands(page);
    await logTwelve(page, hands);
    noted(hands);
    expect(hands.seconds()).toBeLessThanOrEqual(8);
    const pupils = await form.read();
    // It is said at once, and sent once it is on screen.
    await expect.poll(async () => (await form.momentsOf(pupils[0]?.id ?? '')).length).toBe(1);
    for (const [at, one] of pupils.entries())
      expect(await form.momentsOf(one.id), one.name).toMatchObject(at < 12 ? [{ reach: 'individual' }] : []);
  });

  test('a pupil can be carried to another column with the mouse', async ({ page, product }) => {
    const form = await aForm(product);
    await signIn(page, product, form.actor);
    await page.goto(form.address, { waitUntil: 'networkidle' });
    const tile = page.getByRole('region', { name: 'Maintain' }).locator('.tile').first();
    const name = (await tile.locator('.pupil-name').textContent()) ?? '';
    await tile.dragTo(page.getByRole('region', { name: 'Restore' }));
    await expect(page.getByRole('region', { name: 'Restore' }).getByText(name, { exact: true })).toBeVisible();
    await expect.poll(async () => (await form.read()).find((one) => one.name === name)?.phase).toBe('restore');
  });
});

test.describe('phone in hand', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a moment is logged in two taps and 3 seconds from a name', async ({ page, product }) => {
    const form = await aForm(product);
    await signIn(page, product, form.actor);
    await page.goto(form.address, { waitUntil: 'networkidle' });
    const hands = new Hands(page);
    await logOne(page, hands);
    noted(hands);
    expect(hands.taps).toBe(2);
    expect(hands.seconds()).toBeLessThanOrEqual(3);
  });

  test('five changes and the rest unchanged take eleven taps', async ({ page, product }) => {
    const form = await aForm(product);
    await signIn(page, product, form.actor);
    await page.goto(form.address, { waitUntil: 'networkidle' });
    const hands = new Hands(page);
    for (const name of ['Amira', 'Chidi', 'Finn', 'Hana', 'Musa']) {
      hands.think();
      await hands.tap(nameOf(page, `${name} Ashdown`));
      await hands.tap(onBar(page, 'Not placed yet'));
    }
    hands.think();
    await hands.tap(onBar(page, 'The rest is unchanged'));
    await expect(page.getByText(/and the rest is unchanged/)).toBeVisible();
    noted(hands);
    expect(hands.taps).toBe(11);
    expect(hands.seconds()).toBeLessThanOrEqual(40);
    await expect.poll(async () => (await form.read()).filter((one) => one.phase === 'unsorted').length).toBe(5);
  });
});

test('a part of the page that cannot be fetched leaves the page standing, and comes once it can be', async ({
  browser,
  product,
}) => {
  const form = await aForm(product);
  // A browser that keeps nothing of the application itself, as some are set.
  const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  await signIn(page, product, form.actor);
  await page.goto(form.address, { waitUntil: 'networkidle' });
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Seating' }).click();
  await expect(page.getByText('This part did not arrive.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: '9B' })).toBeVisible();
  await page.context().setOffline(false);
  // A browser that remembers the failure is asked twice: the page is then loaded anew, at the same view.
  const again = page.getByRole('alert').getByRole('button', { name: 'Try again' });
  await expect(async () => {
    if (await again.isVisible()) await again.click({ timeout: 1000 });
    await expect(page.getByRole('button', { name: /Arrange seats|Seat everyone/ }).first()).toBeVisible({
      timeout: 2000,
    });
  }).toPass({ timeout: 30_000 });
  await page.context().close();
});

test.describe('tablet at the door', () => {
  test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true });

  test('twelve names are chosen by a tap and a hold, and logged with in 8 seconds', async ({ page, product }) => {
    const form = await aForm(product);
    await signIn(page, product, form.actor);
    await page.goto(`${form.address}?look=list`, { waitUntil: 'networkidle' });
    const hands = new Hands(page);
    hands.think();
    await hands.tap(nameOf(page, 'Finn Ashdown'));
    await hands.hold(nameOf(page, 'Quinn Ashdown'));
    await expect(page.getByText('12 pupils chosen')).toBeVisible();
    await hands.tap(onBar(page, 'Log'));
    hands.think();
    await hands.tap(page.getByRole('dialog').getByRole('button', { name: 'Greeting at the door' }));
    await expect(page.getByText(/^Logged: .*, with 12 pupils$/)).toBeVisible();
    noted(hands);
    expect(hands.taps).toBe(4);
    expect(hands.seconds()).toBeLessThanOrEqual(8);
  });
});
