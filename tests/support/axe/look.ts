import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The only rules whose answer another light can change: nothing else of a page does. */
const ofColour = ['color-contrast', 'link-in-text-block'];

/** What is not asked of a page that still waits: its heading comes with it, and one for the moment would be read out twice. */
const onceThere = ['page-has-heading-one'];

/** How a page is looked at: whole, one that still waits, or one that was looked at already and whose colours are others now. */
type Manner = 'whole' | 'waiting' | 'colours';

/** What axe finds on the page as it stands, a line a rule. */
export async function violationsOf(page: Page, where: string, manner: Manner = 'whole'): Promise<string[]> {
  // Without its second page: nothing of ours stands in a frame of its own.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  if (manner === 'colours') axe.withRules(ofColour);
  else axe.withTags(tags).disableRules(manner === 'waiting' ? onceThere : []);
  const { violations } = await axe.analyze();
  return violations.map((one) => `${where}: ${one.id} ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

/** What of the page stands beyond its right edge, so that it would have to be scrolled two ways. */
export async function tooWide(page: Page, where: string): Promise<string[]> {
  const by = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return by > 0 ? [`${where}: ${by} px wider than the screen`] : [];
}

/** Collects what scripts of the page complain of. A refused request is answered on the page; the browser's own line about it is no failure. */
export function failuresOf(page: Page): string[] {
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      failures.push(message.text());
  });
  return failures;
}
