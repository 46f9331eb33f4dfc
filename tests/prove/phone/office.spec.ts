import { retentionRound } from '@noticed/api/handlers/protection/round';
import { staffById, updateStaffRow } from '@noticed/api/store/people/staff';
import { everyPupil } from '@noticed/api/store/roster/pupils';
import { saveRosterRows } from '@noticed/api/store/roster/roster-rows';
import { aRegister, aSchool } from '../../support/builders.ts';
import { open, press, pressOver, signInFresh, unfold } from '../../support/in-hand.ts';
import { expect, test } from '../../support/page.ts';
import { givePassword } from '../../support/passwords.ts';
import type { TestWorld } from '../../support/product.ts';

/** A school that has had a pupil and a teacher who left, and a data manager with a phone. */
async function fernhill(product: TestWorld) {
  const school = await aSchool(product, {
    registers: [aRegister('9b')],
    staff: { osei: ['9b'], reed: [], marsh: [] },
    from: '2022-09-05',
  });
  for (const role of ['data-manager', 'head-teacher', 'senior-leader'] as const) await school.give('marsh', { role });
  await product.database.transact({ schoolId: school.id, staffId: null }, async (scope) => {
    const pupil = (await scope.all(everyPupil)).find((one) => one.id === school.pupils.p3);
    await scope.run(saveRosterRows.pupil, { rows: JSON.stringify([{ ...pupil, leftOn: '2024-12-20' }]) });
    const reed = await scope.first(staffById, { id: school.staff.reed ?? '' });
    await scope.run(updateStaffRow, { ...reed, leftOn: '2026-01-09' });
  });
  return school;
}

test('a colleague gets a role, which ends again, and a new second factor', async ({ page, product }) => {
  const school = await fernhill(product);
  await givePassword(product, school, 'osei');
  await signInFresh(page, product, school.actor('marsh'));
  await open(page, product, `/people/${school.staff.osei}`);
  await unfold(page, 'Give a role');
  await page.getByLabel('Role', { exact: true }).selectOption({ label: 'Head of year' });
  await press(page, 'Give this role');
  await expect(page.getByRole('list', { name: 'Roles' })).toContainText('Head of year');
  await press(page, 'End: Head of year', true);
  await pressOver(page, 'End it');
  await expect(page.getByRole('dialog')).toBeHidden();
  await press(page, 'Reset the second factor');
  await pressOver(page, 'Reset it');
  await expect(page.getByText(/sets up a new second factor at the next sign-in/)).toBeVisible();
});

test('somebody whom no export knows is added', async ({ page, product }) => {
  const school = await fernhill(product);
  await signInFresh(page, product, school.actor('marsh'));
  await open(page, product, '/people');
  await press(page, 'Add somebody');
  const form = page.getByRole('form', { name: 'A member of staff' });
  for (const [label, words] of [
    ['Title', 'Mx'],
    ['Forename', 'Robin'],
    ['Surname', 'Vale'],
    ['School e-mail address', 'vale@fernhill.example'],
  ] as const)
    await form.getByLabel(label).fill(words);
  await pressOver(page, 'Add');
  await expect(page.getByRole('heading', { level: 1, name: 'Mx Vale' })).toBeVisible();
});

test('a practice is added to the bank', async ({ page, product }) => {
  const school = await fernhill(product);
  await signInFresh(page, product, school.actor('marsh'));
  await open(page, product, '/settings/practices');
  await press(page, 'Add a practice');
  await page.getByRole('textbox', { name: 'Name' }).fill('Walked them to the bus');
  await page.getByRole('textbox', { name: 'How to do it well, in one line' }).fill('Side by side, with no hurry.');
  await pressOver(page, 'Add');
  await expect(page.getByText('Walked them to the bus').first()).toBeVisible();
});

test('what is due is put away once, then removed', async ({ page, product }) => {
  const school = await fernhill(product);
  for (const day of ['12', '13', '14']) {
    product.setNow(`2026-01-${day}T08:40:00.000Z`);
    await retentionRound(product.world, product.now());
  }
  await signInFresh(page, product, school.actor('marsh'));
  await open(page, product, '/settings/retention');
  await press(page, 'Put the preview away');
  await press(page, 'Look what is due today');
  await press(page, 'Remove these');
  await pressOver(page, 'Remove for good');
  await expect(page.getByRole('list', { name: 'What was removed' })).toBeVisible();
});

test('somebody who left is erased', async ({ page, product }) => {
  const school = await fernhill(product);
  await signInFresh(page, product, school.actor('marsh'));
  await open(page, product, `/records/staff/${school.staff.reed}`);
  await press(page, 'Erase Mx Reed');
  await page.getByRole('dialog').getByLabel('Name').fill('Mx Reed');
  await pressOver(page, 'Erase for good');
  await expect(page.getByText('Mx Reed was erased.')).toBeVisible();
});
