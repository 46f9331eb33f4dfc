import { firstLink } from '@noticed/api/command/first-link';
import { newId } from '@noticed/api/id';
import type { Page } from '@playwright/test';
import { Client } from '../support/client.ts';
import { addApp, expect, test } from '../support/page.ts';
import { sdsFiles } from '../support/sds-files.ts';

const password = 'four words put together';

async function clientOf(page: Page, address: string): Promise<Client> {
  const cookie = (await page.context().cookies()).find((one) => one.name === 'noticed');
  return new Client(address, cookie?.value ?? null);
}

test('from the first start to the pupils whom nobody has noticed', async ({ page, product, fine, browser }) => {
  product.setNow('2026-01-05T08:00:00.000Z');

  await test.step('the first start offers the way in', async () => {
    await page.goto(product.address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await fine('start');
  });

  await test.step('an administrator sets the school up from the one-time link', async () => {
    await page.goto((await firstLink(product.world)) ?? '');
    await fine('set-up');
    await page.getByRole('button', { name: 'Create the school' }).click();
    await expect(
      page.getByRole('alert').or(page.getByText('Give the name of the school.').first()).first(),
    ).toBeVisible();
    await fine('set-up with errors');
    await page.getByLabel('Name of the school').fill('Fernhill School');
    await page.getByLabel('Your forename').fill('Ada');
    await page.getByLabel('Your surname').fill('Marsh');
    await page.getByLabel('Your e-mail address').fill('ada@fernhill.example');
    await page.getByLabel('Choose a password').fill(password);
    await page.getByRole('button', { name: 'Create the school' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Add a second step' })).toBeVisible();
    await fine('second factor');
    await addApp(page, product);
    await fine('recovery codes');
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await expect(page).toHaveURL(/\/today$/);
    await fine('today without registers');
  });

  await test.step('the school chooses its own rules for signing in', async () => {
    await page.goto(`${product.address}/settings/sign-in`);
    await expect(page.getByText('1 of 1 account has a second factor.')).toBeVisible();
    await fine('sign-in rules');
    await page.getByLabel('Ask for a second factor').uncheck();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Saved. It holds from now on.')).toBeVisible();
  });

  await test.step('the roster comes in, looked at first', async () => {
    await page.goto(`${product.address}/import`);
    await fine('import');
    await page.locator('input[type=file]').first().setInputFiles(sdsFiles());
    await page.getByRole('button', { name: 'Read and show me' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /Fernhill School/ })).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText('31', { exact: true }).first()).toBeVisible();
    await fine('preview');
    await page.getByRole('button', { name: 'Apply to Fernhill School' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /roster applied/ })).toBeVisible();
    await fine('import applied');
  });

  const invite = async (name: string, email: string) => {
    await page.goto(`${product.address}/people`);
    await page.getByRole('link', { name }).first().click();
    await page.getByLabel('School e-mail address').fill(email);
    await page.getByRole('button', { name: 'Make a link' }).click();
    return page.getByLabel(/^Link for/).inputValue();
  };
  const tutorLink = await test.step('staff are invited by a link', () => invite('Kwame Osei', 'osei@fernhill.example'));
  await fine('person');
  const larkLink = await invite('Lena Lark', 'lark@fernhill.example');

  const larkPage = await (await browser.newContext()).newPage();
  await test.step('two teachers come in by their links', async () => {
    for (const [one, link] of [
      [page, tutorLink],
      [larkPage, larkLink],
    ] as const) {
      await one.context().clearCookies();
      await one.goto(link);
      await one.getByLabel('New password').fill(password);
      await one.getByRole('button', { name: 'Start' }).click();
      await expect(one).toHaveURL(/\/today$/);
    }
    await fine('today of a tutor');
  });

  await test.step('thirty pupils are sorted by keys', async () => {
    await page.getByRole('link', { name: 'Registers' }).first().click();
    await fine('registers');
    await page
      .getByRole('link', { name: /9B Tutor/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1, name: '9B Tutor' })).toBeVisible();
    await fine('register');
    const first = page.locator('.tile-main').first();
    await first.focus();
    // One key a pupil: the focus goes on by itself to the next who is not placed yet.
    for (let place = 0; place < 30; place += 1) await page.keyboard.press(place < 2 ? '3' : place < 6 ? '1' : '2');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(/the rest is unchanged/i).first()).toBeVisible();
    await page.reload();
    await expect(page.getByText(/you went over it today/)).toBeVisible();
    await fine('register sorted');
  });

  await test.step('check-ins are logged over twenty school days', async () => {
    const ids = await pupilIds(page, product.address);
    for (const [day, now] of schoolDays.entries()) {
      product.setNow(now);
      const log = async (email: string, pupilIds: string[]) => {
        const client = product.visitor();
        await client.call('signIn', { body: { email, password } });
        await client.call('logCheckIn', { body: { id: newId(), pupilIds, practiceId: 'specific-praise' } });
        await client.call('logCheckIn', {
          body: { id: newId(), pupilIds: ids, practiceId: 'greeting', reach: 'whole-group' },
        });
      };
      // The first two are seen on the first day only; nobody ever has a word for the last one alone.
      await log('osei@fernhill.example', ids.slice(day === 0 ? 0 : 2, 29));
      await log('lark@fernhill.example', ids.slice(4, 29));
    }
    await page.context().clearCookies();
    await signInAs(page, product.address, 'osei@fernhill.example');
  });

  await test.step('the right pupils are named, with reasons, and nobody else', async () => {
    const client = await clientOf(page, product.address);
    const ids = await pupilIds(page, product.address);
    const flagged: string[] = [];
    for (const pupilId of ids) {
      const { flags } = await client.call('readPupil', { params: { pupilId } });
      if (flags.some((one) => one.kind === 'invisible')) flagged.push(pupilId);
    }
    expect(flagged).toEqual([ids[0], ids[1], ids[29]]);
    await page.goto(`${product.address}/pupils/${ids[0]}`);
    await expect(page.getByText(/No one has logged a moment with Amira for 19 school days/).first()).toBeVisible();
    await fine('pupil');
  });

  await test.step('on Today one tap logs the moment, and undo takes it back', async () => {
    await page.goto(`${product.address}/today`);
    await fine('today with its five');
    await expect(page.getByText(/No one has logged a moment with/).first()).toBeVisible();
  });

  await test.step('the class whose adult logs nothing is not called invisible', async () => {
    const client = await clientOf(page, product.address);
    const { pupils } = await client.call('findPupils', { query: { text: 'Zeno' } });
    expect(pupils).toMatchObject([{ name: 'Zeno Apart' }]);
    const flags = await (await import('@noticed/api/command/flags')).flags.run(
      product.world,
      { values: { json: true }, words: [], files: [] },
      {} as never,
    );
    const about = (JSON.parse(flags) as { flags: { kind: string; pupilId: string }[] }).flags.filter(
      (one) => one.kind === 'invisible',
    );
    expect(about.map((one) => one.pupilId)).not.toContain(pupils[0]?.id);
    expect(about).toHaveLength(3);
  });
});

async function signInAs(page: Page, address: string, email: string): Promise<void> {
  await page.goto(`${address}/sign-in`);
  await page.getByLabel(/e-mail/i).fill(email);
  await page.getByLabel(/password/i).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/today$/);
}

/** The pupils of the form, in order of surname and first name as the register shows them. */
async function pupilIds(page: Page, address: string): Promise<string[]> {
  const client = await clientOf(page, address);
  const { registers } = await client.call('listRegisters');
  const register = await client.call('readRegister', {
    params: { registerId: registers.find((one) => one.mine)?.id ?? '' },
  });
  return register.pupils.map((one) => one.id);
}

/** The first twenty weekdays from 5 January 2026: the school has given no terms, so weekdays count. */
const schoolDays = Array.from({ length: 20 }, (_, place) => {
  const date = new Date(Date.UTC(2026, 0, 5 + place + 2 * Math.floor(place / 5), 9));
  return date.toISOString();
});
