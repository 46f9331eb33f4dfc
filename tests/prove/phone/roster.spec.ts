import { newId } from '@noticed/api/id';
import type { Page } from '@playwright/test';
import { aRegister, aSchool } from '../../support/builders.ts';
import { open, press, pressOver, signInFresh, unfold } from '../../support/in-hand.ts';
import { expect, test } from '../../support/page.ts';
import type { TestWorld } from '../../support/product.ts';

const list = (lines: readonly string[]) => ({
  name: 'pupils.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['Adm No,Forename,Surname,DOB,Year,Gruppe', ...lines].join('\n')),
});
const letter = (at: number) => String.fromCharCode(97 + (at % 26));
const rows = Array.from(
  { length: 12 },
  (_, at) => `${1000 + at},Rowan${letter(at)},Vale,0${(at % 9) + 1}/02/2012,9,9X`,
);

async function fernhill(product: TestWorld) {
  const staff = { osei: [], stone: [] };
  const school = await aSchool(product, { pupils: 0, registers: [], staff });
  await school.give('osei', { role: 'data-manager' });
  await school.give('stone', { role: 'senior-leader' });
  return school;
}

async function bring(page: Page, product: TestWorld, lines: readonly string[]): Promise<void> {
  await open(page, product, '/import');
  await page.locator('input[type=file]').first().setInputFiles(list(lines));
  await press(page, 'Read and show me');
}

const looked = (page: Page) => page.getByRole('heading', { level: 1, name: /look before you apply/ }).waitFor();

test('a file’s columns are said, it is applied, taken back, and a large one approved', async ({ page, product }) => {
  const school = await fernhill(product);
  await signInFresh(page, product, school.actor('osei'));
  await bring(page, product, rows);
  await looked(page);
  await page.getByLabel('What the column Gruppe holds').selectOption({ label: 'Tutor group or form' });
  await press(page, 'Keep this and read the file again');
  await expect(page.getByText('Read as you said for the last file of this shape.')).toBeAttached();
  await press(page, /^Apply to/);
  await page.getByRole('heading', { level: 1, name: /roster applied/ }).waitFor();
  await press(page, 'Take it back…');
  await pressOver(page, 'Take it back');
  await page.getByRole('heading', { level: 1, name: /roster taken back/ }).waitFor();

  await bring(page, product, rows);
  await looked(page);
  await press(page, /^Apply to/);
  await page.getByRole('heading', { level: 1, name: /roster applied/ }).waitFor();
  await bring(page, product, [...rows.slice(1, 7), '4001,Rowana,Vale,01/02/2012,9,9X']);
  await looked(page);
  await press(page, 'Yes, that is who they are');
  await expect(page.getByText('Who they are, as you said')).toBeVisible();
  const link = await page.getByLabel(/Send this link to a senior leader/).inputValue();
  await signInFresh(page, product, school.actor('stone'));
  await page.goto(link);
  await page.getByLabel(/Type the name of the school/).fill('Fernhill School');
  await press(page, 'Approve', true);
  await expect(page.getByText('You approved this')).toBeVisible();
});

test('a long reading is stopped', async ({ page, product }) => {
  const school = await fernhill(product);
  await signInFresh(page, product, school.actor('osei'));
  const many = Array.from({ length: 90_000 }, (_, at) => `${at},Rowan${letter(at)},Vale${at},01/02/2012,9,9X`);
  await bring(page, product, many);
  await press(page, 'Stop reading');
  await expect(page.getByText('The reading was stopped. Nothing was changed.')).toBeVisible();
});

test('a new year is looked at and put away', async ({ page, product }) => {
  const school = await aSchool(product, { registers: [aRegister('9b')], staff: { osei: ['9b'] } });
  await school.give('osei', { role: 'data-manager' });
  product.setNow('2026-09-02T08:00:00.000Z');
  await signInFresh(page, product, school.actor('osei'));
  await open(page, product, '/import');
  await unfold(page, 'A new academic year, without an export yet');
  await press(page, 'Show me the new year');
  await looked(page);
  await press(page, 'Put it away');
  await page.getByRole('heading', { level: 1, name: 'Bring in a roster' }).waitFor();
});

test('what somebody took out is compared with what is here', async ({ page, product }) => {
  const school = await aSchool(product, { registers: [aRegister('9b')], staff: { osei: ['9b'] } });
  const osei = await school.as('osei');
  const body = { id: newId(), pupilIds: Object.values(school.pupils), practiceId: 'greeting' };
  await osei.call('logCheckIn', { body });
  await signInFresh(page, product, school.actor('osei'));
  await open(page, product, '/what-i-wrote');
  const file = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV of my check-ins' }).tap();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(await (await file).path());
  await expect(page.getByText(/^4 of 4 check-ins in the file stand here/)).toBeVisible();
});
