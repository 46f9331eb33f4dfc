import { paths } from '@noticed/web/paths.ts';
import { tooWide } from '../support/axe/look.ts';
import { aSmallSchool } from '../support/axe/schools.ts';
import { type Screen, screens } from '../support/axe/screens.ts';
import { expect, signIn, test } from '../support/page.ts';

// So high that all of a page is in sight: what a bar that stays covers for a moment is not too small.
test.use({ viewport: { width: 360, height: 4000 }, hasTouch: true, isMobile: true });

const everything = Object.entries(screens);

for (const [what, wanted] of [
  ['that is open to everybody', ([, screen]: [string, Screen]) => screen.door === true],
  ['behind the door', ([, screen]: [string, Screen]) => screen.door !== true],
] as const)
  test(`every address ${what} is fit for anybody on a phone`, async ({ page, product, fine }) => {
    const { actor, ids } = await aSmallSchool(product);
    const some = everything.filter(wanted);
    if (some.some(([, screen]) => !screen.door)) await signIn(page, product, actor);
    for (const [name, screen] of some) {
      await page.goto(product.address + screen.to(paths, ids));
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await fine(name);
      expect(await tooWide(page, name)).toEqual([]);
    }
  });
