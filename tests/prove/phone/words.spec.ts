import { newId } from '@noticed/api/id';
import type { Page } from '@playwright/test';
import { aSmallSchool } from '../../support/axe/schools.ts';
import { aRegister, aSchool } from '../../support/builders.ts';
import { choose, open, press, pressOver, signInFresh, unfold } from '../../support/in-hand.ts';
import { expect, test } from '../../support/page.ts';
import type { TestWorld } from '../../support/product.ts';

/** What is written about a relationship and its repair, and read again. */
async function fernhill(product: TestWorld) {
  const school = await aSchool(product, {
    pupils: 6,
    registers: [aRegister('9b')],
    staff: { osei: ['9b'], hale: [], penn: [] },
  });
  await school.give('hale', { role: 'head-of-year', relation: ['leads-year', '9'] });
  await school.give('penn', { role: 'senior-leader' });
  const pupilId = school.pupils.p0 ?? '';
  const osei = await school.as('osei');
  const reason = 'We had words about the corridor.';
  await osei.call('reviewRegister', {
    params: { registerId: school.registers['9b'] ?? '' },
    body: { id: newId(), rest: 'not-looked-at', changes: [{ pupilId, to: 'restore', version: 0, reason }] },
  });
  const note = 'Redrafted twice without being asked.';
  await osei.call('logCheckIn', { body: { id: newId(), pupilIds: [pupilId], practiceId: 'effort', note } });
  return { school, path: `/pupils/${pupilId}` };
}

const gone = (page: Page) => expect(page.getByRole('dialog')).toBeHidden();

test('the reason of a placement is corrected, and carries what the pupil says to it', async ({ page, product }) => {
  const { school, path } = await fernhill(product);
  await signInFresh(page, product, school.actor('osei'));
  await open(page, product, path);
  await press(page, /^Change the placement of/);
  await choose(page, 'Correct the reason…');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Reason' }).fill('We had words at the door.');
  await pressOver(page, 'Save the correction');
  await expect(page.getByText('We had words at the door.').first()).toBeVisible();
  await press(page, /^Change the placement of/);
  await choose(page, /^What Amira Ashdown says to it/);
  await page.getByRole('textbox', { name: /own words/ }).fill('I was late and sorry');
  await pressOver(page, 'Keep it beside the note');
  await expect(page.getByText('I was late and sorry')).toBeVisible();
});

test('a senior leader reads the team’s notes with a reason', async ({ page, product }) => {
  const { school, path } = await fernhill(product);
  await signInFresh(page, product, school.actor('penn'));
  await open(page, product, path);
  await press(page, 'Read the notes…');
  await page.getByRole('textbox', { name: 'Why you read them' }).fill('Before I meet the family');
  await pressOver(page, 'Read the notes');
  await expect(page.getByText('Redrafted twice without being asked.')).toBeVisible();
});

test('an objection is honoured and lifted', async ({ page, product }) => {
  const { school, path } = await fernhill(product);
  await signInFresh(page, product, school.actor('hale'));
  await open(page, product, path);
  await press(page, 'Objection…');
  await pressOver(page, 'Honour it now');
  await pressOver(page, 'Lift it');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Honour it now' })).toBeVisible();
});

test('a conversation that somebody declines leaves nothing behind', async ({ page, product }) => {
  const { school, path } = await fernhill(product);
  await signInFresh(page, product, school.actor('osei'));
  await open(page, product, `${path}/conversation/${newId()}`);
  for (let question = 0; question < 6; question += 1) await press(page, 'Next', true);
  await page.getByRole('radio', { name: 'No, they would rather not' }).first().check();
  await press(page, 'Record that somebody declined');
  await expect(page).toHaveURL(new RegExp(`${path}$`));
});

test('a session that was held gets another day, one more thing agreed, an account of one’s own and a day for the DSL', async ({
  page,
  product,
}) => {
  const { actor, ids } = await aSmallSchool(product);
  await signInFresh(page, product, actor);
  await open(page, product, `/sessions/${ids.heldId}`);
  await press(page, 'Follow up on another day');
  await page.getByLabel('New day').fill('2026-01-21');
  await pressOver(page, 'Follow up then');
  await gone(page);
  await press(page, 'Agree on one more thing');
  await page.getByRole('dialog').getByLabel('What', { exact: true }).fill('Sit nearer to the board');
  await pressOver(page, 'Agree on it');
  await gone(page);
  await expect(page.getByText('Sit nearer to the board')).toBeVisible();
  await press(page, 'Open what was written');
  await press(page, /^(Write your own account|Correct what you wrote)$/);
  await page
    .getByRole('form', { name: 'What you write' })
    .getByRole('textbox')
    .first()
    .fill('We both raised our voices.');
  await press(page, 'Save', true);
  await expect(page.getByText('We both raised our voices.')).toBeVisible();
  await unfold(page, 'Something was passed to the DSL');
  await press(page, 'Record the day');
  await expect(page.getByText('Recorded. Only you and the safeguarding lead see it.')).toBeVisible();
});
