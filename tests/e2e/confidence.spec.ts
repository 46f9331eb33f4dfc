import { newId } from '@noticed/api/id';
import { aRegister, aSchool } from '../support/builders.ts';
import { expect, signIn, test } from '../support/page.ts';
import type { TestWorld } from '../support/product.ts';

/** Osei tutors 9B and wrote in confidence; Lark has Amira in Restore; Hale leads the year, Dawes is the safeguarding lead, Penn a senior leader. */
async function fernhill(product: TestWorld) {
  const school = await aSchool(product, {
    pupils: 6,
    registers: [aRegister('9b'), aRegister('9x', { kind: 'teaching' })],
    staff: { osei: ['9b'], lark: ['9x'], hale: [], dawes: [], penn: [] },
  });
  await school.give('hale', { role: 'head-of-year', relation: ['leads-year', '9'] });
  await school.give('dawes', { role: 'safeguarding-lead' });
  await school.give('penn', { role: 'senior-leader' });
  const pupilId = school.pupils.p0 ?? '';
  const [osei, lark] = [await school.as('osei'), await school.as('lark')];
  const sessionId = newId();
  const narrative = { words: { whatHappened: 'Between the two of us' }, leadsMayRead: false };
  const held = { heldOn: '2026-01-12', followUpOn: '2026-01-19' };
  await osei.call('recordSession', { params: { pupilId }, body: { id: sessionId, ...held, narrative } });
  const note = { id: newId(), pupilIds: [pupilId], practiceId: 'effort', note: 'Redrafted twice without being asked.' };
  await osei.call('logCheckIn', { body: note });
  await lark.call('reviewRegister', {
    params: { registerId: school.registers['9x'] ?? '' },
    body: { id: newId(), rest: 'not-looked-at', changes: [{ pupilId, to: 'restore', version: 0 }] },
  });
  const at = (path: string) => `${product.address}${path}`;
  return { school, pupil: at(`/pupils/${pupilId}`), session: at(`/sessions/${sessionId}`), today: at('/today'), at };
}

test('a safeguarding lead opens confidential text, a second leader looks at it, and its author is told once it is released', async ({
  page,
  product,
  fine,
}) => {
  const { school, session, today, at } = await fernhill(product);
  const as = (surname: string) => signIn(page, product, school.actor(surname));
  await as('dawes');
  await page.goto(session);
  await page.getByRole('button', { name: /^Open it by break-glass/ }).click();
  const ask = page.getByRole('dialog', { name: 'Open what is confidential' });
  await expect(ask.getByText(/tell your DSL now/)).toBeVisible();
  await ask.getByRole('button', { name: 'Open it for half an hour' }).click();
  await expect(ask.getByRole('textbox', { name: /Why it has to be opened/ })).toHaveAttribute('aria-invalid', 'true');
  await ask.getByRole('textbox', { name: /Why it has to be opened/ }).fill('Something was said at home');
  await ask.getByRole('checkbox', { name: 'It is a safeguarding matter' }).check();
  await fine('break-glass');
  await ask.getByRole('button', { name: 'Open it for half an hour' }).click();
  await page.getByRole('button', { name: 'Open what was written' }).click();
  await expect(page.getByText('Between the two of us')).toBeVisible();
  await fine('opened');

  await as('osei');
  await page.goto(today);
  await expect(page.getByRole('heading', { name: 'Notice today' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'For you' })).toHaveCount(0);

  await as('penn');
  await page.goto(today);
  await page.getByRole('list', { name: 'For you' }).getByRole('link', { name: 'Look at it' }).click();
  await expect(page.getByText('Something was said at home')).toBeVisible();
  await fine('openings');
  await page.getByRole('button', { name: 'It was in order' }).click();
  await expect(page.getByText(/Mx Penn found it in order/)).toBeVisible();

  await as('dawes');
  await page.goto(at('/openings'));
  await page.getByRole('button', { name: 'Tell its author now' }).click();
  await expect(page.getByText('Its author is not told')).toHaveCount(0);
  await as('osei');
  await page.goto(today);
  const told = page.getByRole('list', { name: 'For you' });
  await expect(told.getByText(/Mx Dawes opened what you wrote/)).toBeVisible();
  await fine('told');
  await told.getByRole('button', { name: 'I have read it' }).click();
  await expect(told).toHaveCount(0);
});

test('help is offered without a name and taken with one; a note carries what the pupil says', async ({
  page,
  product,
  fine,
}) => {
  const { school, pupil, today } = await fernhill(product);
  const as = (surname: string) => signIn(page, product, school.actor(surname));
  await as('hale');
  await page.goto(pupil);
  await expect(page.getByText('Mx Lark', { exact: true })).toHaveCount(1); // on the register that they teach, and nowhere else
  await page.getByRole('button', { name: 'Offer help' }).click();
  await expect(page.getByText(/^Offered/)).toBeVisible();
  await fine('offered');

  await as('lark');
  await page.goto(today);
  await page.getByRole('button', { name: 'Yes, please' }).click();
  await expect(page.getByRole('list', { name: 'For you' })).toHaveCount(0);
  await page.goto(pupil);
  await expect(page.getByText(/^You asked for help/)).toBeVisible();
  await fine('asked');

  await as('hale');
  await page.goto(today);
  await expect(page.getByText(/Mx Lark says yes to your offer of help with Amira Ashdown/)).toBeVisible();
  await page.getByRole('link', { name: 'Open their page' }).click();
  await expect(page.getByText(/Repairing, or asking for help/)).toBeVisible();

  await page.getByRole('button', { name: /^Change .*2026-01-12$/ }).click();
  await page.getByRole('menuitem', { name: /^What Amira Ashdown says to it/ }).click();
  await page.getByRole('textbox', { name: /own words/ }).fill('I wanted it to be good');
  await fine('statement');
  await page.getByRole('button', { name: 'Keep it beside the note' }).click();
  await expect(page.getByText('I wanted it to be good')).toBeVisible();
  await fine('with statement');
  await page.keyboard.press('p');
  await expect(page.getByText('I wanted it to be good')).toHaveCount(0);
  await page.keyboard.press('p');
});

test('a head of year stops every prompt about a pupil and honours an objection, and takes both back', async ({
  page,
  product,
  fine,
}) => {
  const { school, pupil, at } = await fernhill(product);
  await signIn(page, product, school.actor('hale'));
  await page.goto(pupil);
  await page.getByRole('button', { name: 'Stop prompts…' }).click();
  const stops = page.getByRole('dialog', { name: /Stop prompts about/ });
  await stops.getByRole('combobox', { name: 'Stop' }).selectOption({ label: 'Everything' });
  await stops.getByRole('button', { name: 'Stop now' }).click();
  await expect(stops.getByRole('list', { name: 'Stopped now' }).getByText('Everything')).toBeVisible();
  await fine('stopped');
  await stops.getByRole('button', { name: 'Lift it' }).click();
  await expect(stops.getByRole('list', { name: 'Stopped now' })).toHaveCount(0);
  await stops.getByRole('button', { name: 'Close' }).click();

  await page.getByRole('button', { name: 'Objection…' }).click();
  const objection = page.getByRole('dialog', { name: /Objection about/ });
  await objection.getByRole('radio', { name: 'A parent' }).check();
  await objection.getByRole('button', { name: 'Honour it now' }).click();
  await expect(objection.getByText(/^A parent objected on Mon 12 Jan 2026/)).toBeVisible();
  await fine('objection');
  await objection.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText('Not to be placed', { exact: true })).toBeVisible();

  await signIn(page, product, school.actor('osei'));
  await page.goto(at(`/registers/${school.registers['9b'] ?? ''}`));
  await expect(page.getByText('Not to be placed')).toBeVisible();
  await fine('register');
});
