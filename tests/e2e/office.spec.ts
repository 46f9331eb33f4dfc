import { newId } from '@noticed/api/id';
import type { Locator, Page } from '@playwright/test';
import { aRegister, aSchool, type TestSchool } from '../support/builders.ts';
import { expect, signIn, test } from '../support/page.ts';
import type { TestWorld } from '../support/product.ts';

/** A surname as long as families have them. */
const longest = 'featherstonehaugh-wojciechowska-adeyemi';

/** A school with long names, in which Marsh holds every office and there is something on each of their pages. */
async function office(product: TestWorld): Promise<TestSchool> {
  const school = await aSchool(product, {
    name: 'St Bartholomew-the-Great and Holy Trinity Academy',
    registers: [aRegister('9b', { name: '9B form time with reading buddies from Year 11' }), aRegister('9x')],
    staff: { marsh: [], osei: ['9b'], supply: [], [longest]: ['9b', '9x'] },
  });
  for (const role of ['data-manager', 'senior-leader', 'head-teacher', 'safeguarding-lead'] as const)
    await school.give('marsh', { role });
  const google = { id: 'google', name: 'Google', issuer: 'https://accounts.google.com', clientId: 'noticed' };
  product.world.issuers = [{ ...google, domains: ['fernhill.example'], trustsEmail: false }];
  const [pupilId = '', other = ''] = [school.pupils.p0, school.pupils.p1];
  const [osei, marsh] = [await school.as('osei'), await school.as('marsh')];
  // An account that nobody seems to need.
  await school.as('supply');
  const sessionId = newId();
  const narrative = { words: { whatHappened: 'Between the two of us' }, leadsMayRead: false };
  const held = { heldOn: '2026-01-12', followUpOn: '2026-01-19' };
  await osei.call('recordSession', { params: { pupilId }, body: { id: sessionId, ...held, narrative } });
  const reason = 'Something was said at home that has to be followed up with the family before the weekend';
  await marsh.call('breakGlass', { params: { sessionId }, body: { id: newId(), reason, safeguardingMatter: true } });
  await marsh.call('holdRecords', { params: { pupilId: other }, body: { id: newId(), from: '2026-01-12', to: null } });
  return school;
}

/** Goes to something with the Tab key alone, as somebody does who has no mouse. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor({ state: 'visible', timeout: 10_000 });
  for (let count = 0; count < 120; count += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key never came to ${target}`);
}

/** What somebody does on a page without a mouse: where Tab goes, and which keys follow. */
type Step = readonly [role: Parameters<Page['getByRole']>[0], name: string | RegExp, ...keys: string[]];

const replace = 'Control+A';
const screens: readonly { path: string; steps: readonly Step[]; shows: (page: Page) => Locator }[] = [
  {
    path: '/settings',
    steps: [['link', 'Open: Sign-in rules', 'Enter']],
    shows: (page) => page.getByRole('heading', { level: 1, name: 'Sign-in rules' }),
  },
  {
    path: '/people',
    steps: [
      ['searchbox', 'Find by name, role or register', 'text:osei'],
      ['link', 'Mx Osei', 'Enter'],
    ],
    shows: (page) => page.getByRole('heading', { level: 1, name: 'Mx Osei' }),
  },
  {
    path: '/access-review',
    steps: [
      ['button', 'Keep the account of Mx Supply', 'Enter'],
      ['textbox', 'Why it is still needed', 'text:Comes in for exams'],
      ['button', 'Keep it', 'Enter'],
    ],
    shows: (page) => page.getByText('Kept, with a reason (1)'),
  },
  {
    path: '/terms',
    steps: [
      ['textbox', 'Name', replace, 'text:Michaelmas'],
      ['button', 'Save the calendar', 'Enter'],
    ],
    shows: (page) => page.getByText('Saved: 193 school days this year'),
  },
  {
    path: '/settings/closures',
    steps: [
      ['textbox', 'What it is', 'text:Science museum'],
      ['button', 'Add', 'Enter'],
    ],
    shows: (page) => page.getByRole('list', { name: 'Now and to come' }).getByText('Science museum'),
  },
  {
    path: '/settings/practices',
    steps: [
      ['button', 'Change: Specific praise', 'Enter'],
      ['textbox', 'Name', replace, 'text:Praise that says what for'],
      ['button', 'Save', 'Enter'],
    ],
    shows: (page) => page.getByText('Before: Specific praise'),
  },
  {
    path: '/prompts',
    steps: [
      ['textbox', /^Question 1/, 'text:Is now a good time?'],
      ['button', 'Save', 'Enter'],
    ],
    shows: (page) => page.getByText('Saved.'),
  },
  {
    path: '/settings/retention',
    steps: [
      ['spinbutton', 'Check-ins', replace, 'text:1'],
      ['button', 'Save the limits', 'Enter'],
    ],
    shows: (page) => page.getByText('Saved. A preview that waited was put away.'),
  },
  {
    path: '/settings/sign-in',
    steps: [
      ['spinbutton', /^Minutes without use/, replace, 'text:20'],
      ['button', 'Save', 'Enter'],
    ],
    shows: (page) => page.getByText('Saved. It holds from now on.'),
  },
  {
    path: '/settings/privacy',
    steps: [
      ['textbox', 'Heading 1', replace, 'text:What is Noticed?'],
      ['button', 'Save', 'Enter'],
    ],
    shows: (page) => page.getByRole('button', { name: 'Go back to our words' }),
  },
  {
    path: '/records',
    steps: [
      ['textbox', 'Name', 'text:Amira', 'Enter'],
      ['link', 'Amira Ashdown', 'Enter'],
    ],
    shows: (page) => page.getByRole('heading', { level: 1, name: 'Records of Amira Ashdown' }),
  },
  {
    path: '/audit',
    steps: [['checkbox', 'Only what was refused', 'Space']],
    shows: (page) => page.getByRole('checkbox', { name: 'Only what was refused', checked: true }),
  },
  {
    path: '/openings',
    steps: [['button', 'Tell its author now', 'Enter']],
    shows: (page) => page.getByText('Safeguarding matter'),
  },
  {
    path: '/account',
    steps: [
      ['textbox', 'A new PIN', 'text:204917'],
      ['button', 'Use this PIN', 'Enter'],
    ],
    shows: (page) => page.getByText(/This PIN opens locked devices/),
  },
];

async function press(page: Page, key: string): Promise<void> {
  if (key.startsWith('text:')) await page.keyboard.type(key.slice(5));
  else await page.keyboard.press(key);
}

test('whoever is not signed in sees where they can, and what an invitation asks for', async ({
  page,
  product,
  fine,
}) => {
  const school = await office(product);
  const supply = { params: { staffId: school.staff.supply ?? '' }, body: { email: 'supply@fernhill.example' } };
  const { path } = await (await school.as('marsh')).call('inviteStaff', supply);
  await page.goto(`${product.address}/sign-in`);
  await expect(page.getByRole('button', { name: 'Sign in with Google' })).toBeVisible();
  await fine('sign in, with accounts elsewhere');
  await page.goto(`${product.address}${path}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await fine('an invitation');
});

/** Half of the screens each, so that two machines can share them. */
for (const half of [0, 1])
  test(`the office’s screens hold long names on a phone, and are worked by keys alone (part ${half + 1})`, async ({
    page,
    product,
    fine,
  }) => {
    const school = await office(product);
    await signIn(page, product, school.actor('marsh'));
    for (const { path, steps, shows } of screens.filter((_, at) => at % 2 === half)) {
      await page.setViewportSize({ width: 360, height: 800 });
      await page.goto(`${product.address}${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      for (const [role, name, ...keys] of steps) {
        await tabTo(page, page.getByRole(role, { name, exact: typeof name === 'string' }).first());
        for (const key of keys) await press(page, key);
      }
      await expect(shows(page).first(), `${path}, by keys alone`).toBeVisible();
      const reached = await page.evaluate(() => {
        window.scrollTo(1000, window.scrollY);
        return window.scrollX;
      });
      expect(reached, `${path} reaches over the edge of a phone`).toBe(0);
      // On a phone, what was just saved is said over the end of the page.
      await page.setViewportSize({ width: 1280, height: 900 });
      await fine(`office${path.replaceAll('/', '-')}`);
    }
  });
