import type { Page } from '@playwright/test';
import type { Hands } from './keystrokes.ts';

/** The everyday acts as a person does them, for the journeys and for the figures: counted the same in both. */

/** Goes over a register of thirty: five are placed by `key`, everybody else is unchanged. */
export async function goOver(page: Page, hands: Hands, key: string): Promise<void> {
  await hands.key('ArrowDown');
  for (let at = 0; at < 30; at += 1) {
    const change = at % 6 === 3;
    if (change) hands.think();
    await hands.key(change ? key : 'ArrowDown');
  }
  hands.think();
  await hands.key('Control+Enter');
  await page.getByText(/and the rest is unchanged/).waitFor();
}

/** From a name on the register: the pencil beside it, then the first practice. */
export async function logOne(page: Page, hands: Hands): Promise<void> {
  await hands.tap(page.getByRole('button', { name: /^Log a moment with/ }).first());
  await hands.tap(page.getByRole('dialog').locator('.chip').first());
  await page.getByText(/^Logged: /).waitFor();
}

/** The first twelve names in one act, by keyboard. */
export async function logTwelve(page: Page, hands: Hands): Promise<void> {
  hands.think();
  await hands.key('ArrowDown');
  await hands.keeping('Shift', async () => {
    for (let more = 0; more < 11; more += 1) await hands.key('ArrowDown');
  });
  await hands.key('c');
  await page.getByRole('dialog').waitFor();
  hands.think();
  await hands.key('Enter');
  await page.getByText(/^Logged: .*, with 12 pupils$/).waitFor();
}
