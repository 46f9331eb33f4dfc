import { paths } from '@noticed/web/paths.ts';
import type { Page } from '@playwright/test';
import type { TestWorld } from '../product.ts';
import { aSmallSchool } from './schools.ts';
import type { Visit } from './visit.ts';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

async function chooseOne(page: Page): Promise<void> {
  await page.locator('.tile-main').first().click();
}

async function checkIn(page: Page): Promise<void> {
  await chooseOne(page);
  await page.getByRole('button', { name: 'Log', exact: true }).click();
  await page.getByRole('dialog').waitFor();
}

/** A move that cannot be sent, and the sheet that says so. */
async function unsent(page: Page): Promise<void> {
  await page.context().setOffline(true);
  await chooseOne(page);
  // Wherever the browser of another width has put this pupil, one of the two is a move.
  for (const phase of ['1', '2']) await page.keyboard.press(phase);
  await press(page, /^See what waits/);
  await page.getByRole('dialog').waitFor();
}

/** What opens on the everyday pages, and how. */
const onRegister: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'one chosen': chooseOne,
  'all chosen': async (page) => {
    await chooseOne(page);
    await press(page, /^Choose all/);
  },
  'check-in': checkIn,
  'check-in with details': async (page) => {
    await checkIn(page);
    await press(page, 'Add a note, day or tone');
    await page.getByLabel('Note').first().waitFor();
  },
  'the finder': async (page) => {
    await page.keyboard.press('Control+k');
    const finder = page.getByRole('dialog');
    await finder.getByRole('combobox').fill('a');
    // The filters behind it have options, too.
    await finder.getByRole('option').first().waitFor();
  },
  'the account menu': (page) => press(page, /^Your account/),
  'no connection, and what waits': unsent,
  // Last, for it stays on in the browser that it was pressed in.
  'projector-safe': (page) => press(page, /Projector-safe/),
};

/** The board and the list of a register, and all that opens on them. */
export async function everydayActs(product: TestWorld): Promise<Visit[]> {
  const { actor, ids } = await aSmallSchool(product);
  const { token } = await product.as(actor);
  const at = (look: string) => `${paths.register(ids.registerId)}?look=${look}`;
  return [
    ...['board', 'list', 'seating'].map((look) => ({ name: look, address: at(look), token })),
    ...Object.entries(onRegister).map(([name, act]) => ({ name, address: at('list'), token, act })),
  ];
}
