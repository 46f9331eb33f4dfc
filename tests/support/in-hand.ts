import type { Actor } from '@noticed/api/store/database';
import type { Page } from '@playwright/test';
import type { TestWorld } from './product.ts';

/** What a thumb does on a phone, for the journeys that belong to the long proof. */
type Named = string | RegExp;

export const press = (page: Page, name: Named, exact = false) =>
  page.getByRole('button', { name, exact }).first().tap();

/** In what lies over the page, where the page behind may have a button of the same name. */
export const pressOver = (page: Page, name: Named) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).tap();

export const choose = (page: Page, name: Named) => page.getByRole('menuitem', { name }).tap();

/** Opens what lies one press away. */
export const unfold = (page: Page, summary: string) => page.locator('summary').filter({ hasText: summary }).tap();

export async function open(page: Page, product: Pick<TestWorld, 'address'>, path: string): Promise<void> {
  await page.goto(product.address + path);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Signs a page in as somebody who has just shown that it is them, so that weighty acts ask for nothing more. */
export async function signInFresh(page: Page, product: TestWorld, actor: Actor): Promise<void> {
  const client = await product.as(actor);
  await product.freshen(client);
  await page.context().addCookies([{ name: 'noticed', value: client.token ?? '', url: product.address }]);
}
