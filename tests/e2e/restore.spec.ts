import { aRegister, aSchool } from '../support/builders.ts';
import { expect, signIn, test } from '../support/page.ts';
import type { TestWorld } from '../support/product.ts';

async function fernhill(product: TestWorld) {
  const school = await aSchool(product, {
    pupils: 12,
    registers: [aRegister('9b'), aRegister('9x-maths', { kind: 'teaching' })],
    staff: { osei: ['9b'], lark: ['9x-maths'], hale: [] },
  });
  await school.give('hale', { role: 'head-of-year', relation: ['leads-year', '9'] });
  return school;
}

test('a head of year plans a repair, the teacher holds it in pictures, and both see it through', async ({
  page,
  product,
  fine,
}) => {
  const school = await fernhill(product);
  const amira = school.pupils.p0 ?? '';
  await signIn(page, product, school.actor('hale'));
  await page.goto(`${product.address}/pupils/${amira}/plan`);
  await page.getByLabel('With whom').selectOption({ label: 'Mx Osei' });
  await page.getByLabel('Who facilitates').selectOption({ label: 'Mx Osei' });
  await page.getByLabel('Time').fill('10:30');
  await page.getByRole('textbox', { name: /^Where/ }).fill('Room 4');
  await page.getByRole('button', { name: 'visual supports' }).click();
  await fine('plan');
  await page.getByRole('button', { name: 'Plan it' }).click();
  await expect(page.getByRole('heading', { name: 'Amira Ashdown and Mx Osei' })).toBeVisible();
  await page.getByRole('button', { name: 'Amira Ashdown is ready' }).click();
  await expect(page.getByText('Ready, asked by Mx Hale today')).toBeVisible();
  await fine('session');
  const sessionUrl = page.url();

  const calendar = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Calendar file' }).click();
  expect((await calendar).suggestedFilename()).toBe('conversation-2026-01-13.ics');
  await page.getByRole('link', { name: 'Questions beforehand' }).click();
  await expect(page.getByText('What happened, from where you were?')).toBeVisible();
  await fine('questions');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  await page.goto(`${product.address}/agenda`);
  await expect(
    page.getByRole('region', { name: 'Tuesday 13 January' }).getByText('Conversation at 10:30'),
  ).toBeVisible();
  await fine('agenda');

  product.setNow('2026-01-13T10:35:00.000Z');
  await signIn(page, product, school.actor('osei'));
  await page.goto(sessionUrl);
  await page.getByRole('link', { name: 'Start the conversation' }).click();
  await page.getByRole('button', { name: 'Pictures' }).click();
  const add = async (kind: string, symbol: string, words: string) => {
    await page.getByRole('button', { name: kind, exact: true }).click();
    await page.getByRole('button', { name: symbol, exact: true }).click();
    await page.getByLabel('A few words').fill(words);
    await page.getByRole('button', { name: 'Add this panel' }).click();
  };
  await add('Felt', 'sad', 'I sat alone');
  await add('Said', 'loud words', 'Sit down!');
  await page.getByRole('button', { name: 'Panel 2 earlier' }).click();
  await expect(page.getByRole('listitem').first()).toContainText('Sit down!');
  await expect(page.getByText('Saved.')).toBeVisible();
  await fine('pictures');
  expect(await page.textContent('body')).not.toMatch(/Restore|Maintain|Establish/);

  // The browser goes away in the middle; everything is still there.
  await page.goto('about:blank');
  await page.goto(`${product.address}/sessions`);
  await page.getByRole('link', { name: 'Go on with Amira Ashdown' }).click();
  await expect(page.getByText('I sat alone')).toBeVisible();
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await page.getByRole('button', { name: 'Add something agreed' }).click();
  await page.getByLabel('Agreed 1: what').fill('Say good morning');
  await fine('agree');
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await fine('end');
  await page.getByRole('button', { name: 'Finish: it was held' }).click();
  await expect(page.getByText('Say good morning')).toBeVisible();
  await fine('held');
  await page.getByRole('link', { name: 'Pictures' }).click();
  await expect(page.getByText('I sat alone')).toBeVisible();
  await fine('pictures sheet');
  await page.getByRole('link', { name: 'Back to the session' }).click();
  await page.getByRole('link', { name: 'What we agreed' }).click();
  await expect(page.getByText('Mx Osei will')).toBeVisible();
  await fine('agreement sheet');

  product.setNow('2026-01-14T08:40:00.000Z');
  await signIn(page, product, school.actor('osei'));
  await page.goto(sessionUrl);
  await page.getByRole('button', { name: 'I welcomed them' }).click();
  await expect(page.getByText('Welcomed today.')).toBeVisible();
  product.setNow('2026-01-20T12:00:00.000Z');
  await signIn(page, product, school.actor('osei'));
  await page.goto(sessionUrl);
  await page.getByRole('button', { name: 'Done: Say good morning' }).click();
  await page.getByRole('button', { name: 'Follow up', exact: true }).click();
  await page.getByLabel('Mended').check();
  await page.getByRole('button', { name: 'Save the follow-up' }).click();
  await page.getByRole('button', { name: 'Yes, place it in Maintain' }).click();
  await expect(page.getByText('Placed in Maintain')).toBeVisible();
  await page.getByRole('button', { name: 'Close it' }).click();
  await expect(page.getByText('Plan another session')).toBeVisible();
  await fine('closed');
});

test('two people in a corridor room need no plan: six questions in at most 25 taps', async ({
  page,
  product,
  fine,
}) => {
  const school = await fernhill(product);
  await signIn(page, product, school.actor('osei'));
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${product.address}/pupils/${school.pupils.p1}/plan`);
  let taps = 0;
  const tap = async (name: string) => {
    taps += 1;
    await page
      .getByRole('button', { name, exact: true })
      .or(page.getByRole('link', { name, exact: true }))
      .click();
  };
  await tap('Talk now');
  for (let question = 0; question < 6; question += 1) {
    if (question === 0) await page.getByLabel('What happened').fill('We both shouted.');
    await fine(`question ${question + 1}`);
    await tap('Next');
  }
  await tap('Finish: it was held');
  await expect(page.getByRole('heading', { name: 'Ben Ashdown and Mx Osei' })).toBeVisible();
  await fine('held without a plan');
  expect(taps).toBeLessThanOrEqual(25);
  await page.getByRole('button', { name: 'Open what was written' }).click();
  await expect(page.getByText('We both shouted.')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('a conversation is held by keyboard alone, and “not today” ends it kindly', async ({ page, product, fine }) => {
  const school = await fernhill(product);
  await signIn(page, product, school.actor('osei'));
  await page.goto(`${product.address}/pupils/${school.pupils.p2}/conversation/01890000-0000-7000-8000-000000000001`);
  const press = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
  };
  await press('Next');
  await expect(page.getByRole('heading', { level: 2 })).toBeFocused();
  await press('Back');
  await press('Six questions');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /Is now a good time/ })).toBeVisible();
  await fine('ready');
  await press('Not today for Chidi Ashdown');
  await expect(page.getByText('“Not today” is a good answer. It waits for another day.')).toBeVisible();
});

test('what repairs teach, and the questions of the school, are fine at every width', async ({
  page,
  product,
  fine,
}) => {
  const school = await fernhill(product);
  await school.give('hale', { role: 'data-manager' });
  await signIn(page, product, school.actor('hale'));
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${product.address}/repair`);
    await expect(page.getByText('Too few').first()).toBeVisible();
    await fine(`repair ${width}`);
    await page.goto(`${product.address}/prompts`);
    await fine(`prompts ${width}`);
  }
  await page.getByLabel('Question 2').fill('Why did you do it?');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('is heard as blame').first()).toBeVisible();
});
