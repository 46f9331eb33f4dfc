import { aRegister, aSchool } from '../support/builders.ts';
import { expect, signIn, test } from '../support/page.ts';

const folder = process.env.NOTICED_LOOK;

test('in September an adult reads and prints who met their pupils last year', async ({ page, product, fine }) => {
  const teaching = { kind: 'teaching' } as const;
  const registers = [
    aRegister('9b'),
    aRegister('ma1', { ...teaching, name: '9x/Ma1' }),
    aRegister('sc1', { ...teaching, name: '9x/Sc1' }),
  ];
  const staff = { osei: ['9b'], stone: ['ma1', 'sc1'], lark: ['sc1'], reed: [] };
  const school = await aSchool(product, { pupils: 12, registers, staff, on: (at, ref) => ref === '9b' || at % 3 > 0 });
  await school.give('reed', { role: 'data-manager' });
  product.setNow('2026-09-02T08:00:00.000Z');
  const manager = await school.as('reed');
  const { id } = await manager.call('prepareRollover', { body: { forms: 'keep', lastYear: '11' } });
  await manager.call('applyImport', { params: { importId: id } });
  await signIn(page, product, school.actor('osei'));
  for (const [width, colorScheme] of [
    [1280, 'light'],
    [360, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await page.goto(`${product.address}/registers/${school.registers['9b']}`);
    await page.getByRole('link', { name: 'last year’s adults' }).click();
    await page.getByRole('heading', { level: 1, name: '9B: last year’s adults' }).waitFor();
    await fine(`handover at ${width} in ${colorScheme}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    if (folder) await page.screenshot({ path: `${folder}/handover-${width}-${colorScheme}.png`, fullPage: true });
  }
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  await expect(page.getByText('Mx Stone').first()).toBeVisible();
});
