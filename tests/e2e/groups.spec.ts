import { writeFileSync } from 'node:fs';
import { newId } from '@noticed/api/id';
import type { Page } from '@playwright/test';
import { expect, signIn, test } from '../support/page.ts';
import type { TestWorld } from '../support/product.ts';
import { allLog, mark, places, surnames, type TrendSchool, trendSchool } from '../support/trend-school.ts';

const evening = (day: string) => `${day}T16:00:00.000Z`;
const everyone = Array.from({ length: 120 }, (_, at) => at);

/** An autumn in which forty pupils with SEN support drift into Restore with one of their adults. */
async function autumn(product: TestWorld): Promise<TrendSchool> {
  product.setNow(evening('2025-09-05'));
  const school = await trendSchool(product);
  await mark(product, school, (place) => ({ sen: place < 40 ? 'K' : 'N', premium: place % 3 ? 'no' : 'yes' }));
  for (const surname of surnames.slice(0, 6)) await places(school, surname, () => 'maintain');
  await allLog(school, everyone);
  product.setNow(evening('2025-10-08'));
  await places(school, 'osei', (place) => (place < 24 ? 'restore' : null));
  await allLog(school, everyone.slice(0, 100));
  product.setNow(evening('2025-11-03'));
  await allLog(school, everyone.slice(0, 90));
  product.setNow(evening('2025-11-14'));
  return school;
}

const screens = [
  ['/groups', 'Groups and trends'],
  ['/groups/compare', 'Compare groups'],
  ['/groups/phases?by=tutor-group&across=sen', 'Phases by group'],
  ['/groups/movement?from=2025-10-01', 'Movement'],
  ['/groups/attention?by=sen', 'Equity of attention'],
  ['/groups/repair', 'Repair'],
  ['/groups/group?by=sen&group=K', 'SEN support'],
  ['/groups/evidence', 'Evidence pack'],
  ['/groups/method', 'Method'],
] as const;

/** Nothing may stand wider than the page. */
async function fits(page: Page, where: string): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(over, where).toBeLessThanOrEqual(0);
}

test('a behaviour team sees what is drifting, honestly, on any screen', async ({ page, product, fine }) => {
  const school = await autumn(product);
  await signIn(page, product, school.actor('head'));
  for (const [path, heading] of screens)
    for (const [width, scheme] of [
      [1280, 'light'],
      [360, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(product.address + path);
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
      await fits(page, `${path} at ${width}`);
      await fine(`${path} at ${width} in ${scheme}`);
      const words = ((await page.locator('main').textContent()) ?? '').toLowerCase();
      expect(words).not.toContain('significant');
      for (const surname of surnames) expect(words, path).not.toContain(surname);
    }
});

test('the keyboard alone leads from a comparison to the group and the pupils behind it', async ({
  page,
  product,
  fine,
}) => {
  const school = await autumn(product);
  await signIn(page, product, school.actor('lead'));
  await page.goto(`${product.address}/groups/compare`);
  await expect(page.getByText(/SEN support: 24 of 40 \(60%\)/)).toBeVisible();
  await page.getByRole('link', { name: 'Look at SEN support' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'SEN support' })).toBeVisible();
  await expect(page.getByText('Offer coaching in the restorative conversation')).toBeVisible();
  const show = page.getByRole('button', { name: 'Show the pupils whom you may see' }).first();
  await show.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'Amira Ashdown' })).toBeVisible();
  await fine('a group with its pupils');
});

test('beneath every plot stand its numbers, by keyboard and for a screen reader alike', async ({ page, product }) => {
  const school = await autumn(product);
  await signIn(page, product, school.actor('head'));
  for (const path of ['', '/compare', '/attention?by=sen', '/group?by=sen&group=K']) {
    await page.goto(`${product.address}/groups${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('being worked out')).toHaveCount(0);
    const cards = await page
      .getByRole('region')
      .filter({ has: page.locator('.plot') })
      .all();
    expect(cards.length, path).toBeGreaterThan(0);
    for (const card of cards) {
      // The sentence is what the picture is called; the drawing itself says nothing that it and the table do not.
      await expect(card.getByRole('figure').first()).toHaveAccessibleName(/^[A-Z].{40,}\.$/s);
      await expect(card.locator('svg.plot-picture')).toHaveAttribute('aria-hidden', 'true');
      const fold = card.locator('details:not([open]) > summary');
      if ((await fold.count()) > 0) {
        await fold.focus();
        await page.keyboard.press('Enter');
      }
      const table = card.getByRole('table');
      await expect(table, path).toBeVisible();
      const drawn = await card.locator('.plot-point, .plot-range circle, .plot-layer:first-of-type rect').count();
      const rows = await table.getByRole('rowheader').count();
      expect(rows, path).toBeGreaterThanOrEqual(Math.min(drawn, 100));
      expect(rows, path).toBeGreaterThan(0);
    }
  }
});

test('a leader releases a half-term once and takes the pack along on paper', async ({ page, product, fine }, info) => {
  const school = await autumn(product);
  await signIn(page, product, school.actor('head'));
  await page.goto(`${product.address}/groups/evidence`);
  await page.getByRole('button', { name: 'Release the figures' }).click();
  await page.getByRole('link', { name: 'Open the pack' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Relationships at Fernhill School' })).toBeVisible();
  await expect(page.getByText('not a measure of belonging')).toBeVisible();
  await fine('a pack');
  const pdf = await page.pdf({ format: 'A4', tagged: true });
  writeFileSync(info.outputPath('pack.pdf'), pdf);
  expect(pdf.length).toBeGreaterThan(10_000);
  expect(pdf.toString('latin1')).toContain('/StructTreeRoot');
});

test('an analyst is taken to the figures of the area, and to nothing else', async ({ page, product, fine }) => {
  const school = await autumn(product);
  await (await school.signedIn('head')).call('releaseFigures', { params: { until: '2025-10-24' } });
  await school.give('head', { role: 'data-manager' });
  const manager = await product.as(school.actor('head'));
  const { id: staffId } = await manager.call('addStaff', {
    body: {
      id: newId(),
      title: 'Ms',
      forename: 'Ida',
      surname: 'Frost',
      email: 'frost@trust.example',
      role: 'area-analyst',
    },
  });
  school.staff.frost = staffId;
  await signIn(page, product, school.actor('frost'));
  await page.goto(product.address);
  await expect(page.getByRole('heading', { level: 1, name: 'Area figures' })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/area');
  await fine('the place of an analyst');
  await page.getByRole('link', { name: 'The area' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Not two schools yet')).toBeVisible();
  await page.goto(`${product.address}/groups`);
  await expect(page.getByRole('heading', { level: 1, name: 'Groups and trends' })).toHaveCount(0);
});
