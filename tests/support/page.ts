import { fileURLToPath } from 'node:url';
import { test as base, expect, type Page } from '@playwright/test';
import { failuresOf, tooWide, violationsOf } from './axe/look.ts';
import { noted, watchPhone } from './narrow.ts';
import { password } from './passwords.ts';
import { openProduct, type TestWorld } from './product.ts';
import { codeAt } from './second-factor.ts';

const pages = fileURLToPath(new URL('../../packages/web/dist', import.meta.url));

interface Fixtures {
  product: TestWorld;
  /** Looks at the page as it stands: axe must find nothing, and no script may have failed. */
  fine: (where: string) => Promise<void>;
  /** On a narrow phone, where the journeys are carried out on one: what is pressed must be large enough for a finger. */
  inHand: undefined;
}

/** Where to keep what every state looks like, so that a person can look at all of them: PICTURES=folder before the command. */
const pictures = process.env.PICTURES;

async function picture(page: Page, where: string): Promise<void> {
  const before = page.viewportSize();
  for (const width of [360, 1280])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `${pictures}/${where}-${width}-${colorScheme}.png`, fullPage: true });
    }
  await page.emulateMedia({ colorScheme: null });
  if (before) await page.setViewportSize(before);
}

/** A test with the whole product behind it, on an empty store, at a moment that the test may move. */
export const test = base.extend<Fixtures>({
  inHand: [
    async ({ context }, use) => {
      const watched = noted ? await watchPhone(context, noted) : { small: [] };
      await use(undefined);
      expect(watched.small, 'controls that a finger could miss').toEqual([]);
    },
    { auto: true },
  ],
  product: async ({ page: _page }, use) => {
    const product = await openProduct({ engine: 'sqlite', at: '2026-01-12T08:40:00.000Z', postgres: '', pages });
    await use(product);
    await product.close();
  },
  fine: async ({ page }, use) => {
    const failures = failuresOf(page);
    await use(async (where) => {
      // On a narrow phone the question is whether everything can be reached; axe has asked its own at the other widths.
      expect(await (noted ? tooWide(page, where) : violationsOf(page, where))).toEqual([]);
      expect(failures, where).toEqual([]);
      if (pictures) await picture(page, where);
    });
  },
});

/** Signs a page in as somebody, without the cost of a password. */
export async function signIn(
  page: Page,
  product: TestWorld,
  actor: { schoolId: string; staffId: string | null },
): Promise<void> {
  const client = await product.as(actor);
  await page.context().addCookies([{ name: 'noticed', value: client.token ?? '', url: product.address }]);
}

/** Signs in as somebody does who has an account here, and goes on to a page. */
export async function typePassword(
  page: Page,
  { address }: Pick<TestWorld, 'address'>,
  email: string,
  next = '/today',
): Promise<void> {
  await page.goto(`${address}/sign-in?next=${next}`);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Sets an authenticator app up on the page that asks for one, as somebody with a phone would. */
export async function addApp(page: Page, product: TestWorld): Promise<{ secret: string }> {
  await page.getByRole('button', { name: 'Use an authenticator app' }).click();
  await page.getByText('No camera? Type a key instead').click();
  const secret = (await page.getByLabel('Key', { exact: true }).inputValue()).replaceAll(' ', '');
  await page.getByLabel('Six digits that the app shows').fill(codeAt(secret, product.now()));
  await page.getByRole('button', { name: 'Use this app' }).click();
  await page.getByRole('list', { name: 'Recovery codes' }).waitFor();
  return { secret };
}

export { expect };
