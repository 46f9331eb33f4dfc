import type { Page } from '@playwright/test';
import { aRegister, aSchool } from '../support/builders.ts';
import { expect, signIn, test } from '../support/page.ts';
import type { TestWorld } from '../support/product.ts';

async function aForm(product: TestWorld) {
  const school = await aSchool(product, { pupils: 8, registers: [aRegister('9b')], staff: { osei: ['9b'] } });
  const registerId = school.registers['9b'] ?? '';
  const params = { registerId };
  const tutor = await school.as('osei');
  const pupilId = school.pupils.p0 ?? '';
  const ids = (nth: number) => `019bb15c-af00-7000-8000-00000000010${nth}`;
  await tutor.call('logCheckIn', {
    body: { id: ids(1), pupilIds: [pupilId], practiceId: 'effort', note: 'Redrafted.' },
  });
  const changes = [{ pupilId, to: 'restore' as const, version: 0 }];
  await tutor.call('reviewRegister', { params, body: { id: ids(2), changes, rest: 'unchanged' } });
  return { actor: school.actor('osei'), address: `${product.address}/registers/${registerId}`, tutor, params, pupilId };
}

const wide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
const noPhase = /Restore|Establish|Maintain|Not placed/;

for (const [name, viewport, colorScheme] of [
  ['a phone', { width: 360, height: 4000 }, 'light'],
  ['a desk, dark', { width: 1280, height: 4000 }, 'dark'],
] as const)
  test.describe(name, () => {
    test.use({ viewport, colorScheme });

    test('what is known of a pupil is written once, and stands where it helps', async ({ page, product, fine }) => {
      const form = await aForm(product);
      await signIn(page, product, form.actor);

      await test.step('on their page, with its author', async () => {
        await page.goto(`${product.address}/pupils/${form.pupilId}`);
        await page.getByRole('button', { name: 'Add', exact: true }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByLabel('What works').last().fill('Say her name first');
        await fine('adding to a profile');
        await dialog.getByRole('button', { name: 'Add it' }).click();
        await expect(page.getByRole('list', { name: 'What works' })).toContainText('Say her name first');
        await page.getByRole('button', { name: 'Name their person' }).click();
        await page.getByRole('combobox').fill('osei');
        await page.keyboard.press('Enter');
        await page.getByRole('button', { name: 'Name them' }).click();
        await expect(page.getByRole('region', { name: 'Champion' })).toContainText('Mx Osei');
        await fine('a profile');
      });

      await test.step('on the sheet for a supply teacher, without a phase', async () => {
        await page.goto(`${form.address}/supply-sheet`);
        await expect(page.getByText('Say her name first')).toBeVisible();
        await expect(page.locator('body')).not.toContainText(noPhase);
        await fine('supply sheet');
      });

      await test.step('at a parents’ evening, in one’s own order and one family at a time', async () => {
        await page.goto(`${form.address}/parents-evening`);
        const first = page.getByRole('list', { name: 'Appointments' }).getByRole('listitem').first();
        await page.getByRole('button', { name: 'Ben Ashdown earlier' }).focus();
        await page.keyboard.press('Enter');
        await expect(first).toContainText('Ben Ashdown');
        await page.getByLabel('When Chidi Ashdown’s family comes').fill('17:10');
        await page.getByLabel('When Chidi Ashdown’s family comes').blur();
        await expect(first).toContainText('Chidi Ashdown');
        await fine('parents’ evening');
        const order = async () =>
          (await form.tutor.call('readParentsEvening', { params: form.params })).pupils
            .slice(0, 3)
            .map((one) => one.name);
        await expect.poll(order).toEqual(['Chidi Ashdown', 'Ben Ashdown', 'Amira Ashdown']);
        await page.getByRole('link', { name: 'Amira Ashdown' }).click();
        await expect(page.getByRole('heading', { level: 1, name: 'Amira Ashdown' })).toBeVisible();
        await expect(page.getByText('Praise for effort')).toBeVisible();
        await expect(page.locator('body')).not.toContainText(/Ben Ashdown|Chidi Ashdown|Redrafted/);
        await expect(page.locator('body')).not.toContainText(noPhase);
        await page.getByRole('switch', { name: 'With notes' }).click();
        await expect(page.getByText('Redrafted.')).toBeVisible();
        await fine('a family');
      });

      await test.step('and where everybody sits is moved by key', async () => {
        await page.goto(`${form.address}?look=seating`);
        await page.getByRole('button', { name: 'Arrange seats' }).click();
        await page.getByRole('button', { name: 'Seat everyone by name' }).click();
        await expect(page.getByText('Everybody has a seat.')).toBeVisible();
        await page.getByRole('button', { name: 'Amira Ashdown' }).focus();
        for (const key of ['ArrowUp', 'ArrowUp', 'ArrowRight']) await page.keyboard.press(key);
        await fine('arranging seats');
        const seat = async () => {
          const { seats } = await form.tutor.call('readSeating', { params: form.params });
          return seats.find((one) => one.pupilId === form.pupilId);
        };
        await expect.poll(seat).toMatchObject({ row: 2, place: 1 });
        await page.getByRole('button', { name: 'Done arranging' }).click();
        await fine('a seating plan');
        expect(await wide(page)).toBeLessThanOrEqual(0);
        await page.getByRole('button', { name: /Projector-safe/ }).click();
        await expect(page.locator('.room')).toContainText('Amira Ashdown');
        await expect(page.locator('body')).not.toContainText(noPhase);
      });
    });
  });
