import type { Page } from '@playwright/test';
import { aRegister, aSchool } from '../support/builders.ts';
import { expect, test } from '../support/page.ts';
import { givePassword, password } from '../support/passwords.ts';

/** Somebody who has a keyboard and nothing else: goes on by Tab until they are where they want to be. */
class Keyboard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Tabs to a control by the name that a screen reader says. Refuses to go round the page twice. */
  async to(name: string | RegExp): Promise<void> {
    const wanted = this.page
      .locator(':focus')
      .and(
        this.page
          .getByRole('button', { name })
          .or(this.page.getByRole('link', { name }))
          .or(this.page.getByRole('textbox', { name }))
          .or(this.page.getByRole('combobox', { name }))
          .or(this.page.getByRole('radio', { name }))
          .or(this.page.getByRole('menuitem', { name }))
          .or(this.page.getByLabel(name)),
      );
    for (let stop = 0; stop < 120; stop += 1) {
      if ((await wanted.count()) > 0) return this.seen();
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`“${name}” cannot be reached by Tab`);
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
    await this.held();
  }

  async type(words: string): Promise<void> {
    await this.page.keyboard.type(words);
  }

  /** Goes to a control and uses it. */
  async use(name: string | RegExp, key = 'Enter'): Promise<void> {
    await this.to(name);
    await this.press(key);
  }

  /** After an act the focus is on something, never lost to the page itself. */
  async held(): Promise<void> {
    await expect
      .poll(() => this.page.evaluate(() => document.activeElement?.tagName ?? 'NONE'), { message: 'the focus is lost' })
      .not.toMatch(/^(BODY|HTML|NONE)$/);
  }

  /** What has the focus shows it: an outline, or a border and background that the rest does not have. */
  async seen(): Promise<void> {
    const shown = await this.page.evaluate(() => {
      const one = document.activeElement;
      if (!(one instanceof HTMLElement) || !one.matches(':focus-visible')) return 'no visible focus';
      const box = one.getBoundingClientRect();
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      if (box.width === 0 || box.bottom <= 0 || box.top >= innerHeight) return 'out of sight';
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none' ? '' : 'nothing to see';
    });
    expect(shown, await this.page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120) ?? '')).toBe('');
  }
}

test('the whole of a day is done by keyboard alone: sort, log, talk, follow up', async ({ page, product, fine }) => {
  const school = await aSchool(product, { pupils: 14, registers: [aRegister('9b')], staff: { osei: ['9b'] } });
  const reader = await school.as('osei');
  const email = await givePassword(product, school, 'osei');
  const hand = new Keyboard(page);
  const params = { registerId: school.registers['9b'] ?? '' };
  const read = async () => (await reader.call('readRegister', { params })).pupils;
  const momentsOf = async (ref: string) =>
    (await reader.call('readPupil', { params: { pupilId: school.pupils[ref] ?? '' } })).checkIns;

  const comeIn = async (path: string) => {
    await page.goto(product.address + path);
    await hand.to(/e-mail/i);
    await hand.type(email);
    await hand.to(/^Password/);
    await hand.type(password);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(product.address + path);
    await page.getByRole('navigation').first().waitFor();
  };

  await test.step('sign in', () => comeIn('/today'));

  await test.step('open a register and sort it', async () => {
    await page.keyboard.press('/');
    await page.getByRole('dialog').waitFor();
    await hand.type('9b');
    await expect(page.getByRole('option', { name: /9B/ })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: '9B' })).toBeVisible();
    await page.locator('.tile').first().waitFor();
    await hand.press('ArrowDown');
    await hand.press('3', '2', '1');
    await hand.seen();
    await expect
      .poll(async () => (await read()).map((one) => one.phase).slice(0, 3))
      .toEqual(['restore', 'maintain', 'establish']);
  });

  await test.step('place several at once, and take it back', async () => {
    await hand.press('Shift+ArrowDown', 'Shift+ArrowDown');
    await expect(page.getByText('3 pupils chosen')).toBeVisible();
    await hand.press('2');
    await expect.poll(async () => (await read()).filter((one) => one.phase === 'maintain').length).toBe(4);
    await hand.press('u');
    await expect.poll(async () => (await read()).filter((one) => one.phase === 'maintain').length).toBe(1);
    await hand.press('Control+Enter');
    await expect(page.getByText(/and the rest is unchanged/)).toBeVisible();
  });

  await test.step('log a moment with one, and with twelve at once', async () => {
    await hand.press('Home', 'c');
    await page.getByRole('dialog').waitFor();
    await hand.press('Enter');
    await expect(page.getByText(/^Logged: /)).toBeVisible();
    await hand.held();
    await hand.press('Home');
    for (let more = 0; more < 11; more += 1) await hand.press('Shift+ArrowDown');
    await hand.press('c');
    await page.getByRole('dialog').waitFor();
    await hand.press('Enter');
    await expect(page.getByText(/^Logged: .*, with 12 pupils$/)).toBeVisible();
    await hand.held();
    await expect.poll(async () => (await momentsOf('p11')).length).toBe(1);
  });

  await test.step('plan a session and hold it', async () => {
    await page.goto(`${product.address}/pupils/${school.pupils.p0}/plan`);
    await hand.use('Plan it');
    await expect(page.getByRole('heading', { name: 'Amira Ashdown and Mx Osei' })).toBeVisible();
    const session = new URL(page.url()).pathname;
    product.setNow('2026-01-13T08:50:00.000Z');
    await comeIn(session);
    await hand.use('Start the conversation');
    await page.getByRole('button', { name: 'Next', exact: true }).waitFor();
    for (let question = 0; question < 8; question += 1) {
      const finish = page.getByRole('button', { name: 'Finish: it was held' });
      if ((await finish.count()) > 0) break;
      await hand.use(/^Next$/);
    }
    await hand.use('Finish: it was held');
    await expect(page.getByRole('heading', { name: 'Amira Ashdown and Mx Osei' })).toBeVisible();
    await fine('held by keyboard');
  });

  await test.step('follow up', async () => {
    product.setNow('2026-01-20T12:00:00.000Z');
    await comeIn(new URL(page.url()).pathname);
    await hand.use('Follow up');
    await hand.to('Mended');
    await page.keyboard.press('Space');
    await hand.use('Save the follow-up');
    await expect(page.getByText(/place it in Maintain/)).toBeVisible();
    await hand.use(/Yes, place it in Maintain/);
    await expect(page.getByText('Placed in Maintain')).toBeVisible();
    await hand.held();
  });

  await test.step('sign out', async () => {
    await hand.use(/^Your account/);
    const out = page.getByRole('menuitem', { name: 'Sign out' });
    await out.waitFor();
    for (let step = 0; step < 20; step += 1) {
      if (await out.evaluate((one) => one === document.activeElement)) break;
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/(sign-in)?$/);
  });
});
