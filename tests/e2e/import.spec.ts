import { aSchool } from '../support/builders.ts';
import { expect, signIn, test } from '../support/page.ts';

const rows = Array.from(
  { length: 12 },
  (_, at) => `${1000 + at},Pupil,Rowan${String.fromCharCode(97 + at)},0${(at % 9) + 1}/02/2012,9,9X`,
);
const list = (lines: readonly string[]) => ({
  name: 'pupils.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['Adm No,Forename,Surname,DOB,Year,Gruppe', ...lines].join('\n')),
});
const looks = [
  [1280, 'light'],
  [1280, 'dark'],
  [360, 'light'],
  [360, 'dark'],
] as const;
const folder = process.env.NOTICED_LOOK;

test('a data manager says what a column holds, applies, and needs a second leader when many would leave', async ({
  page,
  product,
  fine,
}) => {
  test.setTimeout(180_000);
  const school = await aSchool(product, { pupils: 0, registers: [], staff: { osei: [], stone: [] } });
  await school.give('osei', { role: 'data-manager' });
  await school.give('stone', { role: 'senior-leader' });
  await signIn(page, product, school.actor('osei'));
  /** The page as it stands, in both themes and widths. */
  const look = async (name: string) => {
    for (const [width, colorScheme] of looks) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await fine(`${name} ${width} ${colorScheme}`);
      const tooWide = await page.evaluate(() =>
        [...document.querySelectorAll('main *')]
          .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && one.closest('.table-scroll') === null)
          .map((one) => `${one.tagName} ${one.className}`)
          .slice(0, 8),
      );
      if (folder) await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png`, fullPage: true });
      expect(tooWide, `${name} ${width}`).toEqual([]);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  };
  const bring = async (lines: readonly string[]) => {
    await page.goto(`${product.address}/import`);
    await page.locator('input[type=file]').first().setInputFiles(list(lines));
    await page.getByRole('button', { name: 'Read and show me' }).click();
    await page.getByRole('heading', { level: 1, name: /look before you apply/ }).waitFor();
  };

  await page.goto(`${product.address}/import`);
  await page.getByText('Paste from a spreadsheet instead').click();
  await page
    .getByLabel('Cells with their headings')
    .fill('Adm No\tForename\tSurname\tYear\tReg\n901\tRowan\tVale\t9\t9X\n');
  await page.getByRole('button', { name: 'Use these cells' }).click();
  await look('pasted');
  await page.getByRole('button', { name: 'Read and show me' }).click();
  await page.getByRole('heading', { level: 1, name: /look before you apply/ }).waitFor();
  await page.getByRole('button', { name: 'Put it away' }).click();
  await page.getByRole('heading', { level: 1, name: 'Bring in a roster' }).waitFor();
  await bring(rows);
  await page.getByLabel('What the column Gruppe holds').selectOption({ label: 'Tutor group or form' });
  await look('columns');
  await page.getByRole('button', { name: 'Keep this and read the file again' }).click();
  await expect(page.getByText('Read as you said for the last file of this shape.')).toBeAttached();
  await page.getByLabel('Find a name, a register or a value').fill('rowanc');
  await expect(page.getByRole('rowheader', { name: 'Pupil Rowanc' })).toBeVisible();
  await page.getByRole('button', { name: /^Apply to/ }).click();
  await page.getByRole('heading', { level: 1, name: /roster applied/ }).waitFor();
  await look('applied');

  // One pupil's number is another's: somebody has to say who that is, and five others are missing.
  await bring([...rows.slice(1, 7), '4001,Pupil,Rowana,01/02/2012,9,9X']);
  await look('questions');
  await page.getByRole('button', { name: 'Yes, that is who they are' }).click();
  await expect(page.getByText('Who they are, as you said')).toBeVisible();
  await look('guard');
  const link = await page.getByLabel(/Send this link to a senior leader/).inputValue();
  await page.goto(`${product.address}/import`);
  await page.getByRole('list', { name: 'Imports lately' }).waitFor();
  await look('lately');

  await signIn(page, product, school.actor('stone'));
  await page.goto(`${product.address}/registers`);
  await page.getByRole('button', { name: /^Your account/ }).click();
  await page.getByRole('menuitem', { name: 'Large imports' }).click();
  await page.getByRole('link', { name: 'Look at it' }).waitFor();
  await look('approvals');
  await page.goto(link);
  await page.getByLabel(/Type the name of the school/).fill('Fernhill School');
  await look('approval');
  await page.getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByText('You approved this')).toBeVisible();
});
